import { limitingScenario } from './limiting-scenario.ts'

/** A burst at the very end of one window, and another when its share has faded: one short of twice the limit. */
export const weightedCounter = limitingScenario({
  name: 'weighted-counter',
  lanes: ['weighted-counter'],
  defaults: { arrivals: 'burst', burstSize: 1000, burstAtMs: 4999, gapMs: 4999, durationSeconds: 12 },
  prediction: { measure: 'worstWindow', tolerance: 0 },
})
