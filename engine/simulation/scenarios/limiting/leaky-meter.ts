import { limitingScenario } from './limiting-scenario.ts'

/** The traffic of the token bucket's scenario, so that the two can be held side by side. */
export const leakyMeter = limitingScenario({
  name: 'leaky-meter',
  lanes: ['leaky-meter'],
  defaults: { arrivals: 'spike' },
  prediction: { measure: 'worstWindow', tolerance: 10 },
})
