import { minuteMs } from '../time.ts'
import { checked, corrected, missesOf, settleable } from './checks.ts'
import type { InterviewEvent } from './event.ts'
import { objectionTo } from './objection.ts'
import type { FollowUp } from './question.ts'
import type { Effect, EndReason, FollowUpTurn, Interview, Running, Turn } from './state.ts'
import { askedOf, checksOf, currentTurn, onFollowUp, onTurn, placeOf, replied, replyOf, withChecks } from './turn.ts'

export type Stepped = { state: Interview; effects: readonly Effect[] }

/**
 * The interview after one more event, and what is to be done about it. An event that has happened already changes nothing.
 *
 * @throws Error with the ids, when the event cannot happen now: ask objectionTo first.
 */
export function step(state: Interview, event: InterviewEvent): Stepped {
  if (state.kind !== 'unstarted' && state.seen.includes(event.id)) return { state, effects: [] }
  const objection = objectionTo(state, event)
  if (objection) throw new Error(`${event.kind} ${event.id} cannot happen (${objection}) ${describe(state)}`)
  if (event.kind === 'started') return started(event)
  if (state.kind !== 'running') throw new Error(`${event.kind} ${event.id} needs a running interview`)
  return happened({ ...state, seen: [...state.seen, event.id] }, event)
}

function started({ id, at, interviewId, plan }: Extract<InterviewEvent, { kind: 'started' }>): Stepped {
  return ask(
    { kind: 'running', interviewId, plan, startedAt: at, phase: 'asking', turns: [], pending: [], seen: [id] },
    at,
  )
}

function happened(state: Running, event: Exclude<InterviewEvent, { kind: 'started' }>): Stepped {
  switch (event.kind) {
    case 'answered':
      return still(
        onTurn({ ...state, phase: 'self-scoring' }, { reply: { kind: 'text', text: event.text, at: event.at } }),
      )
    case 'selfScored':
      return still(onTurn(checked(state), { selfScore: event.score }))
    case 'followUpAnswered':
      return still(checked(onFollowUp(state, { reply: { kind: 'text', text: event.text, at: event.at } })))
    case 'skipped':
      return still(checked(replied(state, { kind: 'skipped', at: event.at })))
    case 'corrected':
      return still(withChecks(state, checksOf(state).map(corrected(event.pointId, event.found))))
    case 'advanced':
      return settled(advanced(state, event.at), missesOf(state, event.at))
    case 'finished':
      return settled(ended(settleable(state), 'finished', event.at), missesOf(settleable(state), event.at))
    case 'abandoned':
      return ended(state, 'abandoned', event.at)
  }
}

/** On from the points: a follow-up that hangs on this answer, else the next question while there is time, else the end. */
function advanced(state: Running, at: number): Stepped {
  const [followUpId, ...rest] = [...followUpsAfter(state), ...state.pending]
  if (followUpId !== undefined) return askFollowUp({ ...state, pending: rest }, followUpId, at)
  if (state.turns.length === state.plan.questions.length) return ended(state, 'complete', at)
  if (at - state.startedAt >= state.plan.minutes * minuteMs) return ended(state, 'time-over', at)
  return ask({ ...state, pending: [] }, at)
}

/**
 * Of the follow-ups of what was just answered, those that hang on a missed point; after an answer that missed none, those that
 * hang on nothing. None after a skip.
 */
function followUpsAfter(state: Running): string[] {
  if (replyOf(state)?.kind !== 'text') return []
  const missed = checksOf(state)
    .filter(({ found }) => !found)
    .map(({ pointId }) => pointId)
  const hangs = (followUp: FollowUp) =>
    followUp.missed === undefined ? missed.length === 0 : missed.includes(followUp.missed)
  return askedOf(state)
    .followUps.filter(hangs)
    .map(({ id }) => id)
}

function ask(state: Running, at: number): Stepped {
  const question = state.plan.questions[state.turns.length]
  if (!question) throw new Error(`interview ${state.interviewId} has no question ${state.turns.length}`)
  const turn: Turn = { questionId: question.id, askedAt: at, reply: null, selfScore: null, checks: [], followUps: [] }
  const effects: Effect[] = [{ kind: 'ask', questionId: question.id }]
  return { state: { ...state, phase: 'asking', turns: [...state.turns, turn] }, effects }
}

function askFollowUp(state: Running, followUpId: string, at: number): Stepped {
  const { followUps, questionId } = currentTurn(state)
  const asked: FollowUpTurn = { followUpId, askedAt: at, reply: null, checks: [] }
  return {
    state: onTurn({ ...state, phase: 'follow-up' }, { followUps: [...followUps, asked] }),
    effects: [{ kind: 'ask-follow-up', questionId, followUpId }],
  }
}

function ended({ phase: _, pending: __, ...begun }: Running, reason: EndReason, at: number): Stepped {
  return { state: { ...begun, kind: 'over', reason, endedAt: at }, effects: [{ kind: 'end', reason }] }
}

function still(state: Running): Stepped {
  return { state, effects: [] }
}

function settled({ state, effects }: Stepped, misses: readonly Effect[]): Stepped {
  return { state, effects: [...misses, ...effects] }
}

function describe(state: Interview): string {
  if (state.kind === 'unstarted') return 'before the interview has started'
  if (state.kind === 'over') return `after interview ${state.interviewId} is over`
  const { questionId, followUpId } = placeOf(state)
  const place = followUpId === null ? questionId : `${questionId}, follow-up ${followUpId}`
  return `in interview ${state.interviewId} while ${state.phase} at ${place}`
}
