import { type Run, startRun } from './run.ts'
import { runUntil } from './run-until.ts'
import type { World } from './world.ts'

/** One line of the trace: a note, and when it was taken. */
export type Line<Note> = { atMs: number; note: Note }

/**
 * What happened, kept: the whole trace, and the run itself at checkpoints in order, the first of which is the start.
 * States share what did not change, so a checkpoint costs little more than its queue.
 */
export type Recording<State, Event, Note> = {
  world: World<State, Event, Note>
  endMs: number
  trace: readonly Line<Note>[]
  checkpoints: readonly Run<State, Event>[]
}

/** Entries between two checkpoints: replaying them takes a few milliseconds. */
export const checkpointEvery = 256

/** Runs a world from its start and keeps what happens up to and including `endMs`. */
export function record<State, Event, Note>(
  world: World<State, Event, Note>,
  endMs: number,
  every: number = checkpointEvery,
): Recording<State, Event, Note> {
  return recordOn({ world, endMs, trace: [], checkpoints: [] }, startRun(world), every)
}

/** Continues a recording from `run`, which must stand where the recording's trace ends. */
export function recordOn<State, Event, Note>(
  past: Recording<State, Event, Note>,
  run: Run<State, Event>,
  every: number = checkpointEvery,
): Recording<State, Event, Note> {
  if (run.entryCount !== past.trace.length) {
    throw new Error(`a trace of ${past.trace.length} entries cannot go on from entry ${run.entryCount}`)
  }
  const trace = past.trace.slice()
  const checkpoints = [...past.checkpoints, run]
  let keptAt = run.entryCount
  runUntil(past.world, run, past.endMs, (stepped) => {
    if (stepped.note === null) return
    trace.push({ atMs: stepped.run.nowMs, note: stepped.note })
    if (stepped.run.entryCount - keptAt < every) return
    keptAt = stepped.run.entryCount
    checkpoints.push(stepped.run)
  })
  return { ...past, trace, checkpoints }
}
