import { expect, test } from 'vitest'
import type { InterviewEvent } from '#engine/interview/event.ts'
import { replay } from '#engine/interview/replay.ts'
import { step } from '#engine/interview/step.ts'
import { temporaryRecord } from '../temporary-record.ts'
import { addTurn, interviewsOf, interviewWithTurns, openInterviews, startInterview } from './interviews.ts'
import { addLearner, localLearnerId as local } from './learners.ts'
import { missesOf } from './misses.ts'

const at = Date.parse('2026-03-10T12:00:00.007Z')
const question = {
  id: 'bursts',
  level: 'mid' as const,
  seconds: 120,
  lesson: 'limiting/token-bucket',
  points: [
    { id: 'capacity', weight: 3, phrases: ['capacity', '容量'], card: 'token-bucket-capacity' },
    { id: 'rate', weight: 2, phrases: ['rate'], card: 'token-bucket-rate' },
  ],
  followUps: [
    { id: 'why', missed: 'rate', points: [], followUps: [{ id: 'why-then', points: [], followUps: [] }] },
    { id: 'next', points: [], followUps: [] },
  ],
}
const plan = { tracks: ['limiting'], level: 'mid' as const, minutes: 15, seed: 4_000_000_000, questions: [question] }
const started = (interviewId = 'i1', id = 'e0', startedAt = at) => ({
  id,
  at: startedAt,
  kind: 'started' as const,
  interviewId,
  plan,
})
const answered: InterviewEvent = {
  id: 'e1',
  at: at + 1,
  kind: 'answered',
  questionId: 'bursts',
  text: '容量,“burst” 🪣',
}
const scored: InterviewEvent = { id: 'e2', at: at + 2, kind: 'selfScored', questionId: 'bursts', score: 3 }
const advanced: InterviewEvent = { id: 'e3', at: at + 3, kind: 'advanced', questionId: 'bursts', followUpId: null }
const isOver = (events: readonly InterviewEvent[]) => replay(events).kind === 'over'

test('an interview that was left in the middle is replayed to where it stood', async () => {
  await using record = await temporaryRecord()
  const events = [started(), answered, scored]
  await startInterview(record.client, local, started())
  await addTurn(record.client, local, { interviewId: 'i1', ordinal: 1, event: answered })
  await addTurn(record.client, local, { interviewId: 'i1', ordinal: 2, event: scored })

  const found = await interviewWithTurns(record.again(), local, 'i1')
  expect(found).toEqual({
    id: 'i1',
    settings: { tracks: ['limiting'], level: 'mid', minutes: 15, seed: 4_000_000_000, questionIds: ['bursts'] },
    startedAt: at,
    events,
  })
  expect(replay(found?.events ?? [])).toEqual(replay(events))
})

test.each<InterviewEvent>([
  { id: 'e', at, kind: 'followUpAnswered', questionId: 'q', followUpId: 'f', text: '' },
  { id: 'e', at, kind: 'skipped', questionId: 'q', followUpId: 'f' },
  { id: 'e', at, kind: 'corrected', questionId: 'q', followUpId: null, pointId: 'p', found: false },
  { id: 'e', at, kind: 'finished' },
  { id: 'e', at, kind: 'abandoned' },
])('the event $kind comes back as it was', async (event) => {
  await using record = await temporaryRecord()
  await startInterview(record.client, local, started())
  await addTurn(record.client, local, { interviewId: 'i1', ordinal: 1, event })
  expect((await interviewWithTurns(record.client, local, 'i1'))?.events[1]).toEqual(event)
})

test('the words of a question are not kept, and sending the plan with them again is no other plan', async () => {
  await using record = await temporaryRecord()
  const wordy = {
    ...started(),
    plan: { ...plan, questions: [{ ...question, asks: { en: 'Why?', 'zh-CN': '为什么?' } }] },
  }
  expect(await startInterview(record.client, local, wordy)).toEqual({ kind: 'recorded', stored: started() })
  expect(await startInterview(record.client, local, wordy)).toEqual({ kind: 'already-recorded', stored: started() })
})

test('two tabs: the second one to answer is told where the interview stands', async () => {
  await using record = await temporaryRecord()
  await startInterview(record.client, local, started())
  const add = (ordinal: number, event: InterviewEvent, client = record.client) =>
    addTurn(client, local, { interviewId: 'i1', ordinal, event })
  const both = await Promise.all([add(1, answered), add(1, { ...answered, id: 'other-tab' }, record.again())])
  expect(both.map(({ kind }) => kind).sort()).toEqual(['recorded', 'refused'])
  expect(both).toContainEqual({ kind: 'refused', code: 'turn-taken', next: 2 })
  expect(await add(5, scored)).toEqual({ kind: 'refused', code: 'turn-early', next: 2 })
})

test('a turn twice is a turn once, whatever came after it', async () => {
  await using record = await temporaryRecord()
  await startInterview(record.client, local, started())
  const add = (ordinal: number, event: InterviewEvent) =>
    addTurn(record.client, local, { interviewId: 'i1', ordinal, event })
  await add(1, answered)
  await add(2, scored)
  expect(await add(1, answered)).toEqual({ kind: 'already-recorded', stored: answered })
  expect(await add(3, { ...answered, at: at + 9 })).toEqual({ kind: 'refused', code: 'id-reused', id: 'e1' })
  expect((await interviewWithTurns(record.client, local, 'i1'))?.events).toEqual([started(), answered, scored])
})

test('starting twice is starting once; another start under a taken id is refused', async () => {
  await using record = await temporaryRecord()
  await startInterview(record.client, local, started())
  expect(await startInterview(record.client, local, started())).toMatchObject({ kind: 'already-recorded' })
  expect(await startInterview(record.client, local, started('i1', 'e9'))).toMatchObject({ code: 'id-reused', id: 'i1' })
  expect(await startInterview(record.client, local, started('i2', 'e0'))).toMatchObject({ code: 'id-reused', id: 'e0' })
  expect(await interviewsOf(record.client, local)).toHaveLength(1)
})

test('a missed point is recorded with the turn that missed it, and once', async () => {
  await using record = await temporaryRecord()
  await startInterview(record.client, local, started())
  const state = replay([started(), answered, scored])
  const misses = step(state, advanced).effects.flatMap((effect) => (effect.kind === 'miss' ? [effect] : []))
  expect(misses).toHaveLength(1)
  for (const [ordinal, event] of [answered, scored, advanced].entries()) {
    const turn = { interviewId: 'i1', ordinal: ordinal + 1, event }
    await addTurn(record.client, local, turn, event === advanced ? misses : [])
    await addTurn(record.client, local, turn, event === advanced ? misses : [])
  }
  expect(await missesOf(record.client, local)).toEqual([
    { id: misses[0]?.id, cardId: 'token-bucket-rate', source: 'interview', at: at + 3 },
  ])
})

test('a turn that is refused records no misses', async () => {
  await using record = await temporaryRecord()
  await startInterview(record.client, local, started())
  const miss = { id: 'm', cardId: 'c', source: 'interview' as const, at }
  await addTurn(record.client, local, { interviewId: 'i1', ordinal: 0, event: answered }, [miss])
  expect(await missesOf(record.client, local)).toEqual([])
})

test('open interviews are those that the engine says are not over, newest first', async () => {
  await using record = await temporaryRecord()
  for (const [n, id] of ['a', 'b', 'c'].entries())
    await startInterview(record.client, local, started(id, `start-${id}`, at + n * 1000))
  const finished: InterviewEvent = { id: 'end', at: at + 5000, kind: 'finished' }
  await addTurn(record.client, local, { interviewId: 'b', ordinal: 1, event: finished })
  expect((await interviewsOf(record.client, local)).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect((await openInterviews(record.client, local, isOver)).map(({ id }) => id)).toEqual(['c', 'a'])
})

test('an interview is its learner’s alone', async () => {
  await using record = await temporaryRecord()
  await addLearner(record.client, { id: 'ada', zone: null, rolloverMinutes: 240, createdAt: at })
  await startInterview(record.client, 'ada', started())
  expect(await interviewWithTurns(record.client, local, 'i1')).toBeNull()
  expect(await startInterview(record.client, local, started())).toMatchObject({ code: 'id-reused' })
  expect(await addTurn(record.client, local, { interviewId: 'i1', ordinal: 1, event: answered })).toEqual({
    kind: 'refused',
    code: 'interview-unknown',
    interviewId: 'i1',
  })
})

test('an event with a field that would be lost is not taken', async () => {
  await using record = await temporaryRecord()
  await startInterview(record.client, local, started())
  const longer = { ...scored, mood: 'calm' }
  await expect(addTurn(record.client, local, { interviewId: 'i1', ordinal: 1, event: longer })).rejects.toThrow('mood')
})
