import fc from 'fast-check'
import { createEmptyCard, fsrs, State } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { dayMs, minuteMs } from '../../time.ts'
import { futures } from './futures.ts'
import { type Grade, grades, type Memory, type Review } from './memory.ts'
import { rebuild } from './rebuild.ts'
import { recallNow } from './recall.ts'
import { remember } from './remember.ts'
import { defaultMemorySettings } from './settings.ts'

const shanghai = defaultMemorySettings('Asia/Shanghai')
const newYork = defaultMemorySettings('America/New_York')
const utcMidnight = { ...defaultMemorySettings('UTC'), rolloverMinutes: 0 }

const review = (id: string, grade: Grade, at: string | number): Review => ({
  id,
  cardId: 'fixed-window-worst-case',
  grade,
  reviewedAt: typeof at === 'number' ? at : Date.parse(at),
})

/** Histories of one card: gaps of minutes up to months, so that same-day and long intervals both happen. */
const histories = fc
  .array(
    fc.record({
      grade: fc.constantFrom(...grades),
      gapMinutes: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 200 * 24 * 60 })),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    let at = Date.parse('2026-01-05T12:00:00Z')
    return steps.map(({ grade, gapMinutes }, index) => {
      at += gapMinutes * minuteMs
      return review(`r${String(index).padStart(2, '0')}`, grade, at)
    })
  })

const stepwise = (reviews: readonly Review[]) =>
  reviews.reduce<Memory | null>((memory, next) => remember(memory, next, shanghai), null)

test('rebuilding from the history equals remembering step by step, whatever order the rows come in', () => {
  fc.assert(
    fc.property(
      histories.chain((reviews) =>
        fc.tuple(fc.constant(reviews), fc.shuffledSubarray(reviews, { minLength: reviews.length })),
      ),
      ([reviews, shuffled]) => {
        expect(rebuild(shuffled, shanghai)).toEqual(stepwise(reviews))
      },
    ),
  )
})

test('undoing the last review gives exactly the memory before it', () => {
  fc.assert(
    fc.property(
      histories.filter((reviews) => reviews.length > 0),
      (reviews) => {
        const undone = reviews.slice(-1).map(({ id }) => id)
        expect(rebuild(reviews, shanghai, new Set(undone))).toEqual(stepwise(reviews.slice(0, -1)))
      },
    ),
  )
})

test('memory survives being stored as JSON', () => {
  fc.assert(
    fc.property(histories, (reviews) => {
      const memory = rebuild(reviews, shanghai)
      expect(JSON.parse(JSON.stringify(memory))).toEqual(memory)
    }),
  )
})

test('with a day that turns at UTC midnight, every number is the one ts-fsrs itself gives', () => {
  const oracle = fsrs({ enable_fuzz: false })
  fc.assert(
    fc.property(histories, (reviews) => {
      let card = createEmptyCard(reviews[0]?.reviewedAt ?? 0)
      let memory: Memory | null = null
      for (const { id, grade, reviewedAt } of reviews) {
        card = oracle.next(card, reviewedAt, grade as number).card
        memory = remember(memory, review(id, grade, reviewedAt), utcMidnight)
        expect(memory).toMatchObject({
          phase: State[card.state]?.toLowerCase(),
          stability: card.stability,
          difficulty: card.difficulty,
          step: card.learning_steps,
          reps: card.reps,
          lapses: card.lapses,
          dueDay: Math.floor(card.due.getTime() / dayMs),
        })
        if (memory.phase !== 'review') expect(memory.dueAt).toBe(card.due.getTime())
      }
    }),
  )
})

test('the future that was shown is the memory that is kept', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...grades), (reviews, grade) => {
      const memory = stepwise(reviews)
      const now = (memory?.dueAt ?? 0) + minuteMs
      const { again, hard, good, easy } = futures(memory, now, shanghai)
      expect({ 1: again, 2: hard, 3: good, 4: easy }[grade].memory).toEqual(
        remember(memory, review('next', grade, now), shanghai),
      )
    }),
  )
})

// A good first answer, then a good second one: on the same learner's day the second is a short-term review, which from
// a stability of 2.3065 leads to the same stability; on the next day it is a review after one day, which raises it.
test.each([
  ['20 minutes apart around 04:00 in Shanghai', shanghai, '2026-03-09T19:50:00Z', '2026-03-09T20:10:00Z', 1],
  ['20 minutes apart around UTC midnight', shanghai, '2026-03-09T23:50:00Z', '2026-03-10T00:10:00Z', 0],
  ['20 minutes apart around midnight in Shanghai', shanghai, '2026-03-09T15:50:00Z', '2026-03-09T16:10:00Z', 0],
  ['23:59 UTC and 03:00 UTC lie on one Shanghai day', shanghai, '2026-03-09T23:59:00Z', '2026-03-10T03:00:00Z', 0],
  ['evening and the next morning', shanghai, '2026-03-09T15:00:00Z', '2026-03-10T01:00:00Z', 1],
  ['New York, the night of the skipped hour', newYork, '2026-03-08T07:50:00Z', '2026-03-08T08:10:00Z', 1],
  ['New York, 24 h later, but 05:00 instead of 04:00', newYork, '2026-03-07T09:00:00Z', '2026-03-08T09:00:00Z', 1],
  ['New York, 24 h later within the day of 25 h', newYork, '2026-10-31T08:10:00Z', '2026-11-01T08:10:00Z', 0],
  [
    'UTC midnight to UTC midnight, for a learner who wants it so',
    utcMidnight,
    '2026-03-09T23:50:00Z',
    '2026-03-10T00:10:00Z',
    1,
  ],
])('%s', (_, settings, first, second, elapsedDays) => {
  const before = remember(null, review('a', 3, first), settings)
  const after = remember(before, review('b', 3, second), settings)
  expect(recallNow(before, Date.parse(second), settings) < 1).toBe(elapsedDays > 0)
  expect(after.stability > before.stability).toBe(elapsedDays > 0)
})

test('recall is 90 % when as many days have passed as stability says, and only falls', () => {
  const memory = { ...remember(null, review('a', 3, '2026-03-10T04:00:00Z'), shanghai), stability: 10 }
  const recalls = [0, 5, 10, 20, 100].map((days) => recallNow(memory, memory.lastReviewedAt + days * dayMs, shanghai))
  expect(recalls[0]).toBe(1)
  expect(recalls[2]).toBeCloseTo(0.9, 6)
  expect(recalls).toEqual(recalls.toSorted((a, b) => b - a))
})

test('two reviews of one moment are taken by id', () => {
  const again = review('a', 1, '2026-03-10T04:00:00Z')
  const easy = review('b', 4, '2026-03-10T04:00:00Z')
  expect(rebuild([easy, again], shanghai)).toEqual(stepwise([again, easy]))
  expect(rebuild([easy, again], shanghai)).not.toEqual(stepwise([easy, again]))
})

test('an empty history is no memory', () => {
  expect(rebuild([], shanghai)).toBeNull()
  expect(rebuild([review('a', 3, 0)], shanghai, new Set(['a']))).toBeNull()
})

test('a clock set back neither crashes a preview nor counts a negative day', () => {
  const memory = remember(null, review('a', 3, '2026-03-10T04:00:00Z'), shanghai)
  const earlier = memory.lastReviewedAt - 3 * dayMs
  expect(futures(memory, earlier, shanghai).good.memory.stability).toBe(memory.stability)
  expect(recallNow(memory, earlier, shanghai)).toBe(1)
})

test('a review from before the last one is refused with its ids', () => {
  const memory = remember(null, review('a', 3, '2026-03-10T04:00:00Z'), shanghai)
  expect(() => remember(memory, review('late', 3, '2026-03-10T03:59:59Z'), shanghai)).toThrow(
    /late.*fixed-window-worst-case/,
  )
})

test('reviews of two cards are not one history', () => {
  const other = { ...review('b', 3, 1), cardId: 'gcra-two-numbers' }
  expect(() => rebuild([review('a', 3, 0), other], shanghai)).toThrow(/fixed-window-worst-case.*gcra-two-numbers/)
})

test('the first review is remembered through all later ones', () => {
  fc.assert(
    fc.property(
      histories.filter((reviews) => reviews.length > 0),
      (reviews) => {
        const memory = rebuild(reviews, shanghai)
        expect(memory?.firstReviewedAt).toBe(reviews[0]?.reviewedAt)
        expect(memory?.lastReviewedAt).toBe(reviews.at(-1)?.reviewedAt)
        expect(memory?.reps).toBe(reviews.length)
      },
    ),
  )
})

test.each([
  ['steps of other lengths', { learningStepsMinutes: [3, 25] }, 3, { kind: 'minutes', minutes: 25 }],
  ['no steps at all', { learningStepsMinutes: [] }, 3, { kind: 'days', days: 2 }],
  ['a cap on intervals', { learningStepsMinutes: [], maximumIntervalDays: 5 }, 4, { kind: 'days', days: 5 }],
  ['other parameters', { parameters: shanghai.parameters.with(3, 30) }, 4, { kind: 'days', days: 30 }],
] as const)('a first answer with %s', (_, changes, grade, interval) => {
  const { good, easy } = futures(null, Date.parse('2026-03-10T04:00:00Z'), { ...shanghai, ...changes })
  expect((grade === 3 ? good : easy).interval).toEqual(interval)
})

test('parameters of an older FSRS are refused, not guessed', () => {
  const settings = { ...shanghai, parameters: shanghai.parameters.slice(0, 17) }
  expect(() => futures(null, 0, settings)).toThrow(RangeError)
})

test('a higher recall target brings cards back sooner', () => {
  const learned = stepwise([review('a', 3, '2026-03-10T04:00:00Z'), review('b', 3, '2026-03-10T04:10:00Z')])
  const daysAt = (recallTarget: number) => {
    const { interval } = futures(learned, learned?.dueAt ?? 0, { ...shanghai, recallTarget }).good
    return interval.kind === 'days' ? interval.days : 0
  }
  expect(daysAt(0.95)).toBeLessThan(daysAt(0.9))
  expect(daysAt(0.8)).toBeGreaterThan(daysAt(0.9))
})
