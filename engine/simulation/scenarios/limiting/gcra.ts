import { limitingScenario } from './limiting-scenario.ts'

/** More than any burst it lets pass, twice: the tolerance decides the first, the interval the second. */
export const gcra = limitingScenario({
  name: 'gcra',
  lanes: ['gcra'],
  defaults: { arrivals: 'burst', burstSize: 2000, burstAtMs: 1000, gapMs: 2000, durationSeconds: 10 },
  prediction: { measure: 'worstSecond', tolerance: 0 },
})
