import type { Put } from '../../kernel/world.ts'
import type { TokenBucketTimerState } from '../../limiters/token-bucket-timer.ts'
import type { LimitingEvent } from './events.ts'
import type { Lane } from './lane.ts'
import { look } from './look.ts'

/**
 * The limiter itself works its ticks out when it is asked, as every limiter does; the world lets them be seen. The next tick
 * of each lane that has a timer: one period after the last one the limiter knows of.
 */
export function nextTicks(lanes: readonly Lane[], clock: number): readonly Put<LimitingEvent>[] {
  return lanes.filter(hasTimer).map((lane) => ({
    atMs: (lane.state as TokenBucketTimerState).tickedAtMs + Number(lane.parameters.tickMs),
    event: { kind: 'tick', lane: lane.limiter, clock },
  }))
}

/** The lane right after its tick, and the tokens it then holds. */
export function tickLane(lane: Lane, nowMs: number): { lane: Lane; tokens: number } {
  const answer = look(lane.limiter, lane.parameters, lane.state, nowMs)
  return { lane: { ...lane, state: answer.state }, tokens: answer.left }
}

function hasTimer(lane: Lane): boolean {
  return lane.limiter === 'token-bucket-timer'
}
