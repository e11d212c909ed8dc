import type { SelfScore } from './event.ts'
import type { Finding } from './find-points.ts'
import type { Plan } from './plan-interview.ts'

export type Reply = { kind: 'text'; text: string; at: number } | { kind: 'skipped'; at: number }

/** One key point held against one answer. `finding` is the matcher's, `found` is what counts. */
export type Check = { pointId: string; found: boolean; finding: Finding | null; isCorrected: boolean }

export type FollowUpTurn = { followUpId: string; askedAt: number; reply: Reply | null; checks: readonly Check[] }

/** One question of the interview. `checks` stays empty until the learner has scored themselves. */
export type Turn = {
  questionId: string
  askedAt: number
  reply: Reply | null
  selfScore: SelfScore | null
  checks: readonly Check[]
  followUps: readonly FollowUpTurn[]
}

/**
 * asking: the answer is being written. self-scoring: it is given, and no point is shown yet. checking: the points are
 * shown and may be corrected. The two of a follow-up likewise.
 */
export type Phase = 'asking' | 'self-scoring' | 'checking' | 'follow-up' | 'follow-up-checking'

export type EndReason = 'complete' | 'time-over' | 'finished' | 'abandoned'

export type Begun = {
  interviewId: string
  plan: Plan
  startedAt: number
  turns: readonly Turn[]
  /** Ids of the events that have happened. */
  seen: readonly string[]
}

export type Running = Begun & {
  kind: 'running'
  phase: Phase /** Follow-ups still to be asked. */
  pending: readonly string[]
}
export type Over = Begun & { kind: 'over'; reason: EndReason; endedAt: number }
export type Interview = { kind: 'unstarted' } | Running | Over

export const unstarted: Interview = { kind: 'unstarted' }

/** What the skin has to do after an event. A miss is recorded as a row; its id makes recording it twice harmless. */
export type Effect =
  | { kind: 'ask'; questionId: string }
  | { kind: 'ask-follow-up'; questionId: string; followUpId: string }
  | { kind: 'miss'; id: string; cardId: string; source: 'interview'; questionId: string; pointId: string; at: number }
  | { kind: 'end'; reason: EndReason }
