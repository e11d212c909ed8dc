import type { Chance } from '../../random.ts'
import { nextInBurst } from './burst.ts'
import { nextAtRandom } from './random.ts'
import { nextInSpike } from './spike.ts'
import { nextSteady } from './steady.ts'

/** The ways of arriving, by the name of their file. */
export const trafficKinds = ['steady', 'random', 'burst', 'spike'] as const
export type TrafficKind = (typeof trafficKinds)[number]

/** Everything that says who asks and when. Each way of arriving reads its own part. */
export type TrafficParameters = {
  arrivals: TrafficKind
  arrivalsPerSecond: number
  burstSize: number
  burstAtMs: number
  gapMs: number
  baselinePerSecond: number
  spikePerSecond: number
  spikeSeconds: number
  durationSeconds: number
}

/**
 * Where traffic stands, as plain data. `sinceMs` is when these parameters came into force, `count` how many requests have
 * come since, `reachedMs` the unrounded time of the last one, `chance` the generator for the gaps still to be drawn.
 */
export type TrafficState = { sinceMs: number; count: number; reachedMs: number; chance: Chance }

/** The next request in whole milliseconds, and traffic after it; null when none will come. */
export type Arrival = { atMs: number; state: TrafficState } | null

/** Traffic that begins, or begins afresh because its parameters changed, at `sinceMs`. */
export function beginTraffic(sinceMs: number, chance: Chance): TrafficState {
  return { sinceMs, count: 0, reachedMs: sinceMs, chance }
}

/**
 * One request at a time, so that a changed rate counts from the change on. Times never decrease; several requests may share
 * a millisecond. Nobody comes at or after the end, `durationSeconds`.
 */
export function nextArrival(parameters: TrafficParameters, state: TrafficState): Arrival {
  const arrival = ways[parameters.arrivals](parameters, state)
  return arrival === null || arrival.atMs >= parameters.durationSeconds * 1000 ? null : arrival
}

const ways: Record<TrafficKind, (parameters: TrafficParameters, state: TrafficState) => Arrival> = {
  steady: nextSteady,
  random: nextAtRandom,
  burst: nextInBurst,
  spike: nextInSpike,
}
