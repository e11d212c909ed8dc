'use server'

import { z } from 'zod'
import { scenarioWords } from '#content/catalog.ts'
import { findScenario } from '#engine/simulation/scenarios/catalog.ts'
import { holdAgainst } from '#engine/simulation/scenarios/hold-against.ts'
import { partingMs } from '#engine/simulation/scenarios/parting.ts'
import { openPlayback } from '#engine/simulation/scenarios/playback.ts'
import { settle } from '#engine/simulation/scenarios/settle.ts'
import { record } from '#prisma/client.ts'
import { recordPrediction as keep } from '#prisma/queries/predictions.ts'
import { learnerHere } from '../_learner/learner.ts'

const prediction = z.strictObject({
  id: z.uuid(),
  scenario: z.string(),
  seed: z.int().nonnegative(),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
  said: z.number(),
  at: z.int().positive(),
})

/**
 * Records what was said a scenario would do, held against a run of our own: what happened is never taken from the browser. A
 * wrong prediction brings its card back. Answers with the moment at which the run leaves what was said.
 */
export async function recordPrediction(sent: z.infer<typeof prediction>): Promise<{ partingMs: number | null }> {
  const { id, scenario, seed, values, said, at } = prediction.parse(sent)
  const found = findScenario(scenario)
  const settled = settle(scenario, { seed, values })
  if (!found || settled.kind === 'refused')
    throw new Error(`prediction ${id}: scenario ${scenario} does not run like this`)
  const playback = openPlayback(settled.settings)
  const { happened, isRight } = holdAgainst(found, playback, said)
  const learner = await learnerHere()
  const card = scenarioWords(scenario).prediction.card
  const misses = isRight ? [] : [{ id: `${id}/${card}`, cardId: card, source: 'prediction' as const, at }]
  const { measure } = found.prediction
  const told = { id, scenario, seed, values: settled.settings.values, measure, said, happened, right: isRight, at }
  const result = await keep(record(), learner.id, told, misses)
  if (result.kind === 'refused') throw new Error(`prediction ${result.id}: ${result.code}`)
  return { partingMs: isRight ? null : partingMs(found, playback, said) }
}
