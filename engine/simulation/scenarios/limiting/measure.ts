import type { LimiterName } from '../../limiters/limiter.ts'
import type { LimitingTrace } from './entries.ts'
import { type LaneEvent, laneHistory } from './lane-history.ts'
import { type MeasureName, measureNames } from './measures.ts'
import { mostWithin } from './most-within.ts'

/**
 * Every measure of a whole run, counted from its trace. With several lanes the names are `lane.measure`. Starts count where
 * they happened, so a queue's are spread out; who still waits at the end has not started.
 */
export function measure(
  trace: LimitingTrace,
  lanes: readonly LimiterName[],
  windowMs: number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    lanes.flatMap((lane, place) => {
      const measured = measureLane(laneHistory(trace, lane, place), windowMs)
      return measureNames.map((name) => [lanes.length === 1 ? name : `${lane}.${name}`, measured[name]])
    }),
  )
}

function measureLane(history: Iterable<LaneEvent>, windowMs: number): Record<MeasureName, number> {
  const counted = { offered: 0, admitted: 0, rejected: 0, delayed: 0, longestDelayMs: 0, mostQueued: 0 }
  const startsMs: number[] = []
  let firstRejectionMs = -1
  let inQueue = 0
  for (const event of history) {
    const isWaiting = event.kind === 'answer' && event.verdict.delayMs > 0
    if (event.kind === 'start') inQueue -= 1
    if (isWaiting) inQueue += 1
    if (event.kind === 'start' || (event.verdict.allowed && !isWaiting)) startsMs.push(event.atMs)
    counted.mostQueued = Math.max(counted.mostQueued, inQueue)
    if (event.kind === 'start') continue
    const { allowed, delayMs } = event.verdict
    counted.offered += 1
    counted[allowed ? 'admitted' : 'rejected'] += 1
    counted.delayed += isWaiting ? 1 : 0
    counted.longestDelayMs = Math.max(counted.longestDelayMs, delayMs)
    if (!allowed && firstRejectionMs < 0) firstRejectionMs = event.atMs
  }
  return {
    ...counted,
    worstWindow: mostWithin(startsMs, windowMs),
    worstSecond: mostWithin(startsMs, 1000),
    firstRejectionMs,
  }
}
