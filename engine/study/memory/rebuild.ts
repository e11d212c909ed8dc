import type { Memory, Review } from './memory.ts'
import { remember } from './remember.ts'
import type { MemorySettings } from './settings.ts'

const none: ReadonlySet<string> = new Set()

/**
 * Memory of one card from its whole history, in any order: by time, and by id where two share a moment. Reviews whose id
 * is in `retracted` were undone and count as never given. No review left: null.
 *
 * @throws Error with both ids, when the reviews belong to more than one card.
 */
export function rebuild(reviews: readonly Review[], settings: MemorySettings, retracted = none): Memory | null {
  const first = reviews[0]
  for (const review of reviews) {
    if (review.cardId !== first?.cardId) throw new Error(`reviews of two cards: ${first?.cardId} and ${review.cardId}`)
  }
  return reviews
    .filter((review) => !retracted.has(review.id))
    .sort(inOrder)
    .reduce<Memory | null>((memory, review) => remember(memory, review, settings), null)
}

/** The order in which reviews happened. */
export function inOrder(one: Review, other: Review): number {
  return one.reviewedAt - other.reviewedAt || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
}
