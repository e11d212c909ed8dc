import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interleave } from './interleave.ts'

const lessonOf = (card: string) => card.slice(0, 1)

test.each([
  ['nothing', [], []],
  ['one lesson alone keeps its order', ['a1', 'a2', 'a3'], ['a1', 'a2', 'a3']],
  ['already apart', ['a1', 'b1', 'a2', 'b2'], ['a1', 'b1', 'a2', 'b2']],
  ['neighbours are parted by the next of another lesson', ['a1', 'a2', 'b1', 'c1'], ['a1', 'b1', 'a2', 'c1']],
  ['half of the cards may still wait', ['b1', 'a1', 'a2', 'c1'], ['b1', 'a1', 'c1', 'a2']],
  ['a big lesson starts in time to be parted', ['b1', 'a1', 'a2', 'a3'], ['a1', 'b1', 'a2', 'a3']],
  ['what cannot be parted stands at the end', ['a1', 'a2', 'a3', 'a4', 'b1'], ['a1', 'b1', 'a2', 'a3', 'a4']],
])('%s', (_, cards, expected) => {
  expect(interleave(cards, lessonOf)).toEqual(expected)
})

const piles = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 })
  .map((lessons) => lessons.map((lesson, index) => `${lesson}${index}`))

test('no card is lost and none is made', () => {
  fc.assert(
    fc.property(piles, (cards) => {
      expect(interleave(cards, lessonOf).toSorted()).toEqual(cards.toSorted())
    }),
  )
})

test('no two neighbours share a lesson whenever that can be', () => {
  fc.assert(
    fc.property(piles, (cards) => {
      const most = Math.max(
        0,
        ...['a', 'b', 'c', 'd'].map((lesson) => cards.filter((card) => lessonOf(card) === lesson).length),
      )
      const mixed = interleave(cards, lessonOf)
      const touching = mixed.filter(
        (card, index) => index > 0 && lessonOf(card) === lessonOf(mixed[index - 1] ?? ''),
      ).length
      expect(touching).toBe(Math.max(0, most - (cards.length - most) - 1))
    }),
  )
})

test('within a lesson the order stays', () => {
  fc.assert(
    fc.property(piles, (cards) => {
      const ofA = (list: string[]) => list.filter((card) => lessonOf(card) === 'a')
      expect(ofA(interleave(cards, lessonOf))).toEqual(ofA(cards))
    }),
  )
})
