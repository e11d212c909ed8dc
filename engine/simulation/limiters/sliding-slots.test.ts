import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { slidingSlots } from './sliding-slots.ts'
import { expectTable, times } from './table.suite.ts'

const five = { limit: 5, windowMs: 5000, slots: 5 }

test('passes two limits in 4.001 s: all at the end of one slot, all five slots later (S1)', () => {
  expectTable(slidingSlots, five, [
    ...times(5, [999, 1, 'yes']),
    [1000, 1, 'no 4000', 0],
    [4999, 1, 'no 1', 0],
    ...times(5, [5000, 1, 'yes']),
    [5001, 1, 'no 4999', 0],
  ])
})

test('forgets a slot five slots after it began (S2)', () => {
  expectTable(slidingSlots, five, [
    ...times(5, [0, 1, 'yes']),
    [1000, 1, 'no 4000', 0],
    [4999, 1, 'no 1', 0],
    [5000, 1, 'yes', 4],
  ])
})

test('with one request in each slot, forgets up to a slot too early (S3)', () => {
  expectTable(slidingSlots, five, [
    [100, 1, 'yes', 4],
    [1100, 1, 'yes', 3],
    [2100, 1, 'yes', 2],
    [3100, 1, 'yes', 1],
    [4100, 1, 'yes', 0],
    [4200, 1, 'no 800', 0],
    [5000, 1, 'yes', 0],
    [5100, 1, 'no 900', 0],
    [6000, 1, 'yes', 0],
  ])
})

test('waits for the slot that makes room, not for the last one (S4)', () => {
  expectTable(slidingSlots, { ...five, limit: 4 }, [
    ...times(2, [200, 1, 'yes']),
    ...times(2, [2300, 1, 'yes']),
    [2400, 1, 'no 2600', 0],
    [4999, 1, 'no 1', 0],
    ...times(2, [5000, 1, 'yes']),
    [5001, 1, 'no 1999', 0],
    [7000, 1, 'yes', 1],
  ])
})

test('with one slot it is the fixed window (S5)', () => {
  expectTable(slidingSlots, { limit: 3, windowMs: 1000, slots: 1 }, [
    [900, 1, 'yes'],
    [950, 1, 'yes'],
    [990, 1, 'yes'],
    [1000, 1, 'yes'],
    [1010, 1, 'yes'],
    [1020, 1, 'yes'],
    [1030, 1, 'no 970'],
  ])
})

test('with two slots of 500 ms, as Sentinel has them, passes 6 in 501 ms for a limit of 3 (S6)', () => {
  expectTable(slidingSlots, { limit: 3, windowMs: 1000, slots: 2 }, [
    ...times(3, [499, 1, 'yes']),
    [500, 1, 'no 500', 0],
    [999, 1, 'no 1', 0],
    ...times(3, [1000, 1, 'yes']),
    [1001, 1, 'no 999', 0],
    [1500, 1, 'no 500', 0],
  ])
})

test('passes 2000 in 4.001 s where 1000 in 5 s were meant (S7)', () => {
  expectTable(slidingSlots, { limit: 1000, windowMs: 5000, slots: 5 }, [
    ...times(1000, [999, 1, 'yes']),
    ...times(1000, [5000, 1, 'yes']),
    [5000, 1, 'no 5000', 0],
  ])
})

test('slots that are no whole number of milliseconds begin at the next whole one', () => {
  expectTable(slidingSlots, { limit: 1, windowMs: 1000, slots: 3 }, [
    [333, 1, 'yes', 0],
    [334, 1, 'no 666', 0],
    [1000, 1, 'yes', 0],
    [1334, 1, 'no 666', 0],
    [2334, 1, 'yes', 0],
    [3333, 1, 'no 1', 0],
    [3334, 1, 'yes', 0],
  ])
})

test('a dear request waits for as many slots as it needs', () => {
  expectTable(slidingSlots, five, [
    [500, 2, 'yes', 3],
    [1500, 2, 'yes', 1],
    [1600, 3, 'no 3400', 1],
    [1600, 4, 'no 4400', 1],
    [1600, 6, 'never', 1],
    [6000, 5, 'yes', 0],
  ])
})

test('crashes on slots that cannot be', () => {
  expect(() => slidingSlots.start({ ...five, slots: 2.5 }, 0)).toThrow('sliding-slots: slots must be whole')
  expect(() => slidingSlots.start({ ...five, windowMs: 0 }, 0)).toThrow('sliding-slots: windowMs must be whole')
})

obeysContract({
  limiter: slidingSlots,
  parameters: fc.record({
    limit: fc.integer({ min: 1, max: 6 }),
    windowMs: fc.constantFrom(5, 7, 40, 1000),
    slots: fc.integer({ min: 1, max: 9 }),
  }),
  periodsMs: ({ windowMs, slots }) => [windowMs, Math.floor(windowMs / slots), Math.ceil(windowMs / slots)],
  // Any run of as many slots as the window has holds at most the limit.
  mostWithin: ({ limit, windowMs, slots }, spanMs) => {
    const told = Math.min(slots, windowMs)
    const touchedSlots = Math.ceil((spanMs * told) / windowMs) + 1
    return limit * Math.ceil(touchedSlots / told)
  },
})
