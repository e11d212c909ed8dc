import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { type FixedWindowParameters, fixedWindow } from './fixed-window.ts'
import { expectTable, times } from './table.suite.ts'

const three = { limit: 3, windowMs: 1000, alignment: 'clock' } as const
const threeFromFirst = { limit: 3, windowMs: 1000, alignment: 'first-request' } as const

test('counts inside a window and forgets all at its end (F1)', () => {
  expectTable(fixedWindow, three, [
    [0, 1, 'yes', 2],
    [100, 1, 'yes', 1],
    [200, 1, 'yes', 0],
    [300, 1, 'no 700', 0],
    [999, 1, 'no 1', 0],
    [1000, 1, 'yes', 2],
    [1001, 1, 'yes', 1],
  ])
})

test('passes two limits around an edge: 6 in 120 ms (F2)', () => {
  expectTable(fixedWindow, three, [
    [900, 1, 'yes', 2],
    [950, 1, 'yes', 1],
    [990, 1, 'yes', 0],
    [1000, 1, 'yes', 2],
    [1010, 1, 'yes', 1],
    [1020, 1, 'yes', 0],
    [1030, 1, 'no 970', 0],
  ])
})

test('passes 2000 within 1 ms where 1000 in 5 s were meant (F3)', () => {
  expectTable(fixedWindow, { limit: 1000, windowMs: 5000, alignment: 'clock' }, [
    ...times(1000, [4999, 1, 'yes']),
    ...times(1000, [5000, 1, 'yes']),
    [5001, 1, 'no 4999', 0],
  ])
})

test('a window opened by its first request falls elsewhere than one cut by the clock (F4)', () => {
  expectTable(fixedWindow, three, [
    [400, 1, 'yes'],
    [900, 1, 'yes'],
    [999, 1, 'yes'],
    [1000, 1, 'yes'],
    [1399, 1, 'yes'],
    [1400, 1, 'yes'],
    [1401, 1, 'no 599'],
  ])
  expectTable(fixedWindow, threeFromFirst, [
    [400, 1, 'yes', 2],
    [900, 1, 'yes', 1],
    [999, 1, 'yes', 0],
    [1000, 1, 'no 400', 0],
    [1399, 1, 'no 1', 0],
    [1400, 1, 'yes', 2],
    [1401, 1, 'yes', 1],
  ])
})

test('starts afresh after idle windows (F5)', () => {
  expectTable(fixedWindow, { ...three, limit: 2 }, [
    [100, 1, 'yes', 1],
    [200, 1, 'yes', 0],
    [5100, 1, 'yes', 1],
    [5200, 1, 'yes', 0],
    [5300, 1, 'no 700', 0],
  ])
})

test('opened by its first request, passes one less than two limits: 5 in 1 ms (F6)', () => {
  expectTable(fixedWindow, threeFromFirst, [
    [0, 1, 'yes', 2],
    ...times(2, [999, 1, 'yes']),
    ...times(3, [1000, 1, 'yes']),
    [1001, 1, 'no 999', 0],
  ])
})

test('reading the count before adding to it would let one more through: 11 for a limit of 10 (F7)', () => {
  let count = 0
  const offByOne = () => {
    const allowed = !(count > 10)
    if (allowed) count += 1
    return allowed
  }
  const here = expectTable(fixedWindow, { ...three, limit: 10 }, [
    ...times(10, [0, 1, 'yes']),
    ...times(10, [0, 1, 'no 1000']),
  ])
  expect(Array.from({ length: 20 }, offByOne).filter(Boolean)).toHaveLength(11)
  expect(here.filter(({ allowed }) => allowed)).toHaveLength(10)
})

test('a dear request takes more, and one dearer than the limit never passes nor opens a window', () => {
  expectTable(fixedWindow, threeFromFirst, [
    [0, 4, 'never', 3],
    [700, 2, 'yes', 1],
    [800, 2, 'no 900', 1],
    [900, 1, 'yes', 0],
    [1699, 1, 'no 1', 0],
    [1700, 3, 'yes', 0],
  ])
})

test('longer windows in mid-run keep what was counted', () => {
  const counted = expectTable(fixedWindow, three, times(3, [1500, 1, 'yes']))
  const longer = { ...three, windowMs: 10_000 }
  expectTable(fixedWindow, longer, [[1600, 1, 'no 8400', 0], [10_000, 1, 'yes', 2]], counted.at(-1)?.state)
})

test('crashes on a limit or a window that cannot be', () => {
  expect(() => fixedWindow.start({ ...three, limit: 0 }, 0)).toThrow('fixed-window: limit must be whole and at least 1')
  expect(() => fixedWindow.start({ ...three, windowMs: 0.5 }, 0)).toThrow('fixed-window: windowMs must be whole')
})

function mostWithin({ limit, windowMs, alignment }: FixedWindowParameters, spanMs: number): number {
  if (alignment === 'clock') return limit * (Math.ceil(spanMs / windowMs) + 1)
  const openedInside = limit * (Math.floor(spanMs / windowMs) + 1)
  // Opened before the interval, the first window has spent at least its first request outside.
  return Math.max(openedInside, spanMs === 0 ? 0 : limit * (Math.floor((spanMs - 1) / windowMs) + 2) - 1)
}

obeysContract({
  limiter: fixedWindow,
  parameters: fc.record({
    limit: fc.integer({ min: 1, max: 6 }),
    windowMs: fc.constantFrom(1, 7, 40, 1000),
    alignment: fc.constantFrom('clock', 'first-request'),
  }),
  periodsMs: ({ windowMs }) => [windowMs],
  mostWithin,
})
