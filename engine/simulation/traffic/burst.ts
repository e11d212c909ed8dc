import type { Arrival, TrafficParameters, TrafficState } from './traffic.ts'

/** `burstSize` requests in one millisecond, `burstAtMs`, and as many again `gapMs` later. A burst already past is not repeated. */
export function nextInBurst({ burstSize, burstAtMs, gapMs }: TrafficParameters, state: TrafficState): Arrival {
  const toCome = [burstAtMs, burstAtMs + gapMs].filter((atMs) => atMs >= state.sinceMs)
  const atMs = toCome[Math.floor(state.count / burstSize)]
  if (atMs === undefined) return null
  return { atMs, state: { ...state, count: state.count + 1, reachedMs: atMs } }
}
