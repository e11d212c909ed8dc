import { expect, test } from 'vitest'
import type { Entry } from '#engine/simulation/scenarios/scenario.ts'
import { dotsOf } from './dots.ts'

const arrive = (index: number, atMs: number, allowed: boolean, delayMs = 0): Entry => ({
  kind: 'arrive',
  index,
  atMs,
  request: index,
  verdicts: [{ lane: 'leaky-queue', allowed, delayMs, retryAfterMs: 0, left: 0 }],
})
const fates = (entries: Entry[], nowMs: number) =>
  dotsOf('leaky-queue', entries, nowMs, 1000, 700).map(({ fate }) => fate)

test.each([
  ['admitted at once', arrive(0, 900, true), 'admitted'],
  ['still waiting', arrive(0, 900, true, 500), 'waiting'],
  ['waited, and started', arrive(0, 900, true, 100), 'admitted'],
  ['rejected', arrive(0, 900, false), 'rejected'],
])('a request that is %s', (_, entry, fate) => {
  expect(fates([entry], 1000)).toEqual([fate])
})

test('what is older than the strip is gone', () => {
  expect(fates([arrive(0, 0, true), arrive(1, 1, true)], 1000)).toHaveLength(1)
})

test('requests of one moment stand on top of each other, and those without room are counted', () => {
  const dots = dotsOf(
    'leaky-queue',
    Array.from({ length: 1000 }, (_, index) => arrive(index, 500, true)),
    500,
    1000,
    700,
  )
  const counted = dots.map((dot) => (dot.kind === 'more' ? dot.count : 1)).reduce((sum, count) => sum + count, 0)
  expect(counted).toBe(1000)
  expect(dots.filter(({ kind }) => kind === 'more')).toHaveLength(1)
  expect(new Set(dots.map(({ place }) => place)).size).toBe(dots.length)
})

test('now is the right edge', () => {
  expect(dotsOf('leaky-queue', [arrive(0, 1000, true)], 1000, 1000, 700)[0]?.x).toBe(700)
})
