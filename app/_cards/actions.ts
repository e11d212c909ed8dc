'use server'

import { z } from 'zod'
import { allCards } from '#content/catalog.ts'
import { rebuild } from '#engine/study/memory/rebuild.ts'
import { record } from '#prisma/client.ts'
import { memoryOf } from '#prisma/queries/memories.ts'
import { recordReview } from '#prisma/queries/reviews.ts'
import { gradeOptions } from '../_learner/grade-options.ts'
import { learnerHere } from '../_learner/learner.ts'
import { now } from '../_now.ts'
import type { Answered, GradeOption, Kept } from './answered.ts'

const isKnown = (id: unknown) => allCards().some((card) => card.id === id)
const cardId = z.string().refine(isKnown, 'expected the id of a card')

/** A clock that is ahead of ours by more than this has not told when the answer was given. */
const clockSlackMs = 5 * 60_000

const answered = z.strictObject({
  id: z.uuid(),
  cardId,
  grade: z.literal([1, 2, 3, 4]),
  reviewedAt: z.int().positive(),
  tookMs: z.int().nonnegative(),
  locale: z.enum(['zh-CN', 'en']),
  response: z.string().max(10_000).nullable(),
})

/** The four outcomes of answering this card now. */
export async function previewCard(id: string): Promise<GradeOption[]> {
  const learner = await learnerHere()
  const memory = await memoryOf(record(), learner.id, cardId.parse(id))
  return gradeOptions(memory, now(), learner.memory)
}

/** Records one answer. Sent twice, it is recorded once. */
export async function recordAnswer(sent: Answered): Promise<Kept> {
  const read = answered.safeParse(sent)
  if (!read.success) return { kind: 'refused', code: isKnown(sent.cardId) ? 'malformed' : 'card-unknown' }
  const review = read.data
  const learner = await learnerHere()
  const reviewedAt = Math.min(review.reviewedAt, now() + clockSlackMs)
  const result = await recordReview(record(), learner.id, { ...review, reviewedAt }, (reviews) =>
    rebuild(reviews, learner.memory),
  )
  return result.kind === 'refused' ? { kind: 'refused', code: result.code } : { kind: 'kept' }
}
