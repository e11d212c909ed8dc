import type { Run } from './run.ts'
import { type Stepped, step } from './step.ts'
import type { World } from './world.ts'

/**
 * The run after every event at or before `untilMs`. This is all the kernel knows of time passing: frames and speed are the
 * player's. `watch` is told of each event.
 */
export function runUntil<State, Event, Note>(
  world: World<State, Event, Note>,
  run: Run<State, Event>,
  untilMs: number,
  watch: (stepped: Stepped<State, Event, Note>) => void = () => {},
): Run<State, Event> {
  let reached = run
  for (;;) {
    const first = reached.queue[0]
    if (first === undefined || first.atMs > untilMs) return reached
    const stepped = step(world, reached)
    if (stepped === null) return reached
    reached = stepped.run
    watch(stepped)
  }
}
