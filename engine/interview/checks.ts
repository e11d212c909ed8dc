import { findPoints } from './find-points.ts'
import type { KeyPoint } from './question.ts'
import type { Check, Effect, Running } from './state.ts'
import { checksOf, placeOf, pointsOf, replyOf, withChecks } from './turn.ts'

/** The answer that stands, held against its points; from here on they are shown. */
export function checked(state: Running): Running {
  const isQuestion = placeOf(state).followUpId === null
  const reply = replyOf(state)
  const findings = reply?.kind === 'text' ? findPoints(reply.text, pointsOf(state)) : []
  const checks = pointsOf(state).map(({ id }): Check => {
    const finding = findings.find(({ pointId }) => pointId === id) ?? null
    return { pointId: id, found: finding !== null, finding, isCorrected: false }
  })
  return { ...withChecks(state, checks), phase: isQuestion ? 'checking' : 'follow-up-checking' }
}

/** The learner's word on one point, put over the matcher's. */
export function corrected(pointId: string, found: boolean): (check: Check) => Check {
  return (check) =>
    check.pointId === pointId ? { ...check, found, isCorrected: found !== (check.finding !== null) } : check
}

/** An answer that was given but not yet scored is held against its points before the interview ends. */
export function settleable(state: Running): Running {
  return state.phase === 'self-scoring' ? checked(state) : state
}

/** The points that this answer missed, each as a row for its card. Nothing is missed before the points were looked for. */
export function missesOf(state: Running, at: number): Effect[] {
  const { questionId } = placeOf(state)
  const missed = new Set(checksOf(state).flatMap(({ pointId, found }) => (found ? [] : [pointId])))
  const row = ({ id: pointId, card: cardId }: KeyPoint): Effect => {
    const id = [state.interviewId, questionId, placeOf(state).followUpId ?? 'question', pointId].join('/')
    return { kind: 'miss', id, cardId, source: 'interview', questionId, pointId, at }
  }
  return pointsOf(state)
    .filter(({ id }) => missed.has(id))
    .map(row)
}
