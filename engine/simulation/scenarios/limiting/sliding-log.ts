import { limitingScenario } from './limiting-scenario.ts'

/** Twice the quota at random: no interval of one window, wherever it is laid, holds more than the limit. */
export const slidingLog = limitingScenario({
  name: 'sliding-log',
  lanes: ['sliding-log'],
  defaults: { arrivals: 'random', arrivalsPerSecond: 400 },
  prediction: { measure: 'worstWindow', tolerance: 0 },
})
