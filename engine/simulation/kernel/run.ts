import { type EventQueue, withEvent } from './event-queue.ts'
import type { Put, World } from './world.ts'

/**
 * A world under way, as plain data: it may be kept, sent through JSON and continued. `nowMs` is the time of the last
 * event, `entryCount` the number of notes taken so far, `sequence` the number of events ever put.
 */
export type Run<State, Event> = {
  nowMs: number
  entryCount: number
  sequence: number
  queue: EventQueue<Event>
  state: State
}

/** A run that stands at its beginning, with the world's first events in waiting. */
export function startRun<State, Event, Note>(world: World<State, Event, Note>): Run<State, Event> {
  const { state, puts } = world.start()
  return withPuts(world, { nowMs: 0, entryCount: 0, sequence: 0, queue: [], state }, puts)
}

/** The run with more events in waiting. Throws on a time that has passed or is not a whole number of milliseconds. */
export function withPuts<State, Event, Note>(
  world: World<State, Event, Note>,
  run: Run<State, Event>,
  puts: readonly Put<Event>[],
): Run<State, Event> {
  if (puts.length === 0) return run
  let { queue, sequence } = run
  for (const { atMs, event } of puts) {
    if (!Number.isSafeInteger(atMs) || atMs < run.nowMs) {
      throw new Error(`event put at ${atMs} ms while the world stands at ${run.nowMs} ms: ${JSON.stringify(event)}`)
    }
    queue = withEvent(queue, { atMs, rank: world.rank(event), sequence, event })
    sequence += 1
  }
  return { ...run, queue, sequence }
}
