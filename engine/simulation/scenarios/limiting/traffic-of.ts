import type { TrafficKind, TrafficParameters } from '../../traffic/traffic.ts'
import type { Value } from '../scenario.ts'

/** The part of settled values that traffic reads. Throws, naming the culprit, on values that were never settled. */
export function trafficOf(values: Readonly<Record<string, Value>>): TrafficParameters {
  const whole = (name: string): number => {
    const value = values[name]
    if (typeof value !== 'number') throw new Error(`traffic was told ${name} = ${value}`)
    return value
  }
  return {
    arrivals: values.arrivals as TrafficKind,
    arrivalsPerSecond: whole('arrivalsPerSecond'),
    burstSize: whole('burstSize'),
    burstAtMs: whole('burstAtMs'),
    gapMs: whole('gapMs'),
    baselinePerSecond: whole('baselinePerSecond'),
    spikePerSecond: whole('spikePerSecond'),
    spikeSeconds: whole('spikeSeconds'),
    durationSeconds: whole('durationSeconds'),
  }
}
