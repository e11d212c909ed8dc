import { withoutFirst } from './event-queue.ts'
import { type Run, withPuts } from './run.ts'
import type { World } from './world.ts'

/** The run after its next event, and the note that event left. */
export type Stepped<State, Event, Note> = { run: Run<State, Event>; note: Note | null }

/** Lets exactly one event happen. Null when none is waiting. */
export function step<State, Event, Note>(
  world: World<State, Event, Note>,
  run: Run<State, Event>,
): Stepped<State, Event, Note> | null {
  const first = run.queue[0]
  if (first === undefined) return null
  const { state, puts, note } = world.step(run.state, first.event, first.atMs)
  const after = {
    nowMs: first.atMs,
    entryCount: run.entryCount + (note === null ? 0 : 1),
    sequence: run.sequence,
    queue: withoutFirst(run.queue),
    state,
  }
  return { run: withPuts(world, after, puts), note }
}
