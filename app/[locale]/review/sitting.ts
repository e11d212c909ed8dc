import type { GradeOption } from '../../_cards/answered.ts'
import type { CardFace } from '../../_cards/face.ts'

/** The card that lies on the desk, with the four outcomes of answering it now. */
export type DeskCard = {
  face: CardFace
  times: number
  reason: 'learning' | 'missed' | 'due' | 'new'
  options: GradeOption[]
}

/** Where a sitting stands after each answer: the next card, what is left, and when the next one joins if nothing is. */
export type Sitting = {
  card: DeskCard | null
  left: number
  minutesLeft: number
  answeredToday: number
  /** ISO moment; null when no card will ever join by itself. */
  nextDueAt: string | null
  /** The learner's own, in which that moment is shown. */
  zone: string
}
