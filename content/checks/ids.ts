import { cannotIssue, type IdsInUse, type Namespace, namespaces, noIds } from '../permanent-ids.ts'
import { type Problem, problem } from '../problem.ts'
import { type Content, cardIds, cardsOf, questionsOf, type Rule } from './content.ts'
import { placedFollowUps } from './follow-ups.ts'

/** Ids are unique, were issued, and never vanish without being retired. */
export const ids: Rule = (content) => {
  const inUse = idsInUse(content)
  const known = content.ids.found?.value ?? noIds
  if (content.ids.problems.length > 0) return twice(inUse)
  return [
    ...twice(inUse),
    ...namespaces.flatMap((namespace) => [
      ...unissued(content, inUse, namespace),
      ...vanished(content, inUse, namespace),
    ]),
    ...unsorted(content),
    ...cannotIssue(known, inUse),
  ]
}

/** Every id that stands in a file now, as often as it stands there. */
export function idsInUse(content: Content): IdsInUse {
  const questions = questionsOf(content)
  const points = questions.flatMap(({ value, at }) => [
    ...value.points.map(({ id }, index) => ({ id: `${value.id}/${id}`, place: at(['points', index, 'id']) })),
    ...placedFollowUps(value).flatMap(({ followUp, path }) =>
      followUp.points.map(({ id }, index) => ({
        id: `${value.id}/${followUp.id}/${id}`,
        place: at([...path, 'points', index, 'id']),
      })),
    ),
  ])
  return {
    cards: cardsOf(content).map(({ value, at }) => ({ id: value.id, place: at(['id']) })),
    questions: questions.map(({ value, at }) => ({ id: value.id, place: at(['id']) })),
    points,
  }
}

function twice(inUse: IdsInUse): Problem[] {
  return namespaces.flatMap((namespace) => {
    const first = new Map<string, string>()
    return inUse[namespace].flatMap(({ id, place }) => {
      const before = first.get(id)
      first.set(id, before ?? `${place.file}:${place.line}`)
      return before ? [problem(place, `the id "${id}" is already taken at ${before}`)] : []
    })
  })
}

function unissued({ ids }: Content, inUse: IdsInUse, namespace: Namespace): Problem[] {
  const issued = new Set(ids.found?.value.issued[namespace])
  return inUse[namespace]
    .filter(({ id }) => !issued.has(id))
    .map(({ id, place }) =>
      problem(place, `the id "${id}" is new: check its spelling, then run: npm run words -- --issue`),
    )
}

function vanished(content: Content, inUse: IdsInUse, namespace: Namespace): Problem[] {
  const { ids } = content
  const { issued, retired } = ids.found?.value ?? noIds
  const present = new Set(inUse[namespace].map(({ id }) => id))
  // An item that could not be read has a problem of its own and has not vanished.
  for (const id of namespace === 'cards' ? cardIds(content) : []) present.add(id)
  const unread = content.interviews.flatMap(({ reading }) => (reading?.problems.length ? reading.ids : []))
  const isUnread = (id: string) => namespace !== 'cards' && unread.includes(id.split('/')[0] ?? '')
  return issued[namespace].flatMap((id, index) => {
    if (present.has(id) || Object.hasOwn(retired[namespace], id) || isUnread(id)) return []
    const says = `"${id}" was issued and is gone: bring it back, or retire it under retired.${namespace} with a date and a reason`
    return [problem(ids.at(['issued', namespace, index]), says)]
  })
}

function unsorted({ ids }: Content): Problem[] {
  const { issued, retired } = ids.found?.value ?? noIds
  return namespaces.flatMap((namespace) => {
    const list = issued[namespace]
    const late = list.findIndex((id, index) => index > 0 && id <= (list[index - 1] ?? ''))
    const order = late < 0 ? [] : [problem(ids.at(['issued', namespace, late]), 'expected the ids in order, each once')]
    const strangers = Object.keys(retired[namespace]).filter((id) => !list.includes(id))
    const says = (id: string) => `"${id}" is retired but was never issued`
    return [...order, ...strangers.map((id) => problem(ids.at(['retired', namespace, id]), says(id)))]
  })
}
