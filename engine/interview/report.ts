import { secondMs } from '../time.ts'
import type { KeyPoint } from './question.ts'
import type { Check, EndReason, FollowUpTurn, Over, Turn } from './state.ts'
import { followUpOf, questionOf } from './turn.ts'

export type MissedPoint = { pointId: string; cardId: string; weight: number }

/** Weights found of weights there were, and what was missed. `score` is their share, 0 to 1. */
export type Scored = { foundWeight: number; totalWeight: number; score: number; missed: readonly MissedPoint[] }

export type FollowUpReport = Scored & { followUpId: string; isSkipped: boolean; usedMs: number }

export type QuestionReport = Scored & {
  questionId: string
  isSkipped: boolean
  /** 0 to 4; null when the question was skipped or the interview ended before it was scored. */
  selfScore: number | null
  /** The score on the same scale, 0 to 4. */
  rubricScore: number
  /** selfScore − rubricScore: above zero, the learner thought better of the answer than the rubric does. */
  difference: number | null
  usedMs: number
  plannedMs: number
  followUps: readonly FollowUpReport[]
}

export type Report = {
  reason: EndReason
  questions: readonly QuestionReport[]
  /** Over all weights of all questions, follow-ups apart; null when no question was answered or skipped. */
  score: number | null
  /** The mean over the questions that the learner scored; null when there is none. */
  meanDifference: number | null
  /** Planned, but never asked or never answered. */
  unansweredIds: readonly string[]
  /** Of every missed point, follow-ups included, each card once. */
  missedCardIds: readonly string[]
  usedMs: number
  plannedMs: number
}

/** The scale on which a learner scores an answer goes to this. */
const fullSelfScore = 4

/** What came of an interview. Only questions whose points were looked at count; of an abandoned one, those before the break. */
export function report(state: Over): Report {
  const questions = state.turns.filter(({ checks }) => checks.length > 0).map((turn) => questionReport(state, turn))
  const totalWeight = sum(questions.map((question) => question.totalWeight))
  const differences = questions.flatMap(({ difference }) => (difference === null ? [] : [difference]))
  const missed = questions.flatMap((question) => [question, ...question.followUps]).flatMap((scored) => scored.missed)
  return {
    reason: state.reason,
    questions,
    score: totalWeight > 0 ? sum(questions.map(({ foundWeight }) => foundWeight)) / totalWeight : null,
    meanDifference: differences.length > 0 ? sum(differences) / differences.length : null,
    unansweredIds: state.plan.questions.map(({ id }) => id).filter((id) => !questions.some((q) => q.questionId === id)),
    missedCardIds: [...new Set(missed.map(({ cardId }) => cardId))],
    usedMs: Math.max(0, state.endedAt - state.startedAt),
    plannedMs: sum(state.plan.questions.map(({ seconds }) => seconds)) * secondMs,
  }
}

function questionReport(state: Over, turn: Turn): QuestionReport {
  const question = questionOf(state, turn.questionId)
  const scored = scoredOf(question.points, turn.checks)
  const rubricScore = scored.score * fullSelfScore
  return {
    ...scored,
    questionId: question.id,
    isSkipped: turn.reply?.kind === 'skipped',
    selfScore: turn.selfScore,
    rubricScore,
    difference: turn.selfScore === null ? null : turn.selfScore - rubricScore,
    usedMs: usedMs(turn),
    plannedMs: question.seconds * secondMs,
    followUps: turn.followUps
      .filter(({ checks }) => checks.length > 0)
      .map((followUp) => ({
        ...scoredOf(followUpOf(question, followUp.followUpId).points, followUp.checks),
        followUpId: followUp.followUpId,
        isSkipped: followUp.reply?.kind === 'skipped',
        usedMs: usedMs(followUp),
      })),
  }
}

function scoredOf(points: readonly KeyPoint[], checks: readonly Check[]): Scored {
  const found = new Set(checks.flatMap(({ pointId, found }) => (found ? [pointId] : [])))
  const weightOf = (some: readonly KeyPoint[]) => sum(some.map(({ weight }) => weight))
  const foundWeight = weightOf(points.filter(({ id }) => found.has(id)))
  const totalWeight = weightOf(points)
  const missed = points.filter(({ id }) => !found.has(id))
  return {
    foundWeight,
    totalWeight,
    score: foundWeight / totalWeight,
    missed: missed.map(({ id, card, weight }) => ({ pointId: id, cardId: card, weight })),
  }
}

function usedMs({ askedAt, reply }: Turn | FollowUpTurn): number {
  return Math.max(0, (reply?.at ?? askedAt) - askedAt)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
