import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixedWindow } from './fixed-window.ts'
import { gcra } from './gcra.ts'
import { leakyMeter } from './leaky-meter.ts'
import { leakyQueue } from './leaky-queue.ts'
import type { Limiter } from './limiter.ts'
import { slidingLog } from './sliding-log.ts'
import { slidingSlots } from './sliding-slots.ts'
import { tokenBucket } from './token-bucket.ts'
import { tokenBucketTimer } from './token-bucket-timer.ts'

type Ask = { gapMs: number; cost: number }

const asks = fc.array(
  fc.record({
    gapMs: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(1500)),
    cost: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(8) }),
  }),
  { minLength: 1, maxLength: 60 },
)
const rates = fc.constantFrom(0.5, 0.7, 2.5, 3, 7, 12.5, 33.3, 100, 300, 999, 1000, 3000)

function answersOf<Parameters, State>(
  limiter: Limiter<Parameters, State>,
  parameters: Parameters,
  asks: readonly Ask[],
) {
  let state = limiter.start(parameters, 0)
  let atMs = 0
  return asks.map(({ gapMs, cost }) => {
    atMs += gapMs
    const { state: next, ...rest } = limiter.ask(parameters, state, atMs, cost)
    state = next
    return rest
  })
}

test('token bucket, leaky meter and GCRA are one rule in three notations', () => {
  const capacities = fc.constantFrom(1, 1.5, 2, 2.5, 3, 5, 10)
  fc.assert(
    fc.property(rates, capacities, asks, (ratePerSecond, capacity, asks) => {
      const bucket = answersOf(tokenBucket, { capacity, ratePerSecond }, asks)
      expect(answersOf(leakyMeter, { capacity, ratePerSecond }, asks)).toEqual(bucket)
      const emissionIntervalMs = 1000 / ratePerSecond
      const toleranceMs = (capacity - 1) * emissionIntervalMs
      expect(answersOf(gcra, { emissionIntervalMs, toleranceMs }, asks)).toEqual(bucket)
    }),
    { numRuns: 300 },
  )
})

test('a leaky queue takes what GCRA with as many intervals of tolerance takes, but has it wait', () => {
  fc.assert(
    fc.property(rates, fc.nat(6), asks, (ratePerSecond, queueCapacity, asks) => {
      const queue = answersOf(leakyQueue, { ratePerSecond, queueCapacity }, asks)
      const emissionIntervalMs = 1000 / ratePerSecond
      const toleranceMs = queueCapacity * emissionIntervalMs
      const cells = answersOf(gcra, { emissionIntervalMs, toleranceMs }, asks)
      expect(queue.map((answer) => ({ ...answer, delayMs: 0 }))).toEqual(cells)
    }),
    { numRuns: 300 },
  )
})

test('a leaky queue without a queue is GCRA without tolerance, and delays nobody', () => {
  // Where an interval is no whole number of milliseconds, a start is rounded up to the next whole one.
  const whole = fc.constantFrom(0.5, 1, 2.5, 4, 100, 500, 1000)
  fc.assert(
    fc.property(whole, asks, (ratePerSecond, asks) => {
      const paying = asks.filter(({ cost }) => cost > 0)
      const strict = { emissionIntervalMs: 1000 / ratePerSecond, toleranceMs: 0 }
      const queue = answersOf(leakyQueue, { ratePerSecond, queueCapacity: 0 }, paying)
      expect(queue).toEqual(answersOf(gcra, strict, paying))
    }),
  )
})

test('one sliding slot, and a timer that fills the bucket at each tick, are fixed windows', () => {
  const limits = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(limits, fc.constantFrom(1, 7, 40, 1000), asks, (limit, windowMs, asks) => {
      const windows = answersOf(fixedWindow, { limit, windowMs, alignment: 'clock' }, asks)
      expect(answersOf(slidingSlots, { limit, windowMs, slots: 1 }, asks)).toEqual(windows)
      const ticking = { capacity: limit, tokensPerTick: limit, tickMs: windowMs }
      expect(answersOf(tokenBucketTimer, ticking, asks)).toEqual(windows)
    }),
    { numRuns: 200 },
  )
})

test('a slot for each millisecond, or more, is the exact log', () => {
  const shapes = fc.record({ limit: fc.integer({ min: 1, max: 5 }), windowMs: fc.constantFrom(1, 7, 40) })
  fc.assert(
    fc.property(shapes, fc.constantFrom(0, 1, 13, 40), asks, (shape, extraSlots, asks) => {
      const slots = shape.windowMs + extraSlots
      expect(answersOf(slidingSlots, { ...shape, slots }, asks)).toEqual(answersOf(slidingLog, shape, asks))
    }),
  )
})

test('slots never refuse what the exact log of their own admissions would pass', () => {
  const shapes = fc.record({
    limit: fc.integer({ min: 1, max: 5 }),
    windowMs: fc.constantFrom(7, 40, 1000),
    slots: fc.integer({ min: 1, max: 6 }),
  })
  fc.assert(
    fc.property(shapes, asks, (parameters, asks) => {
      let state = slidingSlots.start(parameters, 0)
      const admittedAtMs: number[] = []
      let atMs = 0
      for (const { gapMs, cost } of asks) {
        atMs += gapMs
        const bySlots = slidingSlots.ask(parameters, state, atMs, cost)
        const byLog = slidingLog.ask(parameters, { loggedAtMs: [...admittedAtMs], clockMs: atMs }, atMs, cost)
        expect(bySlots.allowed || !byLog.allowed).toBe(true)
        expect(bySlots.left).toBeGreaterThanOrEqual(bySlots.allowed === byLog.allowed ? byLog.left : 0)
        state = bySlots.state
        if (bySlots.allowed) admittedAtMs.push(...Array<number>(cost).fill(atMs))
      }
    }),
    { numRuns: 300 },
  )
})
