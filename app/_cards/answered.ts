import type { Grade } from '#engine/study/memory/memory.ts'

/** One of the four outcomes as a button shows it. `dueDate` is the date on the learner's own calendar, YYYY-MM-DD. */
export type GradeOption = {
  grade: Grade
  interval: { kind: 'minutes'; minutes: number } | { kind: 'days'; days: number }
  dueDate: string
}

/** An answer as it is sent, and kept in the browser until the server has it. The id is made here, so that twice is once. */
export type Answered = {
  id: string
  cardId: string
  grade: Grade
  /** ms */
  reviewedAt: number
  tookMs: number
  locale: string
  /** What was answered, for cards that are not graded by feeling alone. */
  response: string | null
}

/** What the server says of an answer. What is refused will be refused again. */
export type Kept = { kind: 'kept' } | { kind: 'refused'; code: 'card-unknown' | 'id-reused' | 'malformed' }
