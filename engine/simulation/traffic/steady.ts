import type { Arrival, TrafficParameters, TrafficState } from './traffic.ts'

/**
 * Evenly spaced, the first at once. Each time is counted from the beginning, never added up, so a rate that does not divide
 * a second evenly does not drift.
 */
export function nextSteady({ arrivalsPerSecond }: TrafficParameters, state: TrafficState): Arrival {
  if (arrivalsPerSecond <= 0) return null
  const atMs = state.sinceMs + Math.floor((state.count * 1000) / arrivalsPerSecond)
  return { atMs, state: { ...state, count: state.count + 1, reachedMs: atMs } }
}
