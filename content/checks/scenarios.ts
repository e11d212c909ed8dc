import type { Parameter, Scenario } from '#engine/simulation/scenarios/scenario.ts'
import { type Problem, problem, warning, wholeFile } from '../problem.ts'
import type { Reading } from '../read-yaml.ts'
import type { ScenarioFile } from '../shapes.ts'
import { cardIds, type Rule } from './content.ts'

/** Every simulated world has words, and everything in it that is shown has a name. */
export const scenarios: Rule = (content) => {
  const worlds = Map.groupBy(content.worlds.scenarios, ({ id }) => id.split('/')[0] ?? '')
  const cards = cardIds(content)
  const silent = [...worlds.keys()]
    .filter((family) => !content.families.some((each) => each.family === family))
    .map((family) => problem(wholeFile(`content/scenarios/${family}.yaml`), 'this file is missing'))
  const said = content.families.flatMap(({ family, reading }) => {
    const ours = worlds.get(family) ?? []
    return [...titles(reading, ours), ...names(reading, ours), ...predictionCards(reading, cards)]
  })
  return [...silent, ...said]
}

function titles({ found, at }: Reading<ScenarioFile>, worlds: readonly Scenario[]): Problem[] {
  if (!found) return []
  const ids = found.value.scenarios.map(({ id }) => id)
  const untold = worlds
    .filter(({ id }) => !ids.includes(id))
    .map(({ id }) => problem(at(['scenarios']), `there are no words for the scenario "${id}"`))
  const strange = ids.flatMap((id, index) => {
    const place = at(['scenarios', index, 'id'])
    if (ids.indexOf(id) < index) return [problem(place, `"${id}" stands twice`)]
    return worlds.some((world) => world.id === id) ? [] : [problem(place, `the engine has no scenario "${id}"`)]
  })
  return [...untold, ...strange]
}

type Names = 'parameters' | 'choices' | 'measures' | 'lanes'

function names({ found, at }: Reading<ScenarioFile>, worlds: readonly Scenario[]): Problem[] {
  if (!found) return []
  return Object.entries(shownIn(worlds)).flatMap(([kind, needed]) => {
    const given = Object.keys(found.value[kind as Names])
    const missing = [...needed].filter((name) => !given.includes(name))
    const spare = given.filter((name) => !needed.has(name))
    return [
      ...missing.map((name) => problem(at([kind, name]), `there are no words for "${name}"`)),
      ...spare.map((name) => warning(at([kind, name]), `no scenario has "${name}"`)),
    ]
  })
}

/** In a world of several lanes a measure is called `lane.measure`; lane and measure have a name each. */
function shownIn(worlds: readonly Scenario[]): Record<Names, Set<string>> {
  const parameters = worlds.flatMap((world) => world.parameters)
  const options = (parameter: Parameter) => (parameter.kind === 'choice' ? parameter.options : [])
  return {
    parameters: new Set(parameters.map(({ name }) => name)),
    choices: new Set(parameters.flatMap(options)),
    measures: new Set(worlds.flatMap(({ measures }) => measures.map((name) => name.split('.').at(-1) ?? name))),
    lanes: new Set(worlds.flatMap(({ lanes }) => lanes)),
  }
}

function predictionCards({ found, at }: Reading<ScenarioFile>, cards: Set<string>): Problem[] {
  return (found?.value.scenarios ?? []).flatMap(({ prediction }, index) =>
    cards.has(prediction.card)
      ? []
      : [problem(at(['scenarios', index, 'prediction', 'card']), `there is no card "${prediction.card}"`)],
  )
}
