import { findPoints } from '#engine/interview/find-points.ts'
import { normalise } from '#engine/interview/normalise.ts'
import { type Problem, problem, warning } from '../problem.ts'
import type { Located, Path } from '../read-yaml.ts'
import { type KeyPoint, type Locale, locales, type Question } from '../shapes.ts'
import { questionsOf, type Rule } from './content.ts'
import { placedFollowUps } from './follow-ups.ts'

/**
 * Every phrase gives the matcher something to look for; a point, said as the author said it, is found; whoever only repeats
 * the question has made none of its points; and the model answer makes the points it is a model of.
 */
export const phrases: Rule = (content) =>
  questionsOf(content).flatMap((question) => {
    const { value, at } = question
    const asked = [{ followUp: value, path: [] as Path }, ...placedFollowUps(value)]
    const empty = asked.flatMap(({ followUp, path }) => emptyPhrases(followUp.points, at, [...path, 'points']))
    if (empty.length > 0) return empty
    return [
      ...asked.flatMap(({ followUp, path }) => [...repeated(followUp, at, path), ...notFound(followUp, at, path)]),
      ...pointsNotMade(question),
    ]
  })

type Asked = Pick<Question, 'asks' | 'points'>

function repeated({ asks, points }: Asked, at: Located<Question>['at'], path: Path): Problem[] {
  return locales.flatMap((locale) => {
    const found = findPoints(asks[locale], phrasesIn(locale, points))
    const says = found.map(({ pointId, phrase }) => `${pointId} ("${phrase}")`).join(', ')
    return found.length === 0
      ? []
      : [problem(at([...path, 'asks', locale]), `says a phrase of its own points: ${says}`)]
  })
}

function notFound({ points }: Asked, at: Located<Question>['at'], path: Path): Problem[] {
  return points.flatMap((point, index) =>
    locales.flatMap((locale) =>
      findPoints(point.text[locale], phrasesIn(locale, [point])).length === 0
        ? [problem(at([...path, 'points', index, 'text', locale]), 'is found by none of its own phrases')]
        : [],
    ),
  )
}

const phrasesIn = (locale: Locale, points: readonly KeyPoint[]) =>
  points.map(({ id, phrases }) => ({ id, phrases: phrases[locale] }))

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
