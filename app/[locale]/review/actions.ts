'use server'

import { z } from 'zod'
import { locales } from '#content/shapes.ts'
import { rebuild } from '#engine/study/memory/rebuild.ts'
import { learnerDay, startOfLearnerDay } from '#engine/time.ts'
import { record } from '#prisma/client.ts'
import { retractReview } from '#prisma/queries/retractions.ts'
import { lastReview, listReviews } from '#prisma/queries/reviews.ts'
import { cardFace } from '../../_cards/card-face.ts'
import { agendaNow } from '../../_learner/agenda-now.ts'
import { gradeOptions } from '../../_learner/grade-options.ts'
import { learnerHere } from '../../_learner/learner.ts'
import type { Locale } from '../../_locale/locale.ts'
import { now } from '../../_now.ts'
import type { Sitting } from './sitting.ts'

/** Where the sitting stands: the next card and what is left. `first` asks for one card before all others. */
export async function currentSitting(locale: Locale, first?: string): Promise<Sitting> {
  const shown = z.enum(locales).parse(locale)
  const { learner, agenda, memories, at } = await agendaNow()
  const { zone, rolloverMinutes } = learner.memory
  const morning = startOfLearnerDay(learnerDay(at, zone, rolloverMinutes), zone, rolloverMinutes)
  const given = await listReviews(record(), learner.id)
  const entry = agenda.entries.find(({ cardId }) => cardId === first) ?? agenda.entries[0]
  const memory = entry ? (memories.get(entry.cardId) ?? null) : null
  return {
    card: entry
      ? {
          face: cardFace(entry.cardId, shown),
          times: memory?.reps ?? 0,
          reason: entry.reason,
          options: gradeOptions(memory, at, learner.memory),
        }
      : null,
    left: agenda.entries.length,
    minutesLeft: agenda.estimatedMinutes,
    answeredToday: given.filter(({ reviewedAt }) => reviewedAt >= morning).length,
    zone,
    nextDueAt: agenda.nextDueAt === null ? null : new Date(agenda.nextDueAt).toISOString(),
  }
}

const undoing = z.strictObject({ id: z.uuid(), reviewId: z.uuid().nullable(), locale: z.enum(locales) })

/** Undoes an answer, or the last one when none is named, and puts its card back on the desk. */
export async function undoAnswer(sent: z.infer<typeof undoing>): Promise<Sitting> {
  const { id, reviewId, locale } = undoing.parse(sent)
  const learner = await learnerHere()
  const review = reviewId ?? (await lastReview(record(), learner.id))?.id
  if (review === undefined) return currentSitting(locale)
  const retraction = { id, reviewId: review, at: now() }
  const result = await retractReview(record(), learner.id, retraction, (reviews) => rebuild(reviews, learner.memory))
  return currentSitting(locale, 'cardId' in result ? result.cardId : undefined)
}
