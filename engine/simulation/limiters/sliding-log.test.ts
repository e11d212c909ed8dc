import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { slidingLog } from './sliding-log.ts'
import { expectTable, times } from './table.suite.ts'

const three = { limit: 3, windowMs: 1000 }

test('each request frees its place exactly one window later (L1)', () => {
  expectTable(slidingLog, three, [
    [0, 1, 'yes', 2],
    [100, 1, 'yes', 1],
    [200, 1, 'yes', 0],
    [300, 1, 'no 700', 0],
    [999, 1, 'no 1', 0],
    [1000, 1, 'yes', 0],
    [1001, 1, 'no 99', 0],
    [1100, 1, 'yes', 0],
  ])
})

test('refuses the second half of the burst that a fixed window lets through (L2)', () => {
  expectTable(slidingLog, three, [
    [900, 1, 'yes'],
    [950, 1, 'yes'],
    [990, 1, 'yes'],
    [1000, 1, 'no 900', 0],
    [1899, 1, 'no 1', 0],
    [1900, 1, 'yes', 0],
    [1920, 1, 'no 30', 0],
    [1950, 1, 'yes', 0],
    [1990, 1, 'yes', 0],
  ])
})

test('keeps 1000 in any 5 s (L3)', () => {
  expectTable(slidingLog, { limit: 1000, windowMs: 5000 }, [
    ...times(1000, [4999, 1, 'yes']),
    ...times(1000, [5000, 1, 'no 4999']),
    [9998, 1, 'no 1', 0],
    [9999, 1, 'yes', 999],
  ])
})

test('counting refused requests too, a client that keeps trying never recovers (L4)', () => {
  const two = { limit: 2, windowMs: 1000 }
  expectTable(slidingLog, two, [
    [0, 1, 'yes', 1],
    [400, 1, 'yes', 0],
    [800, 1, 'no 200', 0],
    [1200, 1, 'yes', 0],
    [1600, 1, 'yes', 0],
    [2000, 1, 'no 200', 0],
  ])
  expectTable(slidingLog, { ...two, countRejected: true }, [
    [0, 1, 'yes', 1],
    [400, 1, 'yes', 0],
    [800, 1, 'no 600', 0],
    [1200, 1, 'no 600', 0],
    [1600, 1, 'no 600', 0],
    [2000, 1, 'no 600', 0],
  ])
})

test('a limit of one is a pause of one window (L5)', () => {
  expectTable(slidingLog, { limit: 1, windowMs: 100 }, [
    [0, 1, 'yes'],
    [99, 1, 'no 1'],
    [100, 1, 'yes'],
    [150, 1, 'no 50'],
    [199, 1, 'no 1'],
    [200, 1, 'yes'],
    [300, 1, 'yes'],
  ])
})

test('a dear request waits until enough places are free at once', () => {
  expectTable(slidingLog, three, [
    [0, 1, 'yes', 2],
    [300, 1, 'yes', 1],
    [600, 3, 'no 700', 1],
    [600, 2, 'no 400', 1],
    [600, 4, 'never', 1],
    [1300, 3, 'yes', 0],
  ])
})

test('its memory is bounded by the limit, also where refused requests count', () => {
  const counting = { ...three, countRejected: true }
  const answers = expectTable(slidingLog, counting, [...times(3, [0, 1, 'yes']), ...times(50, [5, 2, 'no 1000'])])
  expect(answers.at(-1)?.state.loggedAtMs).toEqual([5, 5, 5])
})

test('crashes on a limit or a window that cannot be', () => {
  expect(() => slidingLog.start({ limit: -1, windowMs: 10 }, 0)).toThrow('sliding-log: limit must be whole')
  expect(() => slidingLog.start({ limit: 1, windowMs: 0 }, 0)).toThrow('sliding-log: windowMs must be whole')
})

obeysContract({
  limiter: slidingLog,
  parameters: fc.record({
    limit: fc.integer({ min: 1, max: 6 }),
    windowMs: fc.constantFrom(1, 7, 40, 1000),
    countRejected: fc.boolean(),
  }),
  periodsMs: ({ windowMs }) => [windowMs],
  mostWithin: ({ limit, windowMs }, spanMs) => limit * Math.ceil((spanMs + 1) / windowMs),
  refusalsCount: ({ countRejected = false }) => countRejected,
})
