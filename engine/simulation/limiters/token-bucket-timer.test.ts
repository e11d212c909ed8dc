import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { expectTable, times } from './table.suite.ts'
import { tokenBucketTimer } from './token-bucket-timer.ts'

test('gets a token at each tick and none between (TT1)', () => {
  expectTable(tokenBucketTimer, { capacity: 3, tokensPerTick: 1, tickMs: 1000 }, [
    [0, 1, 'yes', 2],
    [0, 1, 'yes', 1],
    [0, 1, 'yes', 0],
    [0, 1, 'no 1000', 0],
    [999, 1, 'no 1', 0],
    [1000, 1, 'yes', 0],
    [1000, 1, 'no 1000', 0],
    [1500, 1, 'no 500', 0],
  ])
})

test('filled to the brim by each tick, it is a fixed window: 10 in 1 ms (TT2)', () => {
  expectTable(tokenBucketTimer, { capacity: 5, tokensPerTick: 5, tickMs: 1000 }, [
    ...times(5, [999, 1, 'yes']),
    ...times(5, [1000, 1, 'yes']),
    [1000, 1, 'no 1000', 0],
  ])
})

test('ticks do not wait for requests (TT3)', () => {
  expectTable(tokenBucketTimer, { capacity: 5, tokensPerTick: 1, tickMs: 100 }, [
    ...times(5, [50, 1, 'yes']),
    [50, 1, 'no 50', 0],
    [100, 1, 'yes', 0],
    [149, 1, 'no 51', 0],
    [199, 1, 'no 1', 0],
    [200, 1, 'yes', 0],
  ])
})

test('what overflows is lost (TT4)', () => {
  expectTable(tokenBucketTimer, { capacity: 2, tokensPerTick: 2, tickMs: 500 }, [
    [0, 1, 'yes', 1],
    [400, 1, 'yes', 0],
    [400, 1, 'no 100', 0],
    [1700, 1, 'yes', 1],
    [1700, 1, 'yes', 0],
    [1700, 1, 'no 300', 0],
  ])
})

test('passes two within 10 ms where the tick falls between them (TT5)', () => {
  expectTable(tokenBucketTimer, { capacity: 1, tokensPerTick: 1, tickMs: 1000 }, [
    [0, 1, 'yes', 0],
    [990, 1, 'no 10', 0],
    [1000, 1, 'yes', 0],
    [1010, 1, 'no 990', 0],
    [1990, 1, 'no 10', 0],
    [2000, 1, 'yes', 0],
  ])
})

test('reaches its bound: what it holds, and a tick more, 1 ms apart', () => {
  expectTable(tokenBucketTimer, { capacity: 10, tokensPerTick: 4, tickMs: 1000 }, [
    ...times(10, [999, 1, 'yes']),
    ...times(4, [1000, 1, 'yes']),
    [1000, 1, 'no 1000', 0],
  ])
})

test('answers as Bucket4j does with an intervally refill of 10 per second', () => {
  expectTable(tokenBucketTimer, { capacity: 10, tokensPerTick: 10, tickMs: 1000 }, [
    [0, 10, 'yes', 0],
    [99, 1, 'no 901'],
    [100, 1, 'no 900'],
    [150, 1, 'no 850'],
    [200, 1, 'no 800'],
    [999, 1, 'no 1'],
    [1000, 1, 'yes', 9],
  ])
})

test('the timer starts with the limiter, not with the clock', () => {
  const parameters = { capacity: 1, tokensPerTick: 1, tickMs: 1000 }
  expectTable(
    tokenBucketTimer,
    parameters,
    [[300, 1, 'yes', 0], [1000, 1, 'no 300', 0], [1300, 1, 'yes', 0]],
    tokenBucketTimer.start(parameters, 300),
  )
})

test('parts of a token add up over ticks, and a dear request waits for several', () => {
  expectTable(tokenBucketTimer, { capacity: 2, tokensPerTick: 0.4, tickMs: 100 }, [
    [0, 2, 'yes', 0],
    [0, 1, 'no 300', 0],
    [250, 2, 'no 250', 0],
    [299, 1, 'no 1', 0],
    [300, 1, 'yes', 0],
    [400, 1, 'no 100', 0],
    [500, 1, 'yes', 0],
    [500, 3, 'never', 0],
  ])
})

test('half a token that new ticks cannot hold is let go', () => {
  const halves = { capacity: 1, tokensPerTick: 0.5, tickMs: 10 }
  const half = expectTable(tokenBucketTimer, halves, [[0, 1, 'yes', 0], [10, 1, 'no 10', 0]])
  expectTable(
    tokenBucketTimer,
    { ...halves, tokensPerTick: 1 },
    [[10, 1, 'no 10', 0], [20, 1, 'yes', 0]],
    half.at(-1)?.state,
  )
})

test('crashes on a timer that cannot be', () => {
  const some = { capacity: 1, tokensPerTick: 1, tickMs: 1 }
  expect(() => tokenBucketTimer.start({ ...some, tickMs: 0 }, 0)).toThrow('token-bucket-timer: tickMs must be whole')
  expect(() => tokenBucketTimer.start({ ...some, tokensPerTick: 0 }, 0)).toThrow('tokensPerTick must be above 0')
  expect(() => tokenBucketTimer.start({ ...some, capacity: -1 }, 0)).toThrow('capacity must be above 0')
})

obeysContract({
  limiter: tokenBucketTimer,
  parameters: fc.record({
    capacity: fc.constantFrom(0.5, 1, 2.5, 6, 10),
    tokensPerTick: fc.constantFrom(0.1, 1 / 3, 1, 2.5, 6, 20),
    tickMs: fc.constantFrom(1, 7, 50, 1000),
  }),
  periodsMs: ({ tickMs, tokensPerTick }) => [tickMs, tickMs * Math.ceil(1 / tokensPerTick)],
  mostWithin: ({ capacity, tokensPerTick, tickMs }, spanMs) =>
    Math.floor(capacity + tokensPerTick * Math.ceil(spanMs / tickMs) + 1e-9),
})
