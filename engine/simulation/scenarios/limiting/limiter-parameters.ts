import type { LimiterName } from '../../limiters/limiter.ts'
import type { Parameter } from '../scenario.ts'

/** Which parameters each limiter is told, by name. Lanes that share a name share the value. */
export const parameterNames: Record<LimiterName, readonly string[]> = {
  'fixed-window': ['limit', 'windowMs', 'alignment'],
  'sliding-log': ['limit', 'windowMs'],
  'sliding-slots': ['limit', 'windowMs', 'slots'],
  'weighted-counter': ['limit', 'windowMs'],
  'token-bucket': ['capacity', 'ratePerSecond'],
  'token-bucket-timer': ['capacity', 'tokensPerTick', 'tickMs'],
  'leaky-queue': ['ratePerSecond', 'queueCapacity'],
  'leaky-meter': ['capacity', 'ratePerSecond'],
  gcra: ['emissionIntervalMs', 'toleranceMs'],
}

/** Defaults are the notes': 1000 in 5 s, cut into 5 slots of 1 s, which is 200 a second. */
export const limiterParameters: readonly Parameter[] = [
  knob('limit', 'count', 1000, 1, 5000, 10),
  knob('windowMs', 'ms', 5000, 10, 60_000, 100),
  { kind: 'choice', name: 'alignment', group: 'limiter', default: 'clock', options: ['clock', 'first-request'] },
  knob('slots', 'count', 5, 1, 50, 1),
  knob('capacity', 'count', 1000, 1, 5000, 10),
  knob('ratePerSecond', 'perSecond', 200, 1, 2000, 10),
  knob('tokensPerTick', 'count', 200, 1, 5000, 10),
  knob('tickMs', 'ms', 1000, 10, 60_000, 10),
  knob('queueCapacity', 'count', 900, 0, 5000, 10),
  knob('emissionIntervalMs', 'ms', 5, 1, 10_000, 1),
  knob('toleranceMs', 'ms', 4995, 0, 60_000, 5),
]

function knob(
  name: string,
  unit: 'count' | 'ms' | 'perSecond',
  usual: number,
  min: number,
  max: number,
  step: number,
): Parameter {
  return { kind: 'number', name, group: 'limiter', unit, default: usual, min, max, step }
}
