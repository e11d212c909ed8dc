import { checkpointEvery, type Recording, recordOn } from './recording.ts'
import { withPuts } from './run.ts'
import { runAt } from './seek.ts'
import type { Put } from './world.ts'

/**
 * Another past: everything strictly before `atMs` is shared, then `events` happen at `atMs` as well, and the world goes on
 * from there. The recording that was forked is left as it was. Throws when `atMs` lies outside of the recording.
 */
export function fork<State, Event, Note>(
  recording: Recording<State, Event, Note>,
  atMs: number,
  events: readonly Event[],
  every: number = checkpointEvery,
): Recording<State, Event, Note> {
  if (!Number.isInteger(atMs) || atMs < 0 || atMs > recording.endMs) {
    throw new Error(`cannot fork at ${atMs} ms in a recording of ${recording.endMs} ms`)
  }
  const before = runAt(recording, atMs - 1)
  const puts: Put<Event>[] = events.map((event) => ({ atMs, event }))
  const shared = {
    ...recording,
    trace: recording.trace.slice(0, before.entryCount),
    checkpoints: recording.checkpoints.filter((kept) => kept.nowMs < atMs),
  }
  return recordOn(shared, withPuts(recording.world, before, puts), every)
}
