import type { Memory } from '../memory/memory.ts'
import { recallNow } from '../memory/recall.ts'
import type { MemorySettings } from '../memory/settings.ts'

/** A lesson counts as known from this mean recall on. */
export const knownFrom = 0.85

export type LessonMemory = {
  kind: 'unseen' | 'shaky' | 'known'
  seen: number
  total: number
  /** 0 to 1, over the cards that were seen; null when none was. */
  meanRecall: number | null
}

/**
 * How well a lesson's cards are remembered at `now` (ms): unseen when no card was reviewed, known when every card was and
 * the mean recall is at least `knownFrom`, shaky in between.
 */
export function lessonMemory(
  cards: readonly { id: string }[],
  memories: ReadonlyMap<string, Memory>,
  now: number,
  settings: MemorySettings,
): LessonMemory {
  const recalls = cards.flatMap(({ id }) => {
    const memory = memories.get(id)
    return memory ? [recallNow(memory, now, settings)] : []
  })
  const seen = recalls.length
  if (seen === 0) return { kind: 'unseen', seen, total: cards.length, meanRecall: null }
  const meanRecall = recalls.reduce((sum, recall) => sum + recall, 0) / seen
  const known = seen === cards.length && meanRecall >= knownFrom
  return { kind: known ? 'known' : 'shaky', seen, total: cards.length, meanRecall }
}
