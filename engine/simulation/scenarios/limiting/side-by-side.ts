import { limiterNames } from '../../limiters/limiter.ts'
import { limitingScenario } from './limiting-scenario.ts'

/** Every limiter under the notes' spike of 50, 1000 and 50 a second, each set up for the notes' capacity of 100 a second. */
export const sideBySide = limitingScenario({
  name: 'side-by-side',
  lanes: limiterNames,
  defaults: {
    arrivals: 'spike',
    durationSeconds: 30,
    limit: 500,
    windowMs: 5000,
    slots: 5,
    capacity: 100,
    ratePerSecond: 100,
    tokensPerTick: 10,
    tickMs: 100,
    queueCapacity: 200,
    emissionIntervalMs: 10,
    toleranceMs: 990,
  },
  prediction: { measure: 'token-bucket.worstWindow', tolerance: 10 },
})
