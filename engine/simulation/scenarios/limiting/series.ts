import type { LimiterName } from '../../limiters/limiter.ts'
import type { Bin, Series } from '../scenario.ts'
import type { LimitingTrace } from './entries.ts'
import { type LaneEvent, laneHistory } from './lane-history.ts'

/** What each lane did in slices of `binMs`; the last slice holds the end itself. Throws unless `binMs` is at least 1. */
export function seriesOf(
  trace: LimitingTrace,
  lanes: readonly LimiterName[],
  binMs: number,
  endMs: number,
): readonly Series[] {
  if (!Number.isInteger(binMs) || binMs < 1) throw new Error(`slices of ${binMs} ms cannot be counted`)
  const size = Math.max(1, Math.ceil(endMs / binMs))
  return lanes.map((lane, place) => ({ lane, binMs, bins: fill(laneHistory(trace, lane, place), binMs, size) }))
}

function fill(history: Iterable<LaneEvent>, binMs: number, size: number): readonly Bin[] {
  const bins: Bin[] = []
  let inQueue = 0
  // A slice begins with whoever still waits from the one before it.
  const openUpTo = (place: number) => {
    while (bins.length <= place) bins.push(emptyBin(bins.length * binMs, inQueue))
  }
  for (const event of history) {
    const place = Math.min(size - 1, Math.floor(event.atMs / binMs))
    openUpTo(place)
    const bin = bins[place]
    if (bin === undefined) throw new Error(`no slice ${place} of ${size}`)
    inQueue += count(bin, event)
    bin.inQueue = Math.max(bin.inQueue, inQueue)
  }
  openUpTo(size - 1)
  return bins
}

function emptyBin(fromMs: number, inQueue: number): Bin {
  return { fromMs, admitted: 0, rejected: 0, delayed: 0, started: 0, inQueue }
}

/** Counts one event into its slice, and returns by how much the queue has grown. */
function count(bin: Bin, event: LaneEvent): number {
  if (event.kind === 'start') {
    bin.started += 1
    return -1
  }
  const { allowed, delayMs } = event.verdict
  bin[allowed ? 'admitted' : 'rejected'] += 1
  if (!allowed) return 0
  bin[delayMs > 0 ? 'delayed' : 'started'] += 1
  return delayMs > 0 ? 1 : 0
}
