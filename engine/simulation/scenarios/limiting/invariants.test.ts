import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startRun } from '../../kernel/run.ts'
import { runUntil } from '../../kernel/run-until.ts'
import { trafficKinds } from '../../traffic/traffic.ts'
import { scenarios } from '../catalog.ts'
import { playing } from '../run.fixture.ts'
import type { Moment, Settings } from '../scenario.ts'
import { mostAdmitted, mostStarted } from './bounds.ts'
import { invariants } from './invariants.ts'
import { momentOf } from './moment.ts'
import { limitingWorld } from './world.ts'

const small = fc.record({
  arrivals: fc.constantFrom(...trafficKinds),
  arrivalsPerSecond: fc.integer({ min: 1, max: 400 }),
  burstSize: fc.integer({ min: 1, max: 60 }),
  burstAtMs: fc.nat(2000),
  gapMs: fc.nat(1500),
  spikePerSecond: fc.integer({ min: 1, max: 500 }),
  spikeSeconds: fc.constant(1),
  durationSeconds: fc.constant(3),
  limit: fc.integer({ min: 1, max: 40 }),
  windowMs: fc.integer({ min: 10, max: 1200 }),
  alignment: fc.constantFrom('clock', 'first-request'),
  slots: fc.integer({ min: 1, max: 8 }),
  capacity: fc.integer({ min: 1, max: 40 }),
  ratePerSecond: fc.integer({ min: 1, max: 300 }),
  tokensPerTick: fc.integer({ min: 1, max: 20 }),
  tickMs: fc.integer({ min: 10, max: 900 }),
  queueCapacity: fc.nat(30),
  emissionIntervalMs: fc.integer({ min: 1, max: 90 }),
  toleranceMs: fc.nat(900),
})

const sideBySide = scenarios.find(({ id }) => id === 'limiting/side-by-side')
const laneNames = sideBySide?.lanes ?? []

function everyMoment(settings: Settings, watch: (moment: Moment) => void): void {
  const world = limitingWorld(settings, laneNames)
  runUntil(world, startRun(world), 3000, ({ run }) => watch(momentOf(run, run.nowMs)))
}

test('ledger, queue and bound hold in all nine lanes after every event, whatever the parameters, traffic and seed', () => {
  fc.assert(
    fc.property(fc.nat(), small, (seed, values) => {
      const { settings } = playing('limiting/side-by-side', { seed, values })
      everyMoment(settings, (moment) => {
        for (const invariant of invariants) expect(invariant.broken(moment)).toBeNull()
      })
    }),
    { numRuns: 40 },
  )
})

test('the ledger holds through changes of every parameter', () => {
  const changeable = sideBySide?.parameters.map(({ name }) => name).filter((name) => name !== 'durationSeconds') ?? []
  const someChanges = fc.array(fc.tuple(fc.nat(3000), fc.constantFrom(...changeable)), { maxLength: 6 })
  fc.assert(
    fc.property(fc.nat(), small, small, someChanges, (seed, values, others, wishes) => {
      const other: Record<string, string | number> = { baselinePerSecond: 7, ...others }
      const changes = wishes.map(([atMs, parameter]) => ({ atMs, parameter, value: other[parameter] ?? '' }))
      const { settings } = playing('limiting/side-by-side', { seed, values, changes })
      everyMoment(settings, (moment) => {
        for (const invariant of invariants.filter(({ holds }) => holds === 'always'))
          expect(invariant.broken(moment)).toBeNull()
      })
    }),
    { numRuns: 40 },
  )
})

test('no interval of one window, and no second, ever holds more starts than the rule promises', () => {
  fc.assert(
    fc.property(fc.nat(), small, (seed, values) => {
      const playback = playing('limiting/side-by-side', { seed, values })
      for (const { limiter, parameters } of playback.momentAt(0).lanes) {
        const found = (measure: string) => playback.measures[`${limiter}.${measure}`]
        expect(found('worstWindow')).toBeLessThanOrEqual(mostStarted(limiter, parameters, values.windowMs))
        expect(found('worstSecond')).toBeLessThanOrEqual(mostStarted(limiter, parameters, 1000))
      }
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['fixed-window', { limit: 1000, windowMs: 5000 }, 5000, 2000],
  ['sliding-log', { limit: 1000, windowMs: 5000 }, 5000, 1000],
  ['sliding-log', { limit: 1000, windowMs: 5000 }, 5001, 2000],
  ['sliding-slots', { limit: 1000, windowMs: 5000 }, 5000, 2000],
  ['token-bucket', { capacity: 1000, ratePerSecond: 200 }, 5000, 1999],
  ['token-bucket-timer', { capacity: 5, tokensPerTick: 5, tickMs: 1000 }, 2, 10],
  ['leaky-queue', { ratePerSecond: 200, queueCapacity: 900 }, 1, 901],
  ['gcra', { emissionIntervalMs: 5, toleranceMs: 4995 }, 1, 1000],
] as const)('%s %o: in %i ms at most %i', (limiter, parameters, spanMs, most) => {
  expect(mostAdmitted(limiter, parameters, spanMs)).toBe(most)
})

const lane = (tallies: Partial<Moment['lanes'][number]['tallies']>): Moment => ({
  nowMs: 0,
  entry: 1,
  lanes: [
    {
      limiter: 'leaky-queue',
      parameters: { ratePerSecond: 10, queueCapacity: 2 },
      state: null,
      tallies: { offered: 3, admitted: 3, rejected: 0, delayed: 2, inQueue: 2, ...tallies },
    },
  ],
})

test.each([
  ['ledger', lane({ rejected: 1 }), 'leaky-queue: 3 offered, but 3 admitted and 1 rejected'],
  ['ledger', lane({ delayed: 4 }), 'leaky-queue: 4 delayed of 3 admitted'],
  ['ledger', lane({ inQueue: -1 }), 'leaky-queue: -1 waiting of 2 delayed'],
  ['queue', lane({ delayed: 3, inQueue: 3 }), 'leaky-queue: 3 waiting in 2 places'],
  ['bound', lane({ offered: 4, admitted: 4 }), 'leaky-queue: 4 admitted in 1 ms, at most 3 are'],
])('%s tells what is broken: %o', (name, moment, sentence) => {
  expect(invariants.find((invariant) => invariant.name === name)?.broken(moment)).toBe(sentence)
  expect(invariants.every((invariant) => invariant.broken(lane({})) === null)).toBe(true)
})
