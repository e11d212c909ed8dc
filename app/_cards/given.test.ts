import { expect, test } from 'vitest'
import type { CardFace } from './face.ts'
import { arrangement, blank, judge } from './given.ts'

const frame = {
  id: 'a-card',
  locale: 'en',
  prompt: '',
  place: '',
  source: { title: '', address: '', read: '' },
} as const
const choice: CardFace = {
  ...frame,
  kind: 'choice',
  options: [
    { text: 'a', right: false, why: '' },
    { text: 'b', right: true, why: '' },
    { text: 'c', right: false, why: '' },
  ],
}
const number: CardFace = { ...frame, kind: 'numeric', value: 2000, unit: 'requests', tolerance: 0 }
const order: CardFace = { ...frame, kind: 'order', items: ['first', 'second', 'third', 'fourth'] }

test.each([
  ['nothing chosen, and shown all the same', choice, { kind: 'none' }, 'wrong', 1],
  ['the right option', choice, { kind: 'choice', option: 1 }, 'right', 3],
  ['another option', choice, { kind: 'choice', option: 2 }, 'wrong', 1],
  ['no number', number, { kind: 'numeric', text: ' ' }, 'wrong', 1],
  ['the number, with a separator', number, { kind: 'numeric', text: '2,000' }, 'right', 3],
  ['words', number, { kind: 'numeric', text: 'about two thousand' }, 'unreadable', 1],
  ['half of the order', order, { kind: 'order', order: [0, 1, 3, 2] }, 'partly', 1],
] as const)('%s', (_, face, given, kind, suggested) => {
  expect(judge(face, given)).toEqual({ kind, suggested })
})

test('a reload shows the same arrangement; the next review another', () => {
  const arranged = arrangement(order, 3)
  expect(arranged.toSorted()).toEqual([0, 1, 2, 3])
  expect(arrangement(order, 3)).toEqual(arranged)
  const others = [4, 5, 6, 7].map((times) => arrangement(order, times).join())
  expect(others.some((other) => other !== arranged.join())).toBe(true)
})

test('an order starts as it is shown, so that leaving it alone is an answer', () => {
  expect(blank(order, [2, 0, 3, 1])).toEqual({ kind: 'order', order: [2, 0, 3, 1] })
})
