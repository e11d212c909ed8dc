/** How an answer felt: 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4

export const grades: readonly Grade[] = [1, 2, 3, 4]

/** One graded answer to one card. Reviews are only ever added; the id is made by whoever answered. */
export type Review = {
  id: string
  cardId: string
  grade: Grade
  /** ms */
  reviewedAt: number
}

/**
 * Where a card stands. A card that was never reviewed has no memory (null) rather than an empty one.
 * `learning` and `relearning` are steps of minutes; `review` counts days.
 */
export type Phase = 'learning' | 'review' | 'relearning'

/**
 * What one learner remembers of one card: plain data, a cache of the card's reviews that `rebuild` can always make again.
 */
export type Memory = {
  phase: Phase
  /** ms: the exact minute while learning, the start of the learner's day `dueDay` in review. */
  dueAt: number
  /** The learner's day of `dueAt`, see engine/time.ts. */
  dueDay: number
  /** FSRS stability: days until recall has fallen to 90 %. */
  stability: number
  /** FSRS difficulty, 1 (easy) to 10. */
  difficulty: number
  /** ms */
  firstReviewedAt: number
  /** ms */
  lastReviewedAt: number
  /** Reviews so far. */
  reps: number
  /** Times it was forgotten after it had been learned. */
  lapses: number
  /** Which of the (re)learning steps it stands on, from 0. */
  step: number
}
