import { pass, refuse } from './answer.ts'
import { demandRequest, demandWhole } from './demand.ts'
import { exactly } from './fraction.ts'
import type { Limiter } from './limiter.ts'

/**
 * Two aligned windows; the previous one counts for the share of it that a sliding window would still see, as if it had
 * been spread evenly (https://blog.cloudflare.com/counting-things-a-lot-of-different-things/). Strict form: the request
 * itself must fit under the limit too.
 */
export type WeightedCounterParameters = { limit: number; windowMs: number }

export type WeightedCounterState = { windowStartMs: number; previous: number; current: number; clockMs: number }

export const weightedCounter: Limiter<WeightedCounterParameters, WeightedCounterState> = {
  name: 'weighted-counter',

  start({ limit, windowMs }, now) {
    demandWhole('weighted-counter', { limit, windowMs })
    return { windowStartMs: Math.floor(now / windowMs) * windowMs, previous: 0, current: 0, clockMs: now }
  },

  ask(parameters, given, now, cost) {
    demandRequest('weighted-counter', now, cost)
    const { limit, windowMs } = parameters
    const state = rolled(windowMs, given, Math.max(now, given.clockMs))
    // Multiplied by windowMs throughout, so that the weighted share is a whole number.
    const room = exactly(limit * windowMs) - estimate(windowMs, state)
    if (cost * windowMs > room) {
      const passesAtMs = cost > limit ? null : passesAt(parameters, state, cost)
      return refuse(state, Math.max(0, Math.floor(room / windowMs)), passesAtMs === null ? null : passesAtMs - now)
    }
    return pass({ ...state, current: state.current + cost }, Math.floor(room / windowMs) - cost)
  },
}

function rolled(windowMs: number, state: WeightedCounterState, clockMs: number): WeightedCounterState {
  const windowStartMs = Math.floor(clockMs / windowMs) * windowMs
  const movedMs = windowStartMs - state.windowStartMs
  // Moved back: windows were made longer in mid-run, and what was counted still counts.
  if (movedMs <= 0) return { ...state, windowStartMs, clockMs }
  return { windowStartMs, previous: movedMs < 2 * windowMs ? state.current : 0, current: 0, clockMs }
}

function estimate(windowMs: number, { windowStartMs, previous, current, clockMs }: WeightedCounterState): number {
  return exactly(previous * (windowStartMs + windowMs - clockMs) + current * windowMs)
}

/** While nobody comes the estimate only falls: the previous window fades, then the current one takes its place. */
function passesAt({ limit, windowMs }: WeightedCounterParameters, state: WeightedCounterState, cost: number): number {
  const spare = limit - cost
  if (state.current <= spare) return state.windowStartMs + fadedMs(windowMs, state.previous, spare - state.current)
  return state.windowStartMs + windowMs + fadedMs(windowMs, state.current, spare)
}

/** How far into a window the share of `count` requests before it has fallen to `spare`. */
function fadedMs(windowMs: number, count: number, spare: number): number {
  return count <= spare ? 0 : Math.ceil(exactly(windowMs * (count - spare)) / count)
}
