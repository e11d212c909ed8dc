import { futureOf } from './futures.ts'
import type { Memory, Review } from './memory.ts'
import type { MemorySettings } from './settings.ts'

/**
 * Memory after one more review.
 *
 * @throws Error with the ids, when the review happened before the last one that memory knows: a history that arrives out
 *   of order is folded by `rebuild`.
 */
export function remember(memory: Memory | null, review: Review, settings: MemorySettings): Memory {
  if (memory && review.reviewedAt < memory.lastReviewedAt) {
    throw new Error(
      `review ${review.id} of card ${review.cardId} at ${review.reviewedAt} is earlier than the last one, ${memory.lastReviewedAt}`,
    )
  }
  return futureOf(memory, review.grade, review.reviewedAt, settings).memory
}
