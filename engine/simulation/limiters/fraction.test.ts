import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonDenominator, exactly, fractionOf, partsOf, quotient } from './fraction.ts'

test.each<[number, number, number]>([
  [0, 0, 1],
  [200, 200, 1],
  [0.1, 1, 10],
  [2.5, 5, 2],
  [0.0001, 1, 10_000],
  [33.3, 333, 10],
  [1000 / 3, 1000, 3],
  [1000 / 33.3, 10_000, 333],
  [(9 * 1000) / 0.7, 90_000, 7],
  [1 / 3 + 1 / 3 + 1 / 3, 1, 1],
])('%d is taken for %d/%d', (value, numerator, denominator) => {
  expect(fractionOf('it', value)).toEqual({ numerator, denominator })
})

test('finds the fraction that any number was divided from', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 10_000 }), (numerator, denominator) => {
      expect(fractionOf('it', numerator / denominator)).toEqual(quotient(numerator, denominator))
    }),
  )
})

test('refuses, by name, a number that is too fine to count in', () => {
  expect(() => fractionOf('rate', 0.12345)).toThrow('rate must be a fraction of at most 10000 parts, got 0.12345')
  expect(() => fractionOf('rate', Number.NaN)).toThrow(RangeError)
})

test('counts in parts that fit both', () => {
  expect(commonDenominator(quotient(1, 6), quotient(3, 4))).toBe(12)
  expect(partsOf(quotient(5, 6), 12, 'down')).toBe(10)
})

test('parts that do not fit are rounded to the side that is asked for', () => {
  expect([partsOf(quotient(2, 3), 4, 'down'), partsOf(quotient(2, 3), 4, 'up')]).toEqual([2, 3])
  expect([partsOf(quotient(-2, 3), 4, 'down'), partsOf(quotient(-2, 3), 4, 'up')]).toEqual([-3, -2])
})

test('crashes where a double would stop counting one by one', () => {
  expect(exactly(2 ** 53 - 1)).toBe(9_007_199_254_740_991)
  expect(() => exactly(2 ** 53)).toThrow('9007199254740992 parts are too many')
})
