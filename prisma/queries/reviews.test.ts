import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Grade, Review } from '#engine/study/memory/memory.ts'
import { rebuild } from '#engine/study/memory/rebuild.ts'
import { defaultMemorySettings } from '#engine/study/memory/settings.ts'
import { dayMs } from '#engine/time.ts'
import { temporaryRecord } from '../temporary-record.ts'
import { addLearner, localLearnerId as local } from './learners.ts'
import { memoriesOf, memoryOf, rebuildMemories } from './memories.ts'
import { retractReview } from './retractions.ts'
import { type GivenReview, lastReview, listReviews, recordReview } from './reviews.ts'

const settings = defaultMemorySettings('Asia/Shanghai')
const shanghai = (reviews: readonly Review[]) => rebuild(reviews, settings)
const start = Date.parse('2026-03-10T12:00:00.123Z')

const review = (id: string, grade: Grade, reviewedAt: number, cardId = 'gcra'): GivenReview => ({
  id,
  cardId,
  grade,
  reviewedAt,
  tookMs: 4321,
  response: '{"chosen":[2]}',
  locale: 'zh-CN',
})

test('a review comes back as it was given, and its memory to the last bit', async () => {
  await using record = await temporaryRecord()
  const moments = fc.integer({ min: 0, max: Date.parse('2200-01-01') })
  const given = fc.record({
    id: fc.uuid(),
    cardId: fc.stringMatching(/^[a-z-]{1,12}$/),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    reviewedAt: moments,
    tookMs: fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })),
    response: fc.option(fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed() && !text.includes('\0'))),
    locale: fc.option(fc.constantFrom('zh-CN', 'en')),
  })
  await fc.assert(
    fc.asyncProperty(given, async (sent) => {
      const { memory } = await recordReview(record.client, local, sent, shanghai)
      const reviews = await listReviews(record.client, local, sent.cardId)
      expect(reviews).toContainEqual(sent)
      expect(memory).toEqual(shanghai(reviews))
      expect(await memoryOf(record.client, local, sent.cardId)).toEqual(memory)
    }),
    { numRuns: 60 },
  )
})

test('the same review twice is recorded once, and the second is told the first', async () => {
  await using record = await temporaryRecord()
  const sent = review('r1', 3, start)
  const first = await recordReview(record.client, local, sent, shanghai)
  const again = await recordReview(record.client, local, sent, () => {
    throw new Error('nothing is computed for a review that is there')
  })
  expect(first).toMatchObject({ kind: 'recorded', stored: sent })
  expect(again).toEqual({ ...first, kind: 'already-recorded' })
  expect(await listReviews(record.client, local)).toEqual([sent])
})

test('another content under the same id is refused and changes nothing', async () => {
  await using record = await temporaryRecord()
  const sent = review('r1', 3, start)
  const { memory } = await recordReview(record.client, local, sent, shanghai)
  for (const other of [
    { ...sent, grade: 1 as const },
    { ...sent, reviewedAt: start + 1 },
    { ...sent, response: null },
  ]) {
    const refused = await recordReview(record.client, local, other, shanghai)
    expect(refused).toMatchObject({ kind: 'refused', code: 'id-reused', id: 'r1' })
  }
  expect(await listReviews(record.client, local)).toEqual([sent])
  expect(await memoryOf(record.client, local, 'gcra')).toEqual(memory)
})

test('two clients on one file: the same review lands once, different ones all count', async () => {
  await using record = await temporaryRecord()
  const clients = [record.client, record.again()]
  const sent = [0, 1, 2, 3, 4, 5].flatMap((n) => [
    review(`r${n}`, 3, start + n * dayMs),
    review(`r${n}`, 3, start + n * dayMs),
  ])
  const answers = await Promise.all(
    sent.map((one, index) => recordReview(clients[index % 2] ?? record.client, local, one, shanghai)),
  )
  expect(answers.map(({ kind }) => kind).sort()).toEqual([
    ...Array<string>(6).fill('already-recorded'),
    ...Array<string>(6).fill('recorded'),
  ])
  const reviews = await listReviews(record.client, local, 'gcra')
  expect(reviews).toHaveLength(6)
  expect(await memoryOf(record.client, local, 'gcra')).toEqual(shanghai(reviews))
})

test('a review that arrives late takes its place in the history', async () => {
  await using record = await temporaryRecord()
  const [early, late] = [review('a', 1, start), review('b', 4, start + dayMs)]
  await recordReview(record.client, local, late, shanghai)
  const { memory } = await recordReview(record.client, local, early, shanghai)
  expect(memory).toEqual(shanghai([early, late]))
  expect(await listReviews(record.client, local)).toEqual([early, late])
})

test('when the memory cannot be computed, the review is not recorded either', async () => {
  await using record = await temporaryRecord()
  const failing = () => {
    throw new Error('no memory')
  }
  await expect(recordReview(record.client, local, review('r1', 3, start), failing)).rejects.toThrow('no memory')
  expect(await listReviews(record.client, local)).toEqual([])
})

test('undoing takes back the last review and leaves its row', async () => {
  await using record = await temporaryRecord()
  const [one, two] = [review('r1', 3, start), review('r2', 1, start + dayMs)]
  const before = await recordReview(record.client, local, one, shanghai)
  await recordReview(record.client, local, two, shanghai)
  expect(await lastReview(record.client, local)).toEqual(two)

  const undo = { id: 'u1', reviewId: 'r2', at: start + dayMs + 5000 }
  const undone = await retractReview(record.client, local, undo, shanghai)
  expect(undone).toEqual({ kind: 'recorded', stored: undo, cardId: 'gcra', memory: before.memory })
  expect(await memoryOf(record.client, local, 'gcra')).toEqual(before.memory)
  expect(await lastReview(record.client, local)).toEqual(one)
  expect(await record.client.review.count()).toBe(2)
})

test('undoing the only review leaves no memory; sending that review again does not bring it back', async () => {
  await using record = await temporaryRecord()
  const only = review('r1', 3, start)
  await recordReview(record.client, local, only, shanghai)
  await retractReview(record.client, local, { id: 'u1', reviewId: 'r1', at: start + 1 }, shanghai)
  expect(await memoriesOf(record.client, local)).toEqual(new Map())
  expect(await recordReview(record.client, local, only, shanghai)).toMatchObject({
    kind: 'already-recorded',
    memory: null,
  })
  expect(await lastReview(record.client, local)).toBeNull()
})

test('an undo twice is an undo once; others are refused by their reason', async () => {
  await using record = await temporaryRecord()
  await recordReview(record.client, local, review('r1', 3, start), shanghai)
  await recordReview(record.client, local, review('r2', 3, start + 1, 'other'), shanghai)
  const retract = (id: string, reviewId: string, at = start + 9) =>
    retractReview(record.client, local, { id, reviewId, at }, shanghai)
  expect(await retract('u1', 'r1')).toMatchObject({ kind: 'recorded' })
  expect(await retract('u1', 'r1')).toMatchObject({ kind: 'already-recorded', memory: null })
  expect(await retract('u2', 'r1')).toEqual({ kind: 'refused', code: 'already-retracted', reviewId: 'r1' })
  expect(await retract('u1', 'r2')).toMatchObject({ kind: 'refused', code: 'id-reused', id: 'u1' })
  expect(await retract('u3', 'r9')).toEqual({ kind: 'refused', code: 'review-unknown', reviewId: 'r9' })
  expect((await listReviews(record.client, local)).map(({ id }) => id)).toEqual(['r2'])
})

test('memories are a cache: made again from the reviews, they are the same', async () => {
  await using record = await temporaryRecord()
  const step = fc.record({
    cardId: fc.constantFrom('one', 'two', 'three'),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    gapMs: fc.integer({ min: 0, max: 9 * dayMs }),
    isUndone: fc.boolean(),
  })
  let [learners, at] = [0, start]
  const history = async (steps: { cardId: string; grade: Grade; gapMs: number; isUndone: boolean }[]) => {
    const learnerId = `learner-${learners++}`
    await addLearner(record.client, { id: learnerId, zone: null, rolloverMinutes: 240, createdAt: start })
    for (const [index, { cardId, grade, gapMs, isUndone }] of steps.entries()) {
      const id = `${learnerId}/${index}`
      at += gapMs
      await recordReview(record.client, learnerId, review(id, grade, at, cardId), shanghai)
      if (isUndone) await retractReview(record.client, learnerId, { id, reviewId: id, at }, shanghai)
    }
    const kept = await memoriesOf(record.client, learnerId)
    await rebuildMemories(record.client, learnerId, shanghai)
    expect(await memoriesOf(record.client, learnerId)).toEqual(kept)
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 10 }), history), { numRuns: 15 })
})

test('with other settings, rebuilding gives other memories', async () => {
  await using record = await temporaryRecord()
  await recordReview(record.client, local, review('r1', 4, start), shanghai)
  const stricter = { ...settings, recallTarget: 0.97 }
  await rebuildMemories(record.client, local, (reviews) => rebuild(reviews, stricter))
  expect(await memoryOf(record.client, local, 'gcra')).toEqual(rebuild([review('r1', 4, start)], stricter))
})

test('two learners do not see each other, nor can one send the other’s id', async () => {
  await using record = await temporaryRecord()
  await addLearner(record.client, { id: 'ada', zone: 'Europe/London', rolloverMinutes: 0, createdAt: start })
  const sent = review('r1', 3, start)
  await recordReview(record.client, 'ada', sent, shanghai)
  expect(await recordReview(record.client, local, sent, shanghai)).toMatchObject({ kind: 'refused', code: 'id-reused' })
  expect(await retractReview(record.client, local, { id: 'u', reviewId: 'r1', at: start }, shanghai)).toMatchObject({
    code: 'review-unknown',
  })
  expect(await listReviews(record.client, local)).toEqual([])
  expect(await memoriesOf(record.client, local)).toEqual(new Map())
})

test('rebuild is handed the history in the order in which it happened', async () => {
  await using record = await temporaryRecord()
  const seen = vi.fn(shanghai)
  for (const [id, at] of [
    ['c', start + 2],
    ['b', start],
    ['a', start],
  ] as const)
    await recordReview(record.client, local, review(id, 3, at), seen)
  expect(seen.mock.lastCall?.[0].map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
