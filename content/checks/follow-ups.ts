import { followUpsOf } from '#engine/interview/question.ts'
import { type Problem, problem } from '../problem.ts'
import type { Located, Path } from '../read-yaml.ts'
import type { FollowUp, Question } from '../shapes.ts'
import { questionsOf, type Rule } from './content.ts'

/** A follow-up and where it stands in its question. */
export type Placed = { followUp: FollowUp; path: Path }

/** Every follow-up of a question, each before those that hang on it. */
export function placedFollowUps({ followUps }: Question | FollowUp, path: Path = []): Placed[] {
  return followUps.flatMap((followUp, index) => {
    const here = [...path, 'followUps', index]
    return [{ followUp, path: here }, ...placedFollowUps(followUp, here)]
  })
}

/** Follow-ups make a tree two steps deep; each hangs on a point that can be missed, and their ids are told apart. */
export const followUps: Rule = (content) =>
  questionsOf(content).flatMap((question) => [
    ...hanging(question.value, question.at, []),
    ...twice(question),
    ...depth(question),
  ])

function hanging(asked: Question | FollowUp, at: Located<Question>['at'], path: Path): Problem[] {
  const points = asked.points.map(({ id }) => id)
  return asked.followUps.flatMap((followUp, index) => {
    const { missed } = followUp
    const here = [...path, 'followUps', index]
    const says = `expected a point of "${asked.id}": ${points.join(', ')}; found "${missed}"`
    const isKnown = missed === undefined || points.includes(missed)
    return [...(isKnown ? [] : [problem(at([...here, 'missed']), says)]), ...hanging(followUp, at, here)]
  })
}

function twice({ value, at }: Located<Question>): Problem[] {
  const ids = followUpsOf<FollowUp>(value).map(({ id }) => id)
  return placedFollowUps(value).flatMap(({ followUp: { id }, path }, index) =>
    ids.indexOf(id) < index ? [problem(at([...path, 'id']), `this question has two follow-ups "${id}"`)] : [],
  )
}

function depth({ value, at }: Located<Question>): Problem[] {
  const second = value.followUps.flatMap((followUp) => followUp.followUps)
  if (second.length === 0)
    return [problem(at(['followUps']), 'expected a follow-up that leads on to another; found none')]
  return placedFollowUps(value).flatMap(({ followUp, path }) =>
    followUp.followUps.length > 0 && path.length > 2
      ? [problem(at([...path, 'followUps']), 'expected follow-ups two steps deep; found a third step')]
      : [],
  )
}
