import { chanceOf, split, uniform } from '#engine/random.ts'
import type { Grade, Memory } from '#engine/study/memory/memory.ts'
import { rebuild } from '#engine/study/memory/rebuild.ts'
import { defaultMemorySettings } from '#engine/study/memory/settings.ts'
import { dayMs, minuteMs, secondMs } from '#engine/time.ts'
import type { RecordClient } from './client.ts'
import { listReviews, recordReview } from './queries/reviews.ts'

export type Past = {
  learnerId: string
  /** In the order in which the learner met them. */
  cardIds: readonly string[]
  /** ms; the last sitting was a day before. */
  now: number
  /** IANA name */
  zone: string
}

const days = 14
const metPerDay = 4
const perCardMs = 20 * secondMs

/**
 * Gives a learner two weeks of evenings: each day what is due, and four cards that are new, with a second look a quarter
 * of an hour later. A card that has a past keeps the one it has, so that seeding twice is seeding once.
 *
 * @returns how many reviews were added
 */
export async function seedLearner(client: RecordClient, { learnerId, cardIds, now, zone }: Past): Promise<number> {
  const settings = defaultMemorySettings(zone)
  const seen = new Set((await listReviews(client, learnerId)).map(({ cardId }) => cardId))
  const unseen = cardIds.filter((cardId) => !seen.has(cardId))
  const memories = new Map<string, Memory>()
  let added = 0

  for (let daysAgo = days; daysAgo >= 1; daysAgo--) {
    const met = unseen.slice(0, (days - daysAgo + 1) * metPerDay)
    for (const startedAt of [now - daysAgo * dayMs, now - daysAgo * dayMs + 15 * minuteMs]) {
      const due = met.filter((cardId) => (memories.get(cardId)?.dueAt ?? 0) <= startedAt)
      for (const [position, cardId] of due.entries()) {
        const review = reviewOf(cardId, memories.get(cardId)?.reps ?? 0, startedAt + position * perCardMs)
        const done = await recordReview(client, learnerId, review, (reviews) => rebuild(reviews, settings))
        if (done.kind === 'recorded') added += 1
        if (done.memory) memories.set(cardId, done.memory)
      }
    }
  }
  return added
}

function reviewOf(cardId: string, reps: number, reviewedAt: number) {
  const { value } = uniform(split(chanceOf(reps), cardId))
  return {
    id: `seed/${cardId}/${reps}`,
    cardId,
    grade: gradeOf(value),
    reviewedAt,
    tookMs: Math.round(4000 + value * 12_000),
    response: null,
    locale: 'zh-CN',
  }
}

/** One in eight forgotten, one in eight hard, one in eight easy. */
function gradeOf(chance: number): Grade {
  if (chance < 1 / 8) return 1
  if (chance < 2 / 8) return 2
  return chance < 7 / 8 ? 3 : 4
}
