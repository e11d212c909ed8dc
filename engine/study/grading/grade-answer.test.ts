import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answerable } from './answerable.ts'
import { gradeAnswer } from './grade-answer.ts'

const choice: Answerable = { id: 'c', kind: 'choice', options: [{ right: false }, { right: true }, { right: false }] }
const numeric: Answerable = { id: 'n', kind: 'numeric', value: 2000, tolerance: 0 }
const about: Answerable = { id: 'a', kind: 'predict', value: 0.3, tolerance: 0.1 }
const order: Answerable = { id: 'o', kind: 'order', items: ['a', 'b', 'c', 'd'] }
const match: Answerable = { id: 'm', kind: 'match', pairs: ['a', 'b', 'c'] }

test.each<[string, Answerable, Answer, string, number | undefined, object | undefined]>([
  ['the right option', choice, { kind: 'choice', option: 1 }, 'right', 3, { chosen: 1, right: 1 }],
  ['another option', choice, { kind: 'choice', option: 2 }, 'wrong', 1, { chosen: 2, right: 1 }],
  ['the exact number', numeric, { kind: 'numeric', text: '2,000' }, 'right', 3, { given: 2000, off: 0 }],
  ['one too many', numeric, { kind: 'numeric', text: '2001' }, 'wrong', 1, { given: 2001, value: 2000, off: 1 }],
  ['no number', numeric, { kind: 'numeric', text: 'many' }, 'refused', undefined, undefined],
  ['at the edge of the tolerance', about, { kind: 'numeric', text: '0.2' }, 'right', 3, { tolerance: 0.1 }],
  ['at the other edge', about, { kind: 'numeric', text: '0.4' }, 'right', 3, { given: 0.4 }],
  ['beyond the tolerance', about, { kind: 'numeric', text: '0.41' }, 'wrong', 1, { given: 0.41 }],
  ['all in order', order, { kind: 'order', order: [0, 1, 2, 3] }, 'right', 3, { inPlace: 4, longestRun: 4, of: 4 }],
  ['the first put last', order, { kind: 'order', order: [1, 2, 3, 0] }, 'partly', 1, { inPlace: 0, longestRun: 3 }],
  ['two exchanged', order, { kind: 'order', order: [0, 3, 2, 1] }, 'partly', 1, { inPlace: 2, longestRun: 1 }],
  ['backwards', order, { kind: 'order', order: [3, 2, 1, 0] }, 'wrong', 1, { inPlace: 0, longestRun: 1 }],
  ['all matched', match, { kind: 'match', matched: [0, 1, 2] }, 'right', 3, { right: 3, of: 3 }],
  ['one matched', match, { kind: 'match', matched: [0, 2, 1] }, 'partly', 1, { right: 1, of: 3 }],
  ['one left open', match, { kind: 'match', matched: [0, 1, undefined] }, 'partly', 1, { right: 2, of: 3 }],
  ['none matched', match, { kind: 'match', matched: [1, 2, 0] }, 'wrong', 1, { right: 0, of: 3 }],
  ['recall is graded by the learner', { id: 'r', kind: 'recall' }, { kind: 'recall' }, 'self', undefined, undefined],
])('%s', (_, card, answer, kind, suggestedGrade, reason) => {
  const verdict = gradeAnswer(card, answer)
  expect(verdict).toMatchObject({ kind, ...(suggestedGrade && { suggestedGrade }), ...(reason && { reason }) })
})

test.each<[string, Answerable, Answer, RegExp]>([
  ['an answer of another kind', choice, { kind: 'numeric', text: '1' }, /card c .*choice.*numeric/],
  ['an option that is not there', choice, { kind: 'choice', option: 3 }, /card c .*option 3/],
  ['an item twice', order, { kind: 'order', order: [0, 0, 1, 2] }, /card o .*\[0, 0, 1, 2\]/],
  ['an item left out', order, { kind: 'order', order: [0, 1, 2] }, /card o /],
  ['an item that is not there', order, { kind: 'order', order: [0, 1, 2, 4] }, /card o /],
  ['a pair left out', match, { kind: 'match', matched: [0, 1] }, /card m /],
  ['a right side that is not there', match, { kind: 'match', matched: [0, 1, 3] }, /card m /],
])('%s breaks a promise, and says whose', (_, card, answer, message) => {
  expect(() => gradeAnswer(card, answer)).toThrow(message)
})

test('an order is right only when it is the written one, and never wholly wrong when anything stands in place', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (given) => {
      const verdict = gradeAnswer(order, { kind: 'order', order: given })
      expect(verdict.kind === 'right').toBe(given.join() === '0,1,2,3')
      if (given.some((item, place) => item === place)) expect(verdict.kind).not.toBe('wrong')
    }),
  )
})
