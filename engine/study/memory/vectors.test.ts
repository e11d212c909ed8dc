import { expect, test } from 'vitest'
import { dayMs, learnerDay } from '../../time.ts'
import { type Future, futures } from './futures.ts'
import type { Grade, Memory } from './memory.ts'
import { defaultMemorySettings } from './settings.ts'

const settings = defaultMemorySettings('Asia/Shanghai')
const noon = Date.parse('2026-03-10T04:00:00Z')
const chosen = (memory: Memory | null, grade: Grade, now: number): Future => {
  const { again, hard, good, easy } = futures(memory, now, settings)
  return { 1: again, 2: hard, 3: good, 4: easy }[grade]
}

test('F1: reviewed when due, the intervals are those of FSRS-6', () => {
  const days: number[] = []
  let memory: Memory | null = null
  let now = noon
  for (const grade of [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const) {
    const future = chosen(memory, grade, now)
    days.push(future.interval.kind === 'days' ? future.interval.days : 0)
    memory = future.memory
    now = memory.dueAt
  }
  expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
})

test('F2: a forgotten first answer, then good after 0, 1, 3, 8 and 21 days', () => {
  let memory: Memory | null = null
  let now = noon
  const rows = [
    [1, 0],
    [3, 0],
    [3, 1],
    [3, 3],
    [3, 8],
    [3, 21],
  ] as const
  for (const [grade, afterDays] of rows) {
    now += afterDays * dayMs
    memory = chosen(memory, grade, now).memory
  }
  expect(memory?.stability).toBeCloseTo(53.62691, 4)
  expect(memory?.difficulty).toBeCloseTo(6.3574867, 4)
})

test.each([
  [1, 0.212],
  [2, 1.2931],
  [3, 2.3065],
  [4, 8.2956],
] as const)('F4: a first answer of %i leaves stability %f', (grade, stability) => {
  expect(chosen(null, grade, noon).memory.stability).toBeCloseTo(stability, 8)
})

test.each([
  ['new', [], [1, 6, 10], 'learning', 8],
  ['after good', [3], [1, 6], 'learning', undefined],
  ['after good, good', [3, 3], [10], 'relearning', undefined],
] as const)('a card %s: the steps of minutes', (_, before, minutes, phase, easyDays) => {
  let memory: Memory | null = null
  let now = noon
  for (const grade of before) {
    memory = chosen(memory, grade, now).memory
    now = memory.dueAt
  }
  minutes.forEach((expected, index) => {
    const { memory: next, interval } = chosen(memory, (index + 1) as Grade, now)
    expect(interval).toEqual({ kind: 'minutes', minutes: expected })
    expect(next.dueAt).toBe(now + expected * 60_000)
    expect(next.phase).toBe(phase)
  })
  if (easyDays) expect(chosen(memory, 4, now).interval).toEqual({ kind: 'days', days: easyDays })
})

test('in review a card is due when the learner’s day begins, not at the hour it was answered', () => {
  const lateEvening = Date.parse('2026-03-10T15:30:00Z')
  const { memory, interval } = chosen(null, 4, lateEvening)
  expect(interval).toEqual({ kind: 'days', days: 8 })
  expect(new Date(memory.dueAt).toISOString()).toBe('2026-03-17T20:00:00.000Z')
  expect(memory.dueDay).toBe(learnerDay(lateEvening, 'Asia/Shanghai', 240) + 8)
})

test('hard, good and easy lie at least a day apart in review', () => {
  const learned = chosen(chosen(null, 3, noon).memory, 3, noon).memory
  const [hard = 0, good = 0, easy = 0] = ([2, 3, 4] as const).map((grade) => {
    const { interval } = chosen(learned, grade, learned.dueAt)
    return interval.kind === 'days' ? interval.days : Number.NaN
  })
  expect(good - hard).toBeGreaterThanOrEqual(1)
  expect(easy - good).toBeGreaterThanOrEqual(1)
})
