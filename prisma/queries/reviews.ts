import type { Memory } from '#engine/study/memory/memory.ts'
import type { RecordClient, RecordReader } from '../client.ts'
import { inTransaction } from '../in-transaction.ts'
import { keepMemory, memoryOf, type Rebuild } from './memories.ts'
import { type Recorded, recordedBefore } from './recorded.ts'
import { type GivenReview, reviewFrom, standingReviews } from './standing-reviews.ts'

export type { GivenReview } from './standing-reviews.ts'

/** `memory`: what is remembered of the card now; null when the review was undone and no other stands. */
export type RecordedReview = Recorded<GivenReview> & { memory: Memory | null }

/**
 * Adds a review and keeps what `rebuild` makes of the card's history, both or neither. The history is read inside the same
 * transaction, so that of two tabs neither overwrites what the other one did.
 */
export async function recordReview(
  client: RecordClient,
  learnerId: string,
  review: GivenReview,
  rebuild: Rebuild,
): Promise<RecordedReview> {
  return inTransaction(client, async (tx) => {
    const found = await tx.review.findUnique({ where: { id: review.id } })
    if (found) {
      const before = recordedBefore(reviewFrom(found), review, found.learnerId === learnerId)
      return { ...before, memory: await memoryOf(tx, learnerId, review.cardId) }
    }
    await tx.review.create({ data: rowFrom(learnerId, review) })
    const memory = rebuild(await standingReviews(tx, learnerId, review.cardId))
    await keepMemory(tx, learnerId, review.cardId, memory)
    return { kind: 'recorded', stored: review, memory }
  })
}

/** The reviews that were not undone, oldest first; of one card, or of all. */
export async function listReviews(client: RecordReader, learnerId: string, cardId?: string): Promise<GivenReview[]> {
  return standingReviews(client, learnerId, cardId)
}

/** The one that an undo would take back. */
export async function lastReview(client: RecordReader, learnerId: string): Promise<GivenReview | null> {
  const row = await client.review.findFirst({
    where: { learnerId, retraction: null },
    orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
  })
  return row && reviewFrom(row)
}

function rowFrom(learnerId: string, { reviewedAt, tookMs, ...review }: GivenReview) {
  return { ...review, learnerId, reviewedAt: new Date(reviewedAt), tookMs: tookMs === null ? null : BigInt(tookMs) }
}
