import type { Scenario } from '#engine/simulation/scenarios/scenario.ts'

const most = 5

/** The few measures worth a headline: of one lane its counts and what was foretold; of several, what was foretold of each. */
export function headlineMeasures(scenario: Scenario, values: Readonly<Record<string, number>>): string[] {
  const [lane, foretold] = scenario.prediction.measure.split('.')
  if (foretold !== undefined && lane !== undefined) return scenario.lanes.map((one) => `${one}.${foretold}`)
  const happened = ['longestDelayMs', 'mostQueued'].filter((name) => (values[name] ?? 0) > 0)
  return [...new Set(['offered', 'admitted', 'rejected', scenario.prediction.measure, ...happened])].slice(0, most)
}
