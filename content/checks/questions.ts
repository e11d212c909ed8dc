import { type Problem, problem, wholeFile } from '../problem.ts'
import type { Located, Path } from '../read-yaml.ts'
import type { KeyPoint, Question } from '../shapes.ts'
import { type Content, cardIds, type Interview, lessonIds, type Rule } from './content.ts'
import { placedFollowUps } from './follow-ups.ts'

/** For each lesson of a track. */
const leastQuestions = 2

/** Every track has enough questions, and what they name is there. */
export const questions: Rule = (content) => {
  const known = { cards: cardIds(content), lessons: lessonIds(content) }
  return content.interviews.flatMap((interview) => [
    ...enough(interview, content),
    ...(interview.reading?.items ?? []).flatMap((question) => [
      ...lesson(question, interview.track, known.lessons),
      ...cards(question, known.cards),
    ]),
  ])
}

function enough({ track, file, reading }: Interview, { lessons }: Content): Problem[] {
  const least = leastQuestions * lessons.filter(({ id }) => id.startsWith(`${track}/`)).length
  const count = reading?.ids.length ?? least
  if (count >= least) return []
  const place = { ...wholeFile(file), field: 'questions' }
  return [problem(place, `expected at least ${least} questions, ${leastQuestions} for each lesson; found ${count}`)]
}

function lesson({ value, at }: Located<Question>, track: string, known: Set<string>): Problem[] {
  const place = at(['lesson'])
  if (!known.has(value.lesson)) return [problem(place, `there is no lesson "${value.lesson}"`)]
  const isElsewhere = !value.lesson.startsWith(`${track}/`)
  return isElsewhere ? [problem(place, `expected a lesson of the track ${track}; found "${value.lesson}"`)] : []
}

function cards({ value, at }: Located<Question>, known: Set<string>): Problem[] {
  const check = (points: readonly KeyPoint[], path: Path) =>
    points.flatMap(({ card }, index) =>
      known.has(card) ? [] : [problem(at([...path, index, 'card']), `there is no card "${card}"`)],
    )
  return [
    ...check(value.points, ['points']),
    ...placedFollowUps(value).flatMap(({ followUp, path }) => check(followUp.points, [...path, 'points'])),
  ]
}
