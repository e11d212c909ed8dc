import type { Arrival, TrafficParameters, TrafficState } from './traffic.ts'

/** A stretch of evenly spaced requests, from inclusive, to exclusive. */
type Stretch = { fromMs: number; toMs: number; perSecond: number }

/** Baseline, spike, baseline: the spike stands in the middle of the duration, and each stretch is evenly spaced. */
export function nextInSpike(parameters: TrafficParameters, state: TrafficState): Arrival {
  let passed = 0
  for (const { fromMs, toMs, perSecond } of stretches(parameters)) {
    const beginMs = Math.max(fromMs, state.sinceMs)
    const size = Math.ceil((Math.max(0, toMs - beginMs) * perSecond) / 1000)
    if (state.count < passed + size) {
      const atMs = beginMs + Math.floor(((state.count - passed) * 1000) / perSecond)
      return { atMs, state: { ...state, count: state.count + 1, reachedMs: atMs } }
    }
    passed += size
  }
  return null
}

function stretches(parameters: TrafficParameters): readonly Stretch[] {
  const { baselinePerSecond, spikePerSecond } = parameters
  const endMs = parameters.durationSeconds * 1000
  const spikeMs = Math.min(parameters.spikeSeconds * 1000, endMs)
  const fromMs = Math.floor((endMs - spikeMs) / 2)
  const toMs = fromMs + spikeMs
  return [
    { fromMs: 0, toMs: fromMs, perSecond: baselinePerSecond },
    { fromMs, toMs, perSecond: spikePerSecond },
    { fromMs: toMs, toMs: endMs, perSecond: baselinePerSecond },
  ]
}
