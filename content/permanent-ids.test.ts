import { expect, test } from 'vitest'
import { cannotIssue, type IdsInUse, noIds, type PermanentIds, withIssued } from './permanent-ids.ts'

const place = { file: 'cards.yaml', line: 3, field: 'b.id' }
const inUse = (...cards: string[]): IdsInUse => ({
  cards: cards.map((id) => ({ id, place })),
  questions: [],
  points: [],
})
const issued = (...cards: string[]): PermanentIds => ({ ...noIds, issued: { ...noIds.issued, cards } })

test('new ids go into their place, and are named', () => {
  const { ids, added } = withIssued(issued('a', 'c'), inUse('b', 'a', 'b'))
  expect(ids.issued.cards).toEqual(['a', 'b', 'c'])
  expect(added).toEqual(['b'])
})

test('an id that is not in use stays', () => {
  expect(withIssued(issued('a', 'b'), inUse()).ids.issued.cards).toEqual(['a', 'b'])
})

test('a retired id cannot be issued again', () => {
  const retired = { ...noIds, retired: { ...noIds.retired, cards: { b: { on: '2026-11-23', why: 'merged into a' } } } }
  expect(cannotIssue(retired, inUse('a', 'b'))).toMatchObject([{ file: 'cards.yaml', line: 3, severity: 'problem' }])
  expect(cannotIssue(retired, inUse('a'))).toEqual([])
})
