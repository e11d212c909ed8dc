import { exponential } from '../../random.ts'
import type { Arrival, TrafficParameters, TrafficState } from './traffic.ts'

/**
 * A Poisson process: gaps are drawn from an exponential distribution. It has no memory, so beginning afresh after a change
 * of rate is exactly what the changed process would have done. Time is kept unrounded and rounded down for the request.
 */
export function nextAtRandom({ arrivalsPerSecond }: TrafficParameters, state: TrafficState): Arrival {
  if (arrivalsPerSecond <= 0) return null
  const gap = exponential(state.chance, 1000 / arrivalsPerSecond)
  const reachedMs = state.reachedMs + gap.value
  return {
    atMs: Math.floor(reachedMs),
    state: { ...state, count: state.count + 1, reachedMs, chance: gap.chance },
  }
}
