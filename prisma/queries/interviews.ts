import type { InterviewEvent } from '#engine/interview/event.ts'
import type { RecordClient, RecordReader } from '../client.ts'
import type { InterviewModel, TurnModel } from '../generated/models.ts'
import { inTransaction } from '../in-transaction.ts'
import { type InterviewSettings, interviewSettings } from './interview-event.ts'
import type { Recorded } from './recorded.ts'
import { eventFrom, insertTurn, known, turnBefore } from './turns.ts'

export { addTurn } from './turns.ts'

/** An interview as it was recorded. Where it stands is what the engine's `replay` makes of the events. */
export type RecordedInterview = {
  id: string
  settings: InterviewSettings
  /** ms */
  startedAt: number
  /** In order; the first is `started`, and the next one's ordinal is their number. */
  events: InterviewEvent[]
}

type Started = Extract<InterviewEvent, { kind: 'started' }>

/** Adds an interview. The event is its turn 0. */
export async function startInterview(
  client: RecordClient,
  learnerId: string,
  started: Started,
): Promise<Recorded<InterviewEvent>> {
  const { interviewId: id, at, plan } = started
  const event = known(started)
  return inTransaction(client, async (tx) => {
    const found = await tx.interview.findUnique({ where: { id } })
    const before = await turnBefore(tx, id, event)
    if (before?.kind === 'already-recorded' && found?.learnerId === learnerId) return before
    if (before || found) return { kind: 'refused', code: 'id-reused', id: before ? event.id : id }
    const settings = JSON.stringify(settingsOf(plan))
    await tx.interview.create({ data: { id, learnerId, settings, startedAt: new Date(at) } })
    await insertTurn(tx, id, 0, event)
    return { kind: 'recorded', stored: event }
  })
}

/** Null when the learner has no such interview. */
export async function interviewWithTurns(
  client: RecordReader,
  learnerId: string,
  id: string,
): Promise<RecordedInterview | null> {
  const row = await client.interview.findUnique({ where: { id, learnerId }, include: withTurns })
  return row && interviewFrom(row)
}

/** The newest first, at most `limit` of them. */
export async function interviewsOf(client: RecordReader, learnerId: string, limit = 20): Promise<RecordedInterview[]> {
  const rows = await client.interview.findMany({
    where: { learnerId },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: withTurns,
  })
  return rows.map(interviewFrom)
}

/** Those of the newest that `isOver`, the engine's word, says are still going on. The record itself does not know. */
export async function openInterviews(
  client: RecordReader,
  learnerId: string,
  isOver: (events: readonly InterviewEvent[]) => boolean,
): Promise<RecordedInterview[]> {
  return (await interviewsOf(client, learnerId)).filter(({ events }) => !isOver(events))
}

const withTurns = { turns: { orderBy: { ordinal: 'asc' } } } as const

function settingsOf({ questions, ...wish }: Started['plan']): InterviewSettings {
  return interviewSettings.parse({ ...wish, questionIds: questions.map(({ id }) => id) })
}

function interviewFrom(row: InterviewModel & { turns: TurnModel[] }): RecordedInterview {
  return {
    id: row.id,
    settings: interviewSettings.parse(JSON.parse(row.settings)),
    startedAt: row.startedAt.getTime(),
    events: row.turns.map(eventFrom),
  }
}
