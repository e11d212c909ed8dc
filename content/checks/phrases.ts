import { findPoints } from '#engine/interview/find-points.ts'
import { normalise } from '#engine/interview/normalise.ts'
import { type Problem, problem, warning } from '../problem.ts'
import type { Located, Path } from '../read-yaml.ts'
import { type KeyPoint, locales, type Question } from '../shapes.ts'
import { questionsOf, type Rule } from './content.ts'
import { placedFollowUps } from './follow-ups.ts'

/** Every phrase gives the matcher something to look for, and the model answer makes the points it is a model of. */
export const phrases: Rule = (content) =>
  questionsOf(content).flatMap((question) => {
    const { value, at } = question
    const empty = [
      ...emptyPhrases(value.points, at, ['points']),
      ...placedFollowUps(value).flatMap(({ followUp, path }) => emptyPhrases(followUp.points, at, [...path, 'points'])),
    ]
    return empty.length > 0 ? empty : pointsNotMade(question)
  })

function emptyPhrases(points: readonly KeyPoint[], at: Located<Question>['at'], path: Path): Problem[] {
  return points.flatMap((point, index) =>
    locales.flatMap((locale) =>
      point.phrases[locale].flatMap((phrase, place) =>
        !/[\p{L}\p{N}]/u.test(normalise(phrase).text)
          ? [problem(at([...path, index, 'phrases', locale, place]), `"${phrase}" has nothing to look for`)]
          : [],
      ),
    ),
  )
}

function pointsNotMade({ value, at }: Located<Question>): Problem[] {
  const points = value.points.map(({ id, phrases }) => ({ id, phrases: locales.flatMap((locale) => phrases[locale]) }))
  return locales.flatMap((locale) => {
    const made = new Set(findPoints(value.model[locale], points).map(({ pointId }) => pointId))
    const missed = points.filter(({ id }) => !made.has(id)).map(({ id }) => id)
    return missed.length === 0 ? [] : [warning(at(['model', locale]), `has no phrase of: ${missed.join(', ')}`)]
  })
}
