import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { leakyMeter } from './leaky-meter.ts'
import { expectTable, type Row, times } from './table.suite.ts'

test('fills to the brim, then takes what has leaked (M1)', () => {
  expectTable(leakyMeter, { capacity: 3, ratePerSecond: 1 }, [
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

test('the level leaks between requests, also by halves (M2)', () => {
  const rows: Row[] = [
    ...times(4, [0, 1, 'yes']),
    [0, 1, 'no 100', 0],
    [100, 1, 'yes', 0],
    [150, 1, 'no 50', 0],
    [250, 1, 'yes', 0],
  ]
  const answers = expectTable(leakyMeter, { capacity: 4, ratePerSecond: 10 }, rows)
  const levels = answers.map(({ state: { level } }) => level.numerator / level.denominator)
  expect(levels).toEqual([1, 2, 3, 4, 4, 4, 3.5, 3.5])
})

test('with room for one it paces (M3)', () => {
  expectTable(leakyMeter, { capacity: 1, ratePerSecond: 2 }, [
    [0, 1, 'yes', 0],
    [100, 1, 'no 400', 0],
    [499, 1, 'no 1', 0],
    [500, 1, 'yes', 0],
    [750, 1, 'no 250', 0],
    [1000, 1, 'yes', 0],
    [1001, 1, 'no 499', 0],
  ])
})

test('half a place more lets the third one in half a leak earlier (M4)', () => {
  const answers = expectTable(leakyMeter, { capacity: 2.5, ratePerSecond: 1 }, [
    [0, 1, 'yes', 1],
    [0, 1, 'yes', 0],
    [0, 1, 'no 500', 0],
    [400, 1, 'no 100', 0],
    [500, 1, 'yes', 0],
    [1500, 1, 'yes', 0],
  ])
  const levels = answers.map(({ state: { level } }) => level.numerator / level.denominator)
  expect(levels).toEqual([1, 2, 2, 1.6, 2.5, 2.5])
})

test('never leaks below empty (M5)', () => {
  expectTable(leakyMeter, { capacity: 3, ratePerSecond: 10 }, [
    ...times(3, [0, 1, 'yes']),
    ...times(3, [10_000, 1, 'yes']),
    [10_000, 1, 'no 100', 0],
  ])
})

test('answers as nginx limit_req does at 10r/s without burst (N1)', () => {
  expectTable(leakyMeter, { capacity: 1, ratePerSecond: 10 }, [
    [0, 1, 'yes'],
    [0, 1, 'no 100'],
    [50, 1, 'no 50'],
    [99, 1, 'no 1'],
    [100, 1, 'yes'],
    [150, 1, 'no 50'],
    [200, 1, 'yes'],
  ])
})

test('answers as nginx limit_req does at 10r/s with burst=3 nodelay (N3)', () => {
  expectTable(leakyMeter, { capacity: 4, ratePerSecond: 10 }, [
    ...times(4, [0, 1, 'yes']),
    [0, 1, 'no 100'],
    [50, 1, 'no 50'],
    [100, 1, 'yes'],
    [200, 1, 'yes'],
    [200, 1, 'no 100'],
  ])
})

test('a bucket made smaller in mid-run has nothing left until it has leaked enough', () => {
  const full = expectTable(leakyMeter, { capacity: 5, ratePerSecond: 1 }, [[0, 5, 'yes', 0]])
  const smaller = { capacity: 2, ratePerSecond: 1 }
  expectTable(leakyMeter, smaller, [[0, 1, 'no 4000', 0], [4000, 1, 'yes', 0], [4000, 3, 'never', 0]], full[0]?.state)
})

test('a part of a level that new parts cannot hold counts as a whole one', () => {
  const leaking = expectTable(leakyMeter, { capacity: 1, ratePerSecond: 3 }, [[0, 1, 'yes', 0], [100, 1, 'no 234', 0]])
  const fast = { capacity: 1, ratePerSecond: 1000 }
  expectTable(leakyMeter, fast, [[100, 1, 'no 1', 0], [101, 1, 'yes', 0]], leaking.at(-1)?.state)
})

test('crashes on a bucket that cannot be', () => {
  expect(() => leakyMeter.start({ capacity: -1, ratePerSecond: 1 }, 0)).toThrow('leaky-meter: capacity must be above 0')
  expect(() => leakyMeter.start({ capacity: 1, ratePerSecond: Infinity }, 0)).toThrow('leaky-meter: ratePerSecond must')
})

obeysContract({
  limiter: leakyMeter,
  parameters: fc.record({
    capacity: fc.constantFrom(0.5, 1, 2, 2.5, 10 / 3, 6, 10),
    ratePerSecond: fc.constantFrom(0.5, 2.5, 3, 7, 33.3, 100, 300, 700, 1000, 2000),
  }),
  periodsMs: ({ capacity, ratePerSecond }) => [
    Math.ceil(1000 / ratePerSecond),
    Math.floor(1000 / ratePerSecond),
    Math.ceil((1000 * capacity) / ratePerSecond),
  ],
  mostWithin: ({ capacity, ratePerSecond }, spanMs) => Math.floor(capacity + (ratePerSecond * spanMs) / 1000 + 1e-9),
})
