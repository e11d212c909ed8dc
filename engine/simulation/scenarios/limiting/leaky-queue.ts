import { limitingScenario } from './limiting-scenario.ts'

/** 1000 at once before a queue of 900 places (facts: Q6); the second burst lies beyond the end. */
export const leakyQueue = limitingScenario({
  name: 'leaky-queue',
  lanes: ['leaky-queue'],
  defaults: { arrivals: 'burst', burstSize: 1000, burstAtMs: 1000, gapMs: 10_000, durationSeconds: 10 },
  prediction: { measure: 'longestDelayMs', tolerance: 50 },
})
