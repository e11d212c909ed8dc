export const levels = ['junior', 'mid', 'senior'] as const
export type Level = (typeof levels)[number]

/** What an answer should mention. Any one phrase, in either language, shows that it does. */
export type KeyPoint = {
  id: string
  /** 1: nice to hear, 2: expected, 3: without it the answer fails. */
  weight: number
  phrases: readonly string[]
  /** The card that comes due when the point is missed. */
  card: string
}

/** What an interviewer asks next. It hangs on a question, or on another follow-up, whose own follow-ups it is one of. */
export type FollowUp = {
  /** Unlike that of any other follow-up of the question. */
  id: string
  /** Asked when this point of what it hangs on was missed; without one, asked after an answer that missed none. */
  missed?: string | undefined
  points: readonly KeyPoint[]
  followUps: readonly FollowUp[]
}

/** An interview question without its words. It fits what the catalogue holds, once both languages' phrases are one list. */
export type Question = {
  id: string
  level: Level
  /** How long a good answer takes. */
  seconds: number
  /** `track/lesson` */
  lesson: string
  points: readonly KeyPoint[]
  followUps: readonly FollowUp[]
}

type Tree<Branch> = { followUps: readonly Branch[] }

/** Every follow-up of a question, each before those that hang on it. */
export function followUpsOf<Branch extends Tree<Branch>>({ followUps }: Tree<Branch>): Branch[] {
  return followUps.flatMap((followUp) => [followUp, ...followUpsOf(followUp)])
}
