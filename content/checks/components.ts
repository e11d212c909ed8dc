import type { Use } from '../outline.ts'
import { type Place, type Problem, problem } from '../problem.ts'
import { type Content, cardIds, type LessonPage, pagesOf, type Rule } from './content.ts'
import { refusalSays } from './refusal-says.ts'

/** What words may name, and what each must and may be told. The components themselves stand in app/_prose. */
const players: Record<string, { must: readonly string[]; may: readonly string[] }> = {
  ThirtySeconds: { must: [], may: [] },
  NotesSaid: { must: ['said', 'claim', 'verdict', 'source', 'version'], may: [] },
  FollowUp: { must: ['asks'], may: [] },
  Recall: { must: ['card'], may: [] },
  Simulator: { must: ['scenario'], may: ['set'] },
}
const verdicts = ['wrong', 'outdated', 'version-dependent', 'oversimplified', 'contested', 'missing']
const elements = ['span', 'br', 'sub', 'sup', 'kbd', 'abbr']

/** Pages name known components, tell them what they need, and what they refer to is there. */
export const components: Rule = (content) => {
  const cards = cardIds(content)
  return pagesOf(content).flatMap((page) => [
    ...(page.outline?.components ?? []).flatMap((use) => {
      const player = players[use.name]
      if (!player)
        return [problem(placeOf(page, use), `unknown component; known are ${Object.keys(players).join(', ')}`)]
      return [...props(page, use, player), ...references(content, cards, page, use)]
    }),
    ...askedTwice(page),
    ...(page.outline?.elements ?? [])
      .filter(({ name }) => !elements.includes(name))
      .map((use) => problem(placeOf(page, use), `unknown element <${use.name}>; known are ${elements.join(', ')}`)),
    ...(page.outline?.expressions ?? []).map((use) =>
      problem(placeOf(page, use), 'pages hold words only: no imports, no {…}; write a brace as \\{ or in `code`'),
    ),
  ])
}

const placeOf = ({ file }: LessonPage, { name, line }: Use, prop?: string): Place => ({
  file,
  line,
  field: prop === undefined ? name : `${name}.${prop}`,
})

function props(
  page: LessonPage,
  use: Use,
  { must, may }: { must: readonly string[]; may: readonly string[] },
): Problem[] {
  const absent = must
    .filter((prop) => (use.props[prop] ?? '').trim() === '')
    .map((prop) => problem(placeOf(page, use, prop), 'expected a text; found nothing'))
  const strange = Object.keys(use.props)
    .filter((prop) => !must.includes(prop) && !may.includes(prop))
    .map((prop) =>
      problem(placeOf(page, use, prop), `unknown; <${use.name}> takes ${[...must, ...may].join(', ') || 'nothing'}`),
    )
  return [...absent, ...strange]
}

/** A prompt is found on its page by the id of its card, so there is one for each. */
function askedTwice(page: LessonPage): Problem[] {
  const recalls = (page.outline?.components ?? []).filter(({ name }) => name === 'Recall')
  return recalls
    .filter((use, index) => recalls.findIndex(({ props }) => props.card === use.props.card) < index)
    .map((use) => problem(placeOf(page, use, 'card'), `"${use.props.card}" is asked twice on this page`))
}

function references(content: Content, cards: Set<string>, page: LessonPage, use: Use): Problem[] {
  const { verdict, card, scenario, set = '' } = use.props
  if (verdict && !verdicts.includes(verdict)) {
    return [problem(placeOf(page, use, 'verdict'), `expected one of ${verdicts.join(', ')}; found "${verdict}"`)]
  }
  if (card && !cards.has(card)) return [problem(placeOf(page, use, 'card'), `there is no card "${card}"`)]
  return scenario ? stage(content, placeOf(page, use, 'scenario'), placeOf(page, use, 'set'), scenario, set) : []
}

function stage({ worlds }: Content, place: Place, setPlace: Place, scenario: string, set: string): Problem[] {
  const pairs = set.split(/\s+/).filter((pair) => pair !== '')
  const malformed = pairs.find((pair) => !/^[^=]+=[^=]+$/.test(pair))
  if (malformed) return [problem(setPlace, `expected name=value pairs with spaces between; found "${malformed}"`)]
  const settled = worlds.settle(scenario, { values: Object.fromEntries(pairs.map((pair) => pair.split('='))) })
  if (settled.kind === 'settled') return []
  const isScenario = settled.refusal.code === 'scenario-unknown'
  return [problem(isScenario ? place : setPlace, refusalSays(settled.refusal))]
}
