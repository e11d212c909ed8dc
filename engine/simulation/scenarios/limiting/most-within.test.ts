import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostWithin } from './most-within.ts'

test.each([
  ['nothing', [], 1000, 0],
  ['half-open: one span later is outside', [0, 1000], 1000, 1],
  ['one less is inside', [1, 1000], 1000, 2],
  ['all at once', [7, 7, 7], 1, 3],
  ['the best interval is not the first', [0, 500, 600, 700, 1499], 1000, 4],
])('%s', (_, moments, spanMs, most) => {
  expect(mostWithin(moments, spanMs)).toBe(most)
})

test('agrees with trying every beginning', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), fc.integer({ min: 1, max: 40 }), (given, spanMs) => {
      const moments = given.toSorted((one, other) => one - other)
      const tried = Array.from({ length: 61 }, (_, s) => moments.filter((at) => at >= s && at < s + spanMs).length)
      expect(mostWithin(moments, spanMs)).toBe(Math.max(0, ...tried))
    }),
  )
})
