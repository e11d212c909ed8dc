import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, minuteMs } from '../../time.ts'
import type { Memory } from '../memory/memory.ts'
import { defaultMemorySettings } from '../memory/settings.ts'
import { type AgendaSettings, agenda, type Reason } from './agenda.ts'
import type { Miss } from './card.ts'

const settings: AgendaSettings = { memory: defaultMemorySettings('Asia/Shanghai'), newPerDay: 20, secondsPerCard: 20 }
/** 12:00 in Shanghai; the day began at 04:00, eight hours ago. */
const now = Date.parse('2026-03-10T04:00:00Z')

const card = (id: string) => ({ id, lesson: `limiting/${id[0]}` })
const memoryOf = (changes: Partial<Memory>): Memory => ({
  phase: 'review',
  dueAt: now - dayMs,
  dueDay: 0,
  stability: 10,
  difficulty: 5,
  firstReviewedAt: now - 30 * dayMs,
  lastReviewedAt: now - 11 * dayMs,
  reps: 3,
  lapses: 0,
  step: 0,
  ...changes,
})
const missOf = (cardId: string, at: number): Miss => ({ id: `miss-${cardId}-${at}`, cardId, source: 'interview', at })
const memories = (rows: Record<string, Partial<Memory>>) =>
  new Map(Object.entries(rows).map(([id, changes]) => [id, memoryOf(changes)]))
const idsOf = (result: ReturnType<typeof agenda>) => result.entries.map((entry) => entry.cardId)

test('learning by the minute, then missed, then due by lowest recall, then new in the order of the syllabus', () => {
  const cards = ['n1', 'n2', 'd1', 'e1', 'm1', 'l1', 'l2', 'f1'].map(card)
  const known = memories({
    d1: { stability: 50 },
    e1: { stability: 5 },
    f1: { dueAt: now + dayMs },
    m1: { dueAt: now + 9 * dayMs },
    l1: { phase: 'learning', dueAt: now - minuteMs, lastReviewedAt: now - 2 * minuteMs },
    l2: { phase: 'relearning', dueAt: now - 5 * minuteMs, lastReviewedAt: now - 15 * minuteMs },
  })
  const result = agenda(cards, known, [missOf('m1', now - dayMs)], now, settings)
  expect(result.entries).toEqual([
    { cardId: 'l2', reason: 'learning', dueAt: now - 5 * minuteMs },
    { cardId: 'l1', reason: 'learning', dueAt: now - minuteMs },
    { cardId: 'm1', reason: 'missed', dueAt: now - dayMs },
    { cardId: 'e1', reason: 'due', dueAt: now - dayMs },
    { cardId: 'd1', reason: 'due', dueAt: now - dayMs },
    { cardId: 'n1', reason: 'new', dueAt: now },
    { cardId: 'n2', reason: 'new', dueAt: now },
  ])
  expect(result.counts).toEqual({ learning: 2, missed: 1, due: 2, new: 2 })
  expect(result.estimatedMinutes).toBe(3)
  expect(result.nextDueAt).toBe(now + dayMs)
})

test.each<[string, Partial<Memory> | null, number[], Reason | 'not yet']>([
  ['due this very moment', { dueAt: now }, [], 'due'],
  ['due a millisecond later', { dueAt: now + 1 }, [], 'not yet'],
  ['in learning, its minute not come', { phase: 'learning', dueAt: now + 1, lastReviewedAt: now - 1 }, [], 'not yet'],
  ['missed after its last review', { dueAt: now + dayMs, lastReviewedAt: now - dayMs }, [now - 1], 'missed'],
  ['missed before its last review', { dueAt: now + dayMs, lastReviewedAt: now - 1 }, [now - dayMs], 'not yet'],
  ['missed in the moment of its last review', { dueAt: now + dayMs, lastReviewedAt: now - 5 }, [now - 5], 'not yet'],
  ['missed twice, once before', { dueAt: now + dayMs, lastReviewedAt: now - 5 }, [now - 9, now - 1], 'missed'],
  ['missed and due', { dueAt: now - dayMs }, [now - 1], 'missed'],
  [
    'missed in learning, its minute not come',
    { phase: 'learning', dueAt: now + 9, lastReviewedAt: now - 9 },
    [now - 1],
    'missed',
  ],
  ['missed in learning, and due', { phase: 'learning', dueAt: now, lastReviewedAt: now - 9 }, [now - 1], 'learning'],
  ['never seen', null, [], 'new'],
  ['never seen, and missed', null, [now - 1], 'missed'],
])('a card %s', (_, memory, misses, expected) => {
  const known = memory ? memories({ a1: memory }) : new Map()
  const { entries } = agenda(
    [card('a1')],
    known,
    misses.map((at) => missOf('a1', at)),
    now,
    settings,
  )
  expect(entries.map((entry) => entry.reason)).toEqual(expected === 'not yet' ? [] : [expected])
})

test('misses wait in the order in which they happened', () => {
  const cards = ['a1', 'b1', 'c1'].map(card)
  const misses = [missOf('a1', now - 1), missOf('b1', now - 3), missOf('c1', now - 2), missOf('c1', now - 9)]
  expect(idsOf(agenda(cards, new Map(), misses, now, settings))).toEqual(['c1', 'b1', 'a1'])
})

test.each([
  ['nothing met today', 0, 2, 2],
  ['one met today', 1, 2, 1],
  ['all met', 2, 2, 0],
  ['more than all met', 3, 2, 0],
  ['new cards turned off', 0, 0, 0],
])('new cards a day: %s', (_, met, newPerDay, offered) => {
  const cards = ['a1', 'b1', 'c1', 'd1', 'e1', 'f1'].map(card)
  const morning = Date.parse('2026-03-09T20:00:00Z')
  const known = memories(
    Object.fromEntries(
      ['d1', 'e1', 'f1'].map((id, index) => [
        id,
        { dueAt: now + dayMs, firstReviewedAt: index < met ? morning : morning - 1 },
      ]),
    ),
  )
  expect(agenda(cards, known, [], now, { ...settings, newPerDay }).counts.new).toBe(offered)
})

test('missed cards come even when no new card is allowed', () => {
  const result = agenda([card('a1')], new Map(), [missOf('a1', now)], now, { ...settings, newPerDay: 0 })
  expect(idsOf(result)).toEqual(['a1'])
})

test.each([
  ['nothing at all', [], {}, 20, null],
  ['a card in learning', ['a1'], { a1: { phase: 'learning', dueAt: now + 90_000 } }, 20, now + 90_000],
  ['the nearest of two', ['a1', 'b1'], { a1: { dueAt: now + 9 }, b1: { dueAt: now + 5 } }, 20, now + 5],
  [
    'new cards left for tomorrow, 04:00',
    ['a1', 'b1', 'c1'],
    { c1: { dueAt: now + 9 * dayMs, firstReviewedAt: now } },
    1,
    Date.parse('2026-03-10T20:00:00Z'),
  ],
  ['new cards that are turned off', ['a1'], {}, 0, null],
] as const)(
  'when nothing is due, the next moment: %s',
  (_, ids, rows: Record<string, Partial<Memory>>, newPerDay, expected) => {
    const result = agenda(ids.map(card), memories(rows), [], now, { ...settings, newPerDay })
    expect(result.entries).toEqual([])
    expect(result.nextDueAt).toBe(expected)
  },
)

test('due cards of one lesson are kept apart', () => {
  const cards = ['a1', 'a2', 'b1', 'b2'].map(card)
  const known = memories({ a1: { stability: 1 }, a2: { stability: 2 }, b1: { stability: 3 }, b2: { stability: 4 } })
  expect(idsOf(agenda(cards, known, [], now, settings))).toEqual(['a1', 'b1', 'a2', 'b2'])
})

test('memories and misses of cards that no longer exist are passed over', () => {
  const result = agenda([], memories({ gone: {} }), [missOf('vanished', now)], now, settings)
  expect(result).toEqual({
    entries: [],
    counts: { learning: 0, missed: 0, due: 0, new: 0 },
    estimatedMinutes: 0,
    nextDueAt: null,
  })
})

test('every card stands in the agenda at most once, and due ones never miss', () => {
  const states = fc.array(
    fc.record({
      seen: fc.boolean(),
      dueInMs: fc.integer({ min: -9, max: 9 }),
      phase: fc.constantFrom('learning' as const, 'review' as const),
      missed: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(states, (states) => {
      const rows = states.map((state, index) => ({ ...state, id: `${'abc'.charAt(index % 3)}${index}` }))
      const seen = rows.filter((row) => row.seen)
      const missed = rows.filter((row) => row.missed)
      const result = agenda(
        rows.map(({ id }) => card(id)),
        new Map(seen.map(({ id, dueInMs, phase }) => [id, memoryOf({ dueAt: now + dueInMs, phase })])),
        missed.map(({ id }) => missOf(id, now)),
        now,
        { ...settings, newPerDay: 3 },
      )
      const ids = idsOf(result)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(
        expect.arrayContaining([...missed, ...seen.filter((row) => row.dueInMs <= 0)].map(({ id }) => id)),
      )
      expect(result.counts.new).toBe(Math.min(3, rows.filter((row) => !row.seen && !row.missed).length))
    }),
  )
})
