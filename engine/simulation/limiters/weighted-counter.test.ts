import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { expectTable, type Row, times } from './table.suite.ts'
import { type WeightedCounterParameters, weightedCounter } from './weighted-counter.ts'

test('counts the previous window by the share that is still in sight: 42 * 45/60 + 18 = 49.5 of 50 (C1)', () => {
  const state = { windowStartMs: 60_000, previous: 42, current: 18, clockMs: 60_000 }
  const rows: Row[] = [
    [75_000, 1, 'no 715', 0],
    [75_714, 1, 'no 1', 0],
    [75_715, 1, 'yes', 0],
  ]
  expectTable(weightedCounter, { limit: 50, windowMs: 60_000 }, rows, state)
})

test('lets one in each time a third of the previous burst has faded (C2)', () => {
  expectTable(weightedCounter, { limit: 3, windowMs: 1000 }, [
    [900, 1, 'yes', 2],
    [950, 1, 'yes', 1],
    [990, 1, 'yes', 0],
    [1000, 1, 'no 334', 0],
    [1333, 1, 'no 1', 0],
    [1334, 1, 'yes', 0],
    [1667, 1, 'yes', 0],
    [1999, 1, 'no 1', 0],
    [2000, 1, 'yes', 0],
  ])
})

test('a burst at the start of a window holds back the whole next one (C3)', () => {
  expectTable(weightedCounter, { limit: 4, windowMs: 1000 }, [
    ...times(4, [0, 1, 'yes']),
    [500, 1, 'no 750', 0],
    [1000, 1, 'no 250', 0],
    [1250, 1, 'yes', 0],
    [1500, 1, 'yes', 0],
    [1750, 1, 'yes', 0],
    [2000, 1, 'yes', 0],
  ])
})

test('refuses where the exact log has forgotten everything (C4)', () => {
  expectTable(weightedCounter, { limit: 10, windowMs: 1000 }, [
    ...times(10, [0, 1, 'yes']),
    [1500, 1, 'yes', 4],
    ...times(4, [1500, 1, 'yes']),
    [1500, 1, 'no 100', 0],
  ])
})

test('starts afresh after an idle window (C5)', () => {
  expectTable(weightedCounter, { limit: 2, windowMs: 1000 }, [
    [100, 1, 'yes', 1],
    [200, 1, 'yes', 0],
    [2500, 1, 'yes', 1],
    [2600, 1, 'yes', 0],
    [2700, 1, 'no 800', 0],
  ])
})

test.each([
  { limit: 6, windowMs: 600, most: 11 },
  { limit: 10, windowMs: 10_000, most: 19 },
])('passes one less than two limits in one window: $most for $limit (C6)', ({ limit, windowMs, most }) => {
  const burst = expectTable(weightedCounter, { limit, windowMs }, times(limit, [windowMs - 1, 1, 'yes']))
  let state = burst.at(-1)?.state ?? weightedCounter.start({ limit, windowMs }, 0)
  let admitted = limit
  for (let atMs = windowMs; atMs < 2 * windowMs - 1; atMs += 1) {
    const answer = weightedCounter.ask({ limit, windowMs }, state, atMs, 1)
    state = answer.state
    admitted += answer.allowed ? 1 : 0
  }
  expect(admitted).toBe(most)
})

test('a request as dear as the limit needs both windows empty', () => {
  const rows: Row[] = [
    [400, 1, 'yes', 2],
    [500, 3, 'no 1500', 2],
    [500, 4, 'never', 2],
    [1999, 3, 'no 1', 2],
    [2000, 3, 'yes', 0],
  ]
  expectTable(weightedCounter, { limit: 3, windowMs: 1000 }, rows)
})

test('longer windows in mid-run keep what was counted', () => {
  const counted = expectTable(weightedCounter, { limit: 3, windowMs: 1000 }, times(3, [1500, 1, 'yes']))
  const rows: Row[] = [
    [1600, 1, 'no 11734', 0],
    [13_333, 1, 'no 1', 0],
    [13_334, 1, 'yes', 0],
  ]
  expectTable(weightedCounter, { limit: 3, windowMs: 10_000 }, rows, counted.at(-1)?.state)
})

test('crashes on a limit or a window that cannot be', () => {
  expect(() => weightedCounter.start({ limit: 1.5, windowMs: 10 }, 0)).toThrow('weighted-counter: limit must be whole')
  expect(() => weightedCounter.start({ limit: 1, windowMs: 0 }, 0)).toThrow('weighted-counter: windowMs must be whole')
})

/** L + L * e/W while at most one edge is crossed, e < T; longer intervals are cut into windows. */
function mostWithin({ limit, windowMs }: WeightedCounterParameters, spanMs: number): number {
  const lengthMs = spanMs + 1
  const most = (ms: number) => (ms === 0 ? 0 : limit + Math.floor((limit * (ms - 1)) / windowMs))
  return Math.floor(lengthMs / windowMs) * most(windowMs) + most(lengthMs % windowMs)
}

obeysContract({
  limiter: weightedCounter,
  parameters: fc.record({ limit: fc.integer({ min: 1, max: 6 }), windowMs: fc.constantFrom(1, 7, 40, 600) }),
  periodsMs: ({ limit, windowMs }) => [windowMs, Math.ceil(windowMs / limit)],
  mostWithin,
})
