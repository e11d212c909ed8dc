import type { InterviewEvent } from '#engine/interview/event.ts'
import type { Miss } from '#engine/study/agenda/card.ts'
import type { RecordClient, RecordReader } from '../client.ts'
import type { TurnModel } from '../generated/models.ts'
import { inTransaction } from '../in-transaction.ts'
import { eventBody } from './interview-event.ts'
import { addMisses } from './misses.ts'
import { type Recorded, recordedBefore } from './recorded.ts'

export type AddedTurn =
  | Recorded<InterviewEvent>
  | { kind: 'refused'; code: 'interview-unknown'; interviewId: string }
  /** Another tab went on: `next` is the ordinal that comes now. Read the interview again. */
  | { kind: 'refused'; code: 'turn-taken' | 'turn-early'; next: number }

/**
 * Adds what happened as the turn number `ordinal` (0 is the start), and the misses that come of it: all or none.
 *
 * @throws ZodError when the event is not one of the engine's
 */
export async function addTurn(
  client: RecordClient,
  learnerId: string,
  turn: { interviewId: string; ordinal: number; event: InterviewEvent },
  misses: readonly Miss[] = [],
): Promise<AddedTurn> {
  const { interviewId, ordinal } = turn
  const event = known(turn.event)
  return inTransaction(client, async (tx) => {
    const interview = await tx.interview.findUnique({ where: { id: interviewId, learnerId } })
    if (!interview) return { kind: 'refused', code: 'interview-unknown', interviewId }
    const before = await turnBefore(tx, interviewId, event)
    if (before) return before
    const next = await tx.turn.count({ where: { interviewId } })
    if (ordinal !== next) return { kind: 'refused', code: ordinal < next ? 'turn-taken' : 'turn-early', next }
    await insertTurn(tx, interviewId, ordinal, event)
    await addMisses(tx, learnerId, interviewId, misses)
    return { kind: 'recorded', stored: event }
  })
}

/** Inside a transaction: judges an event whose id is taken, by this interview or by another; null when it is not. */
export async function turnBefore(tx: RecordReader, interviewId: string, event: InterviewEvent) {
  const found = await tx.turn.findUnique({ where: { id: event.id } })
  return found && recordedBefore(eventFrom(found), event, found.interviewId === interviewId)
}

/** Inside a transaction. */
export async function insertTurn(tx: RecordReader, interviewId: string, ordinal: number, event: InterviewEvent) {
  const { id, at, ...body } = event
  await tx.turn.create({ data: { id, interviewId, ordinal, at: new Date(at), event: JSON.stringify(body) } })
}

/** The event as it is stored and will be read again. */
export function known({ id, at, ...body }: InterviewEvent): InterviewEvent {
  return { id, at, ...eventBody.parse(body) }
}

export function eventFrom({ id, at, event }: TurnModel): InterviewEvent {
  return { id, at: at.getTime(), ...eventBody.parse(JSON.parse(event)) }
}
