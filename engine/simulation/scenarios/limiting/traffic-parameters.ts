import { trafficKinds } from '../../traffic/traffic.ts'
import type { Parameter } from '../scenario.ts'

/** Who asks and when, in every scenario of the family. The spike is the notes': 50, then 1000, then 50 a second. */
export const trafficParameters: readonly Parameter[] = [
  { kind: 'choice', name: 'arrivals', group: 'traffic', default: 'steady', options: trafficKinds },
  knob('arrivalsPerSecond', 'perSecond', 300, 1, 1000, 10),
  knob('burstSize', 'count', 1000, 1, 5000, 50),
  knob('burstAtMs', 'ms', 1000, 0, 120_000, 1),
  knob('gapMs', 'ms', 1000, 0, 120_000, 1),
  knob('baselinePerSecond', 'perSecond', 50, 0, 1000, 10),
  knob('spikePerSecond', 'perSecond', 1000, 1, 2000, 50),
  knob('spikeSeconds', 'seconds', 10, 1, 120, 1),
  knob('durationSeconds', 'seconds', 20, 1, 120, 1),
]

function knob(
  name: string,
  unit: 'count' | 'ms' | 'perSecond' | 'seconds',
  usual: number,
  min: number,
  max: number,
  step: number,
): Parameter {
  return { kind: 'number', name, group: 'traffic', unit, default: usual, min, max, step }
}
