import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { expectTable, type Row, times } from './table.suite.ts'
import { tokenBucket } from './token-bucket.ts'

test('spends what it saved, then lives from its income (T1)', () => {
  expectTable(tokenBucket, { capacity: 3, ratePerSecond: 1 }, [
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

test('a part of a token is kept while the rest of it is awaited (T2)', () => {
  expectTable(tokenBucket, { capacity: 5, ratePerSecond: 10 }, [
    ...times(5, [0, 1, 'yes']),
    [0, 1, 'no 100', 0],
    [50, 1, 'no 50', 0],
    [100, 1, 'yes', 0],
    [150, 1, 'no 50', 0],
    [200, 1, 'yes', 0],
    [250, 1, 'no 50', 0],
  ])
})

test('with room for one token it paces (T3)', () => {
  expectTable(tokenBucket, { capacity: 1, ratePerSecond: 2 }, [
    [0, 1, 'yes', 0],
    [100, 1, 'no 400', 0],
    [499, 1, 'no 1', 0],
    [500, 1, 'yes', 0],
    [750, 1, 'no 250', 0],
    [1000, 1, 'yes', 0],
    [1001, 1, 'no 499', 0],
  ])
})

test('a second after it was emptied, passes a second of income at once (T4)', () => {
  expectTable(tokenBucket, { capacity: 10, ratePerSecond: 5 }, [
    ...times(10, [0, 1, 'yes']),
    [0, 1, 'no 200', 0],
    [200, 1, 'yes', 0],
    ...times(5, [1200, 1, 'yes']),
    [1200, 1, 'no 200', 0],
  ])
})

test('a dear request waits for all of its tokens, and never passes when the bucket cannot hold them (T5)', () => {
  expectTable(tokenBucket, { capacity: 4, ratePerSecond: 2 }, [
    [0, 3, 'yes', 1],
    [0, 2, 'no 500', 1],
    [500, 2, 'yes', 0],
    [1500, 3, 'no 500', 2],
    [1500, 5, 'never', 2],
  ])
})

test('1000 tokens and 200 a second pass 1999 in 5 s, not 1000 (T6)', () => {
  const everyMs = Array.from({ length: 4999 }, (_, index): Row => {
    const past = (index + 1) % 5
    return [index + 1, 1, past === 0 ? 'yes' : `no ${5 - past}`]
  })
  const rows = [...times(1000, [0, 1, 'yes']), ...everyMs]
  const answers = expectTable(tokenBucket, { capacity: 1000, ratePerSecond: 200 }, rows)
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(1999)
})

test('answers as Go x/time/rate does to Allow with 10 per second and a burst of 3', () => {
  expectTable(tokenBucket, { capacity: 3, ratePerSecond: 10 }, [
    ...times(3, [0, 1, 'yes']),
    [0, 1, 'no 100'],
    [99, 1, 'no 1'],
    [100, 1, 'yes'],
  ])
})

test('answers as Bucket4j does with a greedy refill of 10 per second', () => {
  expectTable(tokenBucket, { capacity: 10, ratePerSecond: 10 }, [
    [0, 10, 'yes', 0],
    [99, 1, 'no 1'],
    [100, 1, 'yes'],
    [150, 1, 'no 50'],
    [200, 1, 'yes'],
    [999, 1, 'yes'],
    [1000, 1, 'yes'],
  ])
})

test.each<{ ratePerSecond: number; comesBackAtMs: number[] }>([
  { ratePerSecond: 3, comesBackAtMs: [334, 667, 1000] },
  { ratePerSecond: 7, comesBackAtMs: [143, 286, 429, 572, 715, 858, 1000] },
  { ratePerSecond: 0.5, comesBackAtMs: [2000, 4000] },
  { ratePerSecond: 0.3, comesBackAtMs: [3334, 6667, 10_000] },
  { ratePerSecond: 33.3, comesBackAtMs: [31, 61, 91, 121] },
])('at $ratePerSecond per second no token comes a millisecond late or early', ({ ratePerSecond, comesBackAtMs }) => {
  const rows = comesBackAtMs.flatMap((atMs): Row[] => [
    [atMs - 1, 1, 'no 1', 0],
    [atMs, 1, 'yes', 0],
  ])
  const capacity = comesBackAtMs.length
  expectTable(tokenBucket, { capacity, ratePerSecond }, [[0, capacity, 'yes', 0], ...rows])
})

test('a token in two thousand years of asking every third of a second is not lost to rounding', () => {
  const parameters = { capacity: 1, ratePerSecond: 3 }
  const farMs = 6e13
  const state = { ...tokenBucket.start(parameters, 0), clockMs: farMs }
  expectTable(
    tokenBucket,
    parameters,
    [[farMs, 1, 'yes', 0], [farMs + 333, 1, 'no 1', 0], [farMs + 334, 1, 'yes', 0]],
    state,
  )
})

test('when the clock goes back, the wait is counted from the earlier moment', () => {
  expectTable(tokenBucket, { capacity: 1, ratePerSecond: 1 }, [
    [5000, 1, 'yes', 0],
    [2000, 1, 'no 4000', 0],
    [5999, 1, 'no 1', 0],
    [6000, 1, 'yes', 0],
  ])
})

test('a new rate in mid-run counts from the moment of the next request, and gives no token away', () => {
  const emptied = expectTable(tokenBucket, { capacity: 2, ratePerSecond: 3 }, [[0, 2, 'yes', 0], [100, 1, 'no 234', 0]])
  expectTable(
    tokenBucket,
    { capacity: 2, ratePerSecond: 7 },
    [[100, 1, 'no 100', 0], [199, 1, 'no 1', 0], [200, 1, 'yes', 0]],
    emptied.at(-1)?.state,
  )
})

test('a part of a token that new parts cannot hold is let go', () => {
  const third = expectTable(tokenBucket, { capacity: 1, ratePerSecond: 3 }, [[0, 1, 'yes', 0], [100, 1, 'no 234', 0]])
  const fast = { capacity: 1, ratePerSecond: 1000 }
  expectTable(tokenBucket, fast, [[100, 1, 'no 1', 0], [101, 1, 'yes', 0]], third.at(-1)?.state)
})

test('crashes on a bucket that cannot be', () => {
  expect(() => tokenBucket.start({ capacity: 0, ratePerSecond: 1 }, 0)).toThrow('token-bucket: capacity must be above')
  expect(() => tokenBucket.start({ capacity: 1, ratePerSecond: 0 }, 0)).toThrow('token-bucket: ratePerSecond must be')
  expect(() => tokenBucket.start({ capacity: 1, ratePerSecond: Math.PI }, 0)).toThrow(
    'token-bucket: ratePerSecond must be a fraction of at most 10000 parts, got 3.14',
  )
})

obeysContract({
  limiter: tokenBucket,
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
