import { type Problem, problem } from '../problem.ts'
import type { Located } from '../read-yaml.ts'
import type { Card } from '../shapes.ts'
import { cardsOf, type Rule } from './content.ts'
import { refusalSays } from './refusal-says.ts'
import type { Worlds } from './worlds.ts'

type Predict = Extract<Card, { kind: 'predict' }>

/** What a predict card says will happen is what happens. */
export const predictions: Rule = (content) =>
  cardsOf(content).flatMap(({ value, at }) =>
    value.kind === 'predict' ? prediction({ value, at }, content.worlds) : [],
  )

function prediction({ value: card, at }: Located<Predict>, worlds: Worlds): Problem[] {
  const settled = worlds.settle(card.scenario, { seed: card.seed, values: card.settings })
  if (settled.kind === 'refused') {
    const { refusal } = settled
    if (refusal.code === 'scenario-unknown') return [problem(at(['scenario']), refusalSays(refusal))]
    const name = 'parameter' in refusal ? refusal.parameter : refusal.given
    return [problem(at(['settings', name]), refusalSays(refusal))]
  }
  const measures = worlds.measure(settled.settings)
  const measured = measures[card.measure]
  if (measured === undefined) {
    const known = Object.keys(measures).join(', ')
    return [problem(at(['measure']), `there is no measure "${card.measure}"; there are: ${known}`)]
  }
  if (Math.abs(measured - card.value) <= card.tolerance) return []
  return [problem(at(['value']), `a run gives ${measured}; found ${card.value} ± ${card.tolerance}`)]
}
