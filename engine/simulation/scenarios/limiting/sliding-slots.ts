import { limitingScenario } from './limiting-scenario.ts'

/** The notes' slots, asked at the last millisecond of one slot and when that slot has just been forgotten (facts: S7). */
export const slidingSlots = limitingScenario({
  name: 'sliding-slots',
  lanes: ['sliding-slots'],
  defaults: { arrivals: 'burst', burstSize: 1000, burstAtMs: 999, gapMs: 4001, durationSeconds: 10 },
  prediction: { measure: 'worstWindow', tolerance: 0 },
})
