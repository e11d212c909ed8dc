import type { Plan } from './plan-interview.ts'

/** What the learner gives their own answer, before the rubric is seen: 0 nothing, 4 nothing missing. */
export type SelfScore = 0 | 1 | 2 | 3 | 4

/**
 * What happened in an interview, in the learner's own steps; the only thing that is stored. The id is made by the client,
 * so that an event sent twice happens once. `questionId` and `followUpId` say what the learner had before them: an event
 * from a tab that stayed behind is not taken for an answer to the next question.
 */
export type InterviewEvent = { id: string /** ms */; at: number } & (
  | { kind: 'started'; interviewId: string; plan: Plan }
  | { kind: 'answered'; questionId: string; text: string }
  | { kind: 'selfScored'; questionId: string; score: SelfScore }
  | { kind: 'followUpAnswered'; questionId: string; followUpId: string; text: string }
  | { kind: 'skipped'; questionId: string; followUpId: string | null }
  /** The learner's word on one point, whatever the matcher said. */
  | { kind: 'corrected'; questionId: string; followUpId: string | null; pointId: string; found: boolean }
  /** On from the points, to whatever comes next. */
  | { kind: 'advanced'; questionId: string; followUpId: string | null }
  /** Ended early; what was answered counts. */
  | { kind: 'finished' }
  /** Broken off; what was not yet settled does not count. */
  | { kind: 'abandoned' }
)
