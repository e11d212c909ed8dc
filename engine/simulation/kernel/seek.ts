import type { Recording } from './recording.ts'
import type { Run } from './run.ts'
import { runUntil } from './run-until.ts'
import { step } from './step.ts'

/** The run after every event at or before `ms`: from the nearest checkpoint, replayed. */
export function runAt<State, Event, Note>(recording: Recording<State, Event, Note>, ms: number): Run<State, Event> {
  return runUntil(
    recording.world,
    nearest(recording.checkpoints, (run) => run.nowMs <= ms),
    Math.min(ms, recording.endMs),
  )
}

/** The run right after its first `entry` notes; 0 is the start. Throws beyond the end of the trace. */
export function runAfter<State, Event, Note>(
  recording: Recording<State, Event, Note>,
  entry: number,
): Run<State, Event> {
  if (!Number.isInteger(entry) || entry < 0 || entry > recording.trace.length) {
    throw new Error(`entry ${entry} is not in a trace of ${recording.trace.length}`)
  }
  let run = nearest(recording.checkpoints, (kept) => kept.entryCount <= entry)
  while (run.entryCount < entry) {
    const stepped = step(recording.world, run)
    if (stepped === null) throw new Error(`the world stopped at entry ${run.entryCount}, before entry ${entry}`)
    run = stepped.run
  }
  return run
}

/** The number of entries at or before `ms`, by halving. */
export function entriesBefore<State, Event, Note>(recording: Recording<State, Event, Note>, ms: number): number {
  return countLeading(recording.trace, (line) => line.atMs <= ms)
}

function nearest<Kept>(checkpoints: readonly Kept[], isReached: (kept: Kept) => boolean): Kept {
  const found = checkpoints[Math.max(0, countLeading(checkpoints, isReached) - 1)]
  if (found === undefined) throw new Error('a recording without its first checkpoint')
  return found
}

/** How many items at the beginning hold, where none holds after the first that does not. */
function countLeading<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low
}
