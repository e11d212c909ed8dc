import { type Problem, problem, wholeFile } from '../problem.ts'
import type { Located, Path } from '../read-yaml.ts'
import type { KeyPoint, Question } from '../shapes.ts'
import { type Content, cardIds, type Interview, lessonIds, type Rule } from './content.ts'

/** For each lesson of a track. */
const leastQuestions = 2

/** Every track has enough questions; what they name is there, and a follow-up hangs on a point that can be missed. */
export const questions: Rule = (content) => {
  const known = { cards: cardIds(content), lessons: lessonIds(content) }
  return content.interviews.flatMap((interview) => [
    ...enough(interview, content),
    ...(interview.reading?.items ?? []).flatMap((question) => [
      ...lesson(question, interview.track, known.lessons),
      ...cards(question, known.cards),
      ...followUps(question),
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
    ...value.followUps.flatMap(({ points }, index) => check(points, ['followUps', index, 'points'])),
  ]
}

function followUps({ value, at }: Located<Question>): Problem[] {
  const points = value.points.map(({ id }) => id)
  const ids = value.followUps.map(({ id }) => id)
  return value.followUps.flatMap(({ id, missed }, index) => [
    ...(ids.indexOf(id) < index
      ? [problem(at(['followUps', index, 'id']), `this question has two follow-ups "${id}"`)]
      : []),
    ...(missed === undefined || points.includes(missed)
      ? []
      : [
          problem(
            at(['followUps', index, 'missed']),
            `expected a point of the question: ${points.join(', ')}; found "${missed}"`,
          ),
        ]),
  ])
}
