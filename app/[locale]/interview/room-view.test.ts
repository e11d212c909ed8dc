import { expect, test } from 'vitest'
import { questions } from '#content/catalog.ts'
import type { InterviewEvent } from '#engine/interview/event.ts'
import { forEngine } from './for-engine.ts'
import { roomView } from './room-view.ts'

const at = Date.parse('2026-03-10T12:00:00Z')

test('above a follow-up stands what it hangs on: the question, or another follow-up', () => {
  const words = questions().find(({ followUps }) => followUps.some(({ followUps }) => followUps.length > 0))
  const first = words?.followUps.find(({ followUps }) => followUps.length > 0)
  const second = first?.followUps[0]
  if (!words || !first || !second) throw new Error('expected a question whose follow-ups go a second step')
  const questionId = words.id
  const plan = { tracks: [], level: 'senior' as const, minutes: 5, seed: 1, questions: [forEngine(words)] }
  /** The learner's word decides what was missed: of the question and of its follow-up, just what leads on. */
  const corrections = (followUpId: string | null, points: readonly { id: string }[], missed: string | undefined) =>
    points.map(({ id }) => ({
      kind: 'corrected' as const,
      questionId,
      followUpId,
      pointId: id,
      found: id !== missed,
    }))
  const events = [
    { kind: 'started' as const, interviewId: 'i', plan },
    { kind: 'answered' as const, questionId, text: '-' },
    { kind: 'selfScored' as const, questionId, score: 0 as const },
    ...corrections(null, words.points, first.missed),
    { kind: 'advanced' as const, questionId, followUpId: null },
    { kind: 'followUpAnswered' as const, questionId, followUpId: first.id, text: '-' },
    ...corrections(first.id, first.points, second.missed),
    { kind: 'advanced' as const, questionId, followUpId: first.id },
  ].map((event, index): InterviewEvent => ({ ...event, id: `e${index}`, at }))
  const firstAsked = events.findIndex(({ kind }) => kind === 'followUpAnswered')
  expect(roomView(events.slice(0, firstAsked), 'en')).toMatchObject({ asks: first.asks.en, about: words.asks.en })
  expect(roomView(events, 'zh-CN')).toMatchObject({ asks: second.asks['zh-CN'], about: first.asks['zh-CN'] })
})
