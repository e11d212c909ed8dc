import { limitingScenario } from './limiting-scenario.ts'

/** A burst empties the bucket one millisecond before a tick, and another takes the whole tick. */
export const tokenBucketTimer = limitingScenario({
  name: 'token-bucket-timer',
  lanes: ['token-bucket-timer'],
  defaults: { arrivals: 'burst', burstSize: 1000, burstAtMs: 4999, gapMs: 1, durationSeconds: 10 },
  prediction: { measure: 'worstSecond', tolerance: 0 },
})
