import type { Memory } from '../memory/memory.ts'
import type { Miss } from './card.ts'

/**
 * The misses that no review has answered yet: by card, the moment (ms) of the earliest one after its last review. A card
 * that was never reviewed keeps every miss open.
 */
export function openMisses(misses: readonly Miss[], memories: ReadonlyMap<string, Memory>): Map<string, number> {
  const open = new Map<string, number>()
  for (const { cardId, at } of misses) {
    const answeredAt = memories.get(cardId)?.lastReviewedAt ?? Number.NEGATIVE_INFINITY
    if (at > answeredAt) open.set(cardId, Math.min(at, open.get(cardId) ?? at))
  }
  return open
}
