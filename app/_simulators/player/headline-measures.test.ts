import { expect, test } from 'vitest'
import type { Scenario } from '#engine/simulation/scenarios/scenario.ts'
import { headlineMeasures } from './headline-measures.ts'

const scenario = (lanes: Scenario['lanes'], measure: string): Scenario => ({
  id: 'limiting/x',
  lanes,
  parameters: [],
  measures: [],
  prediction: { measure, tolerance: 0 },
  invariants: [],
})

test.each([
  ['one lane', scenario(['gcra'], 'worstSecond'), {}, ['offered', 'admitted', 'rejected', 'worstSecond']],
  ['a lane that counts anyway', scenario(['gcra'], 'admitted'), {}, ['offered', 'admitted', 'rejected']],
  [
    'a lane that shapes',
    scenario(['leaky-queue'], 'longestDelayMs'),
    { longestDelayMs: 4500, mostQueued: 900 },
    ['offered', 'admitted', 'rejected', 'longestDelayMs', 'mostQueued'],
  ],
  ['several lanes', scenario(['gcra', 'leaky-queue'], 'gcra.admitted'), {}, ['gcra.admitted', 'leaky-queue.admitted']],
])('%s', (_, given, values, names) => {
  expect(headlineMeasures(given, values)).toEqual(names)
})
