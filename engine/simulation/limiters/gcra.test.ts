import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { type GcraParameters, gcra } from './gcra.ts'
import type { Answer } from './limiter.ts'
import { expectTable, type Row, times } from './table.suite.ts'

/** The theoretical arrival time after each admission. */
function arrivalsOf(answers: readonly Answer<ReturnType<typeof gcra.start>>[]): number[] {
  return answers
    .filter(({ allowed }) => allowed)
    .map(({ state: { theoreticalArrivalMs: at } }) => at.numerator / at.denominator)
}

test('without tolerance nobody comes early (G1)', () => {
  const answers = expectTable(gcra, { emissionIntervalMs: 100, toleranceMs: 0 }, [
    [0, 1, 'yes', 0],
    [50, 1, 'no 50', 0],
    [99, 1, 'no 1', 0],
    [100, 1, 'yes', 0],
    [250, 1, 'yes', 0],
    [300, 1, 'no 50', 0],
    [350, 1, 'yes', 0],
  ])
  expect(arrivalsOf(answers)).toEqual([100, 200, 350, 450])
})

test('two intervals of tolerance are a burst of three (G2)', () => {
  const answers = expectTable(gcra, { emissionIntervalMs: 100, toleranceMs: 200 }, [
    [0, 1, 'yes', 2],
    [0, 1, 'yes', 1],
    [0, 1, 'yes', 0],
    [0, 1, 'no 100', 0],
    [50, 1, 'no 50', 0],
    [100, 1, 'yes', 0],
    [400, 1, 'yes', 2],
    [400, 1, 'yes', 1],
    [400, 1, 'yes', 0],
  ])
  expect(arrivalsOf(answers)).toEqual([100, 200, 300, 400, 500, 600, 700])
})

test('is the token bucket of three at one per second (G3)', () => {
  expectTable(gcra, { emissionIntervalMs: 1000, toleranceMs: 2000 }, [
    [0, 1, 'yes', 2],
    [0, 1, 'yes', 1],
    [0, 1, 'yes', 0],
    [0, 1, 'no 1000', 0],
    [999, 1, 'no 1', 0],
    [1000, 1, 'yes', 0],
    [1000, 1, 'no 1000', 0],
    [5000, 1, 'yes', 2],
    [5000, 1, 'yes', 1],
    [5000, 1, 'yes', 0],
    [5000, 1, 'no 1000', 0],
  ])
})

test('half an interval of tolerance lets one come half an interval early, once (G4)', () => {
  const answers = expectTable(gcra, { emissionIntervalMs: 100, toleranceMs: 50 }, [
    [0, 1, 'yes', 0],
    [49, 1, 'no 1', 0],
    [50, 1, 'yes', 0],
    [100, 1, 'no 50', 0],
    [149, 1, 'no 1', 0],
    [150, 1, 'yes', 0],
    [250, 1, 'yes', 0],
  ])
  expect(arrivalsOf(answers)).toEqual([100, 200, 300, 400])
})

test('after a pause the theoretical time starts again from now (G5)', () => {
  const answers = expectTable(gcra, { emissionIntervalMs: 250, toleranceMs: 750 }, [
    ...times(4, [0, 1, 'yes']),
    [0, 1, 'no 250', 0],
    [250, 1, 'yes', 0],
    [250, 1, 'no 250', 0],
    [2000, 1, 'yes', 3],
  ])
  expect(arrivalsOf(answers)).toEqual([250, 500, 750, 1000, 1250, 2250])
})

/** CL.THROTTLE of redis-cell, told the time: limited, limit, remaining, retry and reset in seconds rounded up. */
function throttle(maxBurst: number, count: number, seconds: number, calls: readonly (readonly [number, number])[]) {
  const emissionIntervalMs = (1000 * seconds) / count
  const parameters: GcraParameters = { emissionIntervalMs, toleranceMs: emissionIntervalMs * maxBurst }
  let state = gcra.start(parameters, 0)
  return calls.map(([atMs, quantity]) => {
    const { allowed, retryAfterMs, left, state: after } = gcra.ask(parameters, state, atMs, quantity)
    state = after
    const retry = allowed || retryAfterMs === null ? -1 : Math.ceil(retryAfterMs / 1000)
    const { numerator, denominator } = after.theoreticalArrivalMs
    return [allowed ? 0 : 1, maxBurst + 1, left, retry, Math.ceil((numerator / denominator - atMs) / 1000)]
  })
}

test('answers as redis-cell does (K1 to K5)', () => {
  expect(throttle(15, 30, 60, [[0, 1]])).toEqual([[0, 16, 15, -1, 2]])
  expect(throttle(2, 1, 1, [0, 0, 0, 0, 500, 1000, 1000].map((atMs) => [atMs, 1]))).toEqual([
    [0, 3, 2, -1, 1],
    [0, 3, 1, -1, 2],
    [0, 3, 0, -1, 3],
    [1, 3, 0, 1, 3],
    [1, 3, 0, 1, 3],
    [0, 3, 0, -1, 3],
    [1, 3, 0, 1, 3],
  ])
  expect(throttle(0, 10, 1, [0, 50, 100].map((atMs) => [atMs, 1]))).toEqual([
    [0, 1, 0, -1, 1],
    [1, 1, 0, 1, 1],
    [0, 1, 0, -1, 1],
  ])
  expect(throttle(4, 5, 10, [0, 0, 0, 0, 0, 0, 1999, 2000].map((atMs) => [atMs, 1]))).toEqual([
    [0, 5, 4, -1, 2],
    [0, 5, 3, -1, 4],
    [0, 5, 2, -1, 6],
    [0, 5, 1, -1, 8],
    [0, 5, 0, -1, 10],
    [1, 5, 0, 2, 10],
    [1, 5, 0, 1, 9],
    [0, 5, 0, -1, 10],
  ])
  expect(throttle(4, 5, 10, [3, 3, 6, 2, 0].map((quantity) => [0, quantity]))).toEqual([
    [0, 5, 2, -1, 6],
    [1, 5, 2, 2, 6],
    [1, 5, 2, -1, 6],
    [0, 5, 0, -1, 10],
    [0, 5, 0, -1, 10],
  ])
})

test.each([
  { ratePerSecond: 3, dueMs: [334, 667, 1000, 1334] },
  { ratePerSecond: 7, dueMs: [143, 286, 429, 572, 715, 858, 1000, 1143] },
  { ratePerSecond: 0.7, dueMs: [1429, 2858, 4286, 5715, 7143, 8572, 10_000] },
  { ratePerSecond: 33.3, dueMs: [31, 61, 91, 121, 151, 181, 211, 241] },
])('an interval worked out as 1000 / $ratePerSecond is taken for the fraction it means', ({ ratePerSecond, dueMs }) => {
  const parameters = { emissionIntervalMs: 1000 / ratePerSecond, toleranceMs: (9 * 1000) / ratePerSecond }
  const rows = dueMs.flatMap((atMs): Row[] => [
    [atMs - 1, 1, 'no 1', 0],
    [atMs, 1, 'yes', 0],
  ])
  expectTable(gcra, parameters, [[0, 10, 'yes', 0], ...rows])
})

test('a theoretical time between the new parts is taken for the later one', () => {
  const first = expectTable(gcra, { emissionIntervalMs: 2.5, toleranceMs: 0 }, [[0, 1, 'yes', 0]])
  const even = { emissionIntervalMs: 1, toleranceMs: 0 }
  expectTable(gcra, even, [[2, 1, 'no 1', 0], [3, 1, 'yes', 0]], first[0]?.state)
})

test('crashes on an interval or a tolerance that cannot be', () => {
  const some = { emissionIntervalMs: 1, toleranceMs: 0 }
  expect(() => gcra.start({ ...some, emissionIntervalMs: 0 }, 0)).toThrow('gcra: emissionIntervalMs must be above 0')
  expect(() => gcra.start({ ...some, toleranceMs: -1 }, 0)).toThrow('gcra: toleranceMs must be at least 0')
})

obeysContract({
  limiter: gcra,
  parameters: fc.record({
    emissionIntervalMs: fc.constantFrom(0.5, 1, 2.5, 10 / 3, 1000 / 7, 50, 1000),
    toleranceMs: fc.constantFrom(0, 0.5, 1, 2.5, 5),
    intervals: fc.constantFrom(0, 0.5, 1, 4),
  }).map(({ emissionIntervalMs, toleranceMs, intervals }) => ({
    emissionIntervalMs,
    toleranceMs: intervals === 0 ? Math.min(toleranceMs, 10 * emissionIntervalMs) : intervals * emissionIntervalMs,
  })),
  periodsMs: ({ emissionIntervalMs, toleranceMs }) => [
    Math.ceil(emissionIntervalMs),
    Math.max(1, Math.floor(emissionIntervalMs)),
    Math.ceil(emissionIntervalMs + toleranceMs),
  ],
  mostWithin: ({ emissionIntervalMs, toleranceMs }, spanMs) =>
    Math.floor((spanMs + toleranceMs) / emissionIntervalMs + 1e-9) + 1,
})
