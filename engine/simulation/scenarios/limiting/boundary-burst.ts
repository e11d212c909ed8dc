import { limitingScenario } from './limiting-scenario.ts'

/** The same two bursts, one millisecond before a window's edge and right on it, put to three ways of counting. */
export const boundaryBurst = limitingScenario({
  name: 'boundary-burst',
  lanes: ['fixed-window', 'sliding-slots', 'sliding-log'],
  defaults: { arrivals: 'burst', burstSize: 1000, burstAtMs: 4999, gapMs: 1, durationSeconds: 12 },
  prediction: { measure: 'fixed-window.worstWindow', tolerance: 0 },
})
