import { type FollowUp as FollowUpWords, locales, type Question as QuestionWords } from '#content/shapes.ts'
import type { FollowUp, Question } from '#engine/interview/question.ts'

/** A question as the engine knows it: both languages' phrases in one list, since one may answer in either. */
export function forEngine(question: QuestionWords): Question {
  return { ...question, ...tree(question) }
}

function tree({ points, followUps }: Pick<FollowUpWords, 'points' | 'followUps'>) {
  return {
    points: points.map((point) => ({ ...point, phrases: locales.flatMap((locale) => point.phrases[locale]) })),
    followUps: followUps.map((followUp): FollowUp => ({ ...followUp, ...tree(followUp) })),
  }
}
