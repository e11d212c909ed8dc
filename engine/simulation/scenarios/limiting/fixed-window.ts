import { limitingScenario } from './limiting-scenario.ts'

/** Twice the quota, evenly mixed: the window is spent in its first half, and the busiest second is twice the average. */
export const fixedWindow = limitingScenario({
  name: 'fixed-window',
  lanes: ['fixed-window'],
  defaults: { arrivals: 'random', arrivalsPerSecond: 400 },
  prediction: { measure: 'worstSecond', tolerance: 50 },
})
