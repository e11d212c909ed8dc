import { learnerDay, minuteMs, startOfLearnerDay } from '../../time.ts'
import { type Interval, outcomeOf } from './fsrs.ts'
import type { Grade, Memory } from './memory.ts'
import type { MemorySettings } from './settings.ts'

/** What one grade would lead to: the memory after it, and how long until the card is due again. */
export type Future = { memory: Memory; interval: Interval }

export type Futures = { again: Future; hard: Future; good: Future; easy: Future }

/** All four outcomes of answering now (ms), before one is chosen. `null` is a card that was never reviewed. */
export function futures(memory: Memory | null, now: number, settings: MemorySettings): Futures {
  return {
    again: futureOf(memory, 1, now, settings),
    hard: futureOf(memory, 2, now, settings),
    good: futureOf(memory, 3, now, settings),
    easy: futureOf(memory, 4, now, settings),
  }
}

/** One of the four. */
export function futureOf(memory: Memory | null, grade: Grade, now: number, settings: MemorySettings): Future {
  const { zone, rolloverMinutes } = settings
  const today = learnerDay(now, zone, rolloverMinutes)
  const lastDay = memory ? learnerDay(memory.lastReviewedAt, zone, rolloverMinutes) : today
  // A machine's clock may have been set back since the last review; the preview then counts no day.
  const day = Math.max(today, lastDay)
  const { interval, ...state } = outcomeOf(memory, lastDay, day, grade, settings)
  return {
    interval,
    memory: {
      ...state,
      ...due(interval, now, day, settings),
      firstReviewedAt: memory?.firstReviewedAt ?? now,
      lastReviewedAt: now,
      reps: (memory?.reps ?? 0) + 1,
    },
  }
}

function due(interval: Interval, now: number, day: number, settings: MemorySettings) {
  const { zone, rolloverMinutes } = settings
  if (interval.kind === 'days') {
    const dueDay = day + interval.days
    return { dueDay, dueAt: startOfLearnerDay(dueDay, zone, rolloverMinutes) }
  }
  const dueAt = now + interval.minutes * minuteMs
  return { dueAt, dueDay: learnerDay(dueAt, zone, rolloverMinutes) }
}
