import { expect, test } from 'vitest'
import { dayMs } from '../../time.ts'
import { remember } from '../memory/remember.ts'
import { defaultMemorySettings } from '../memory/settings.ts'
import { lessonMemory } from './lesson-memory.ts'

const settings = defaultMemorySettings('Asia/Shanghai')
const reviewedAt = Date.parse('2026-03-10T04:00:00Z')
const memory = remember(null, { id: 'r', cardId: 'a', grade: 4, reviewedAt }, settings)
const cards = [{ id: 'a' }, { id: 'b' }]

test.each([
  ['no card seen', [], 0, 'unseen'],
  ['half of them', ['a'], 0, 'shaky'],
  ['all, today', ['a', 'b'], 0, 'known'],
  ['all, at 90 %', ['a', 'b'], 8, 'known'],
  ['all, long ago', ['a', 'b'], 60, 'shaky'],
])('%s', (_, seen, daysLater, kind) => {
  const memories = new Map(seen.map((id) => [id, memory]))
  expect(lessonMemory(cards, memories, reviewedAt + daysLater * dayMs, settings)).toMatchObject({
    kind,
    seen: seen.length,
    total: 2,
  })
})

test('the mean is over the cards that were seen', () => {
  const memories = new Map([['a', memory]])
  expect(lessonMemory(cards, memories, reviewedAt, settings).meanRecall).toBe(1)
  expect(lessonMemory(cards, new Map(), reviewedAt, settings).meanRecall).toBeNull()
})
