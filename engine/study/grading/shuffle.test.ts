import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangementOf, shuffle } from './shuffle.ts'

test('a shuffle keeps every item, and the seed decides', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const shuffled = shuffle(items, seed)
      expect(shuffled.toSorted()).toEqual(items.toSorted())
      expect(shuffle(items, seed)).toEqual(shuffled)
    }),
  )
})

test('over many seeds every order of three comes about equally often', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffle(['a', 'b', 'c'], `card ${seed}`).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect([...counts.keys()].toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('an arrangement stays until the card is reviewed, then changes, and never gives the answer away', () => {
  const times = [...Array(40).keys()].map((reviews) => arrangementOf('order-leaky-queue', 4, reviews).join())
  expect(arrangementOf('order-leaky-queue', 4, 3).join()).toBe(times[3])
  expect(new Set(times).size).toBeGreaterThan(10)
  expect(times).not.toContain('0,1,2,3')
})

test.each([
  [0, []],
  [1, [0]],
  [2, [1, 0]],
])('an arrangement of %i', (size, expected) => {
  expect(arrangementOf('any', size, 0)).toEqual(expected)
})
