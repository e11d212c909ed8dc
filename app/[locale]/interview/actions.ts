'use server'

import { z } from 'zod'
import { questions } from '#content/catalog.ts'
import { locales } from '#content/shapes.ts'
import type { InterviewEvent } from '#engine/interview/event.ts'
import { objectionTo } from '#engine/interview/objection.ts'
import { planInterview } from '#engine/interview/plan-interview.ts'
import { levels } from '#engine/interview/question.ts'
import { replay } from '#engine/interview/replay.ts'
import { step } from '#engine/interview/step.ts'
import { record } from '#prisma/client.ts'
import { addTurn, interviewWithTurns, startInterview } from '#prisma/queries/interviews.ts'
import { learnerHere } from '../../_learner/learner.ts'
import { now } from '../../_now.ts'
import { forEngine } from './for-engine.ts'
import { type RoomView, roomView } from './room-view.ts'

const beginning = z.strictObject({
  interviewId: z.uuid(),
  eventId: z.uuid(),
  tracks: z.array(z.string()).min(1),
  level: z.enum(levels),
  minutes: z.int().min(2).max(180),
  seed: z.int().nonnegative(),
})

export type Begun = { kind: 'begun' } | { kind: 'refused'; code: 'no-questions' }

/** Lays out an interview and starts its clock. Sent twice, it is started once. */
export async function beginInterview(sent: z.infer<typeof beginning>): Promise<Begun> {
  const { interviewId, eventId, ...wish } = beginning.parse(sent)
  const learner = await learnerHere()
  if (await interviewWithTurns(record(), learner.id, interviewId)) return { kind: 'begun' }
  const planned = planInterview(questions().map(forEngine), wish)
  if (planned.kind === 'refused') return planned
  await startInterview(record(), learner.id, {
    kind: 'started',
    id: eventId,
    at: now(),
    interviewId,
    plan: planned.plan,
  })
  return { kind: 'begun' }
}

const place = { questionId: z.string(), followUpId: z.string().nullable() }
const text = z.string().max(20_000)
const doing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered'), questionId: z.string(), text }),
  z.strictObject({ kind: z.literal('selfScored'), questionId: z.string(), score: z.literal([0, 1, 2, 3, 4]) }),
  z.strictObject({ kind: z.literal('followUpAnswered'), questionId: z.string(), followUpId: z.string(), text }),
  z.strictObject({ kind: z.literal('skipped'), ...place }),
  z.strictObject({ kind: z.literal('corrected'), ...place, pointId: z.string(), found: z.boolean() }),
  z.strictObject({ kind: z.literal('advanced'), ...place }),
  z.strictObject({ kind: z.literal('finished') }),
  z.strictObject({ kind: z.literal('abandoned') }),
])
export type Doing = z.infer<typeof doing>

const acting = z.strictObject({ interviewId: z.uuid(), eventId: z.uuid(), doing, locale: z.enum(locales) })

/**
 * One step of the interview. What comes of it is recorded with it; a step sent twice happens once. Where another tab has gone
 * on, the answer is the room as it stands now.
 */
export async function act(sent: z.infer<typeof acting>): Promise<RoomView> {
  const { interviewId, eventId, doing: what, locale } = acting.parse(sent)
  const learner = await learnerHere()
  const interview = await interviewWithTurns(record(), learner.id, interviewId)
  if (!interview) throw new Error(`interview ${interviewId} is not in the record`)
  const event: InterviewEvent = { id: eventId, at: now(), ...what }
  const state = replay(interview.events)
  const isNew = !interview.events.some(({ id }) => id === eventId)
  if (isNew && objectionTo(state, event) === null) {
    const misses = step(state, event).effects.flatMap((effect) =>
      effect.kind === 'miss' ? [{ id: effect.id, cardId: effect.cardId, source: effect.source, at: effect.at }] : [],
    )
    await addTurn(record(), learner.id, { interviewId, ordinal: interview.events.length, event }, misses)
  }
  const after = await interviewWithTurns(record(), learner.id, interviewId)
  return roomView(after?.events ?? interview.events, locale)
}
