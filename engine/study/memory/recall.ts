import { learnerDay } from '../../time.ts'
import { recallAfter } from './fsrs.ts'
import type { Memory } from './memory.ts'
import type { MemorySettings } from './settings.ts'

/**
 * The chance (0 to 1) that the card would be recalled at `now` (ms). It falls from one learner's day to the next and
 * stands still within a day, as FSRS knows no hours; on the day of the review it is 1.
 */
export function recallNow(memory: Memory, now: number, settings: MemorySettings): number {
  const { zone, rolloverMinutes } = settings
  const elapsedDays = learnerDay(now, zone, rolloverMinutes) - learnerDay(memory.lastReviewedAt, zone, rolloverMinutes)
  return recallAfter(Math.max(0, elapsedDays), memory.stability, settings)
}
