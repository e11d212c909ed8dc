import { look } from '#engine/simulation/scenarios/limiting/look.ts'
import type { LaneMoment } from '#engine/simulation/scenarios/scenario.ts'

/**
 * What a limiter's vessel shows: tokens run out, counts and levels fill up, a queue holds who waits. `amount` of `of`, in whole
 * requests.
 */
export type Gauge = { kind: 'tokens' | 'count' | 'level' | 'queue'; amount: number; of: number }

export function gaugeOf(lane: LaneMoment, nowMs: number): Gauge {
  const of = holds(lane)
  if (lane.limiter === 'leaky-queue') return { kind: 'queue', amount: lane.tallies.inQueue, of }
  const left = Math.min(of, look(lane.limiter, lane.parameters, lane.state, nowMs).left)
  if (lane.limiter.startsWith('token-bucket')) return { kind: 'tokens', amount: left, of }
  return { kind: lane.limiter === 'leaky-meter' || lane.limiter === 'gcra' ? 'level' : 'count', amount: of - left, of }
}

/** How many requests at once the limiter would admit when it has rested. */
function holds({ limiter, parameters }: LaneMoment): number {
  const told = (name: string) => Number(parameters[name])
  if (limiter === 'leaky-queue') return told('queueCapacity')
  if (limiter === 'gcra') return 1 + Math.floor(told('toleranceMs') / told('emissionIntervalMs'))
  return Math.floor('limit' in parameters ? told('limit') : told('capacity'))
}
