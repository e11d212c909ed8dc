import { type FollowUp, followUpsOf, type KeyPoint, type Question } from './question.ts'
import type { Begun, Check, FollowUpTurn, Reply, Running, Turn } from './state.ts'

export function currentTurn({ turns, interviewId }: Begun): Turn {
  const turn = turns.at(-1)
  if (!turn) throw new Error(`interview ${interviewId} has begun without a question`)
  return turn
}

export function questionOf({ plan, interviewId }: Begun, questionId: string): Question {
  const question = plan.questions.find(({ id }) => id === questionId)
  if (!question) throw new Error(`interview ${interviewId} does not plan question ${questionId}`)
  return question
}

export function followUpOf(question: Question, followUpId: string): FollowUp {
  const followUp = followUpsOf(question).find(({ id }) => id === followUpId)
  if (!followUp) throw new Error(`question ${question.id} has no follow-up ${followUpId}`)
  return followUp
}

/** What the learner has before them: a question, or a follow-up of it. */
export function placeOf(state: Running): { questionId: string; followUpId: string | null } {
  const turn = currentTurn(state)
  const isFollowUp = state.phase === 'follow-up' || state.phase === 'follow-up-checking'
  return { questionId: turn.questionId, followUpId: (isFollowUp && turn.followUps.at(-1)?.followUpId) || null }
}

export function askedOf(state: Running): Question | FollowUp {
  const { questionId, followUpId } = placeOf(state)
  const question = questionOf(state, questionId)
  return followUpId === null ? question : followUpOf(question, followUpId)
}

/** The points of what the learner has before them. */
export function pointsOf(state: Running): readonly KeyPoint[] {
  return askedOf(state).points
}

export function replyOf(state: Running): Reply | null {
  const turn = currentTurn(state)
  return placeOf(state).followUpId === null ? turn.reply : (turn.followUps.at(-1)?.reply ?? null)
}

export function checksOf(state: Running): readonly Check[] {
  const turn = currentTurn(state)
  return placeOf(state).followUpId === null ? turn.checks : (turn.followUps.at(-1)?.checks ?? [])
}

export function replied(state: Running, reply: Reply): Running {
  return placeOf(state).followUpId === null ? onTurn(state, { reply }) : onFollowUp(state, { reply })
}

export function withChecks(state: Running, checks: readonly Check[]): Running {
  return placeOf(state).followUpId === null ? onTurn(state, { checks }) : onFollowUp(state, { checks })
}

export function onTurn(state: Running, changes: Partial<Turn>): Running {
  return { ...state, turns: state.turns.with(-1, { ...currentTurn(state), ...changes }) }
}

export function onFollowUp(state: Running, changes: Partial<FollowUpTurn>): Running {
  const { followUps, questionId } = currentTurn(state)
  const last = followUps.at(-1)
  if (!last) throw new Error(`question ${questionId} of interview ${state.interviewId} has asked no follow-up`)
  return onTurn(state, { followUps: followUps.with(-1, { ...last, ...changes }) })
}
