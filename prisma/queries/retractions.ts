import type { Memory } from '#engine/study/memory/memory.ts'
import type { RecordClient } from '../client.ts'
import { inTransaction } from '../in-transaction.ts'
import { keepMemory, memoryOf, type Rebuild } from './memories.ts'
import { type Recorded, recordedBefore } from './recorded.ts'
import { standingReviews } from './standing-reviews.ts'

export type Retraction = {
  id: string
  reviewId: string
  /** ms */
  at: number
}

/** `memory`: what is remembered of the card after the undo; null when no review of it stands. */
export type Retracted =
  | (Recorded<Retraction> & { cardId: string; memory: Memory | null })
  | { kind: 'refused'; code: 'review-unknown' | 'already-retracted'; reviewId: string }

/**
 * Undoes a review by a row of its own: the review stays, and counts as never given. `already-retracted` is an undo of the
 * same review under another id, from a second tab.
 */
export async function retractReview(
  client: RecordClient,
  learnerId: string,
  retraction: Retraction,
  rebuild: Rebuild,
): Promise<Retracted> {
  const { id, reviewId } = retraction
  return inTransaction(client, async (tx) => {
    const review = await tx.review.findUnique({ where: { id: reviewId, learnerId }, include: { retraction: true } })
    if (!review) return { kind: 'refused', code: 'review-unknown', reviewId }
    const { cardId } = review
    const sameId = await tx.retraction.findUnique({ where: { id } })
    if (sameId) {
      const stored = { id, reviewId: sameId.reviewId, at: sameId.at.getTime() }
      const before = recordedBefore(stored, retraction, sameId.learnerId === learnerId)
      return { ...before, cardId, memory: await memoryOf(tx, learnerId, cardId) }
    }
    if (review.retraction) return { kind: 'refused', code: 'already-retracted', reviewId }
    await tx.retraction.create({ data: { id, learnerId, reviewId, at: new Date(retraction.at) } })
    const memory = rebuild(await standingReviews(tx, learnerId, cardId))
    await keepMemory(tx, learnerId, cardId, memory)
    return { kind: 'recorded', stored: retraction, cardId, memory }
  })
}
