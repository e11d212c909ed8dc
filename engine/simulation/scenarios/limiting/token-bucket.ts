import { limitingScenario } from './limiting-scenario.ts'

/** The notes' spike meets a bucket that quiet traffic has left full. */
export const tokenBucket = limitingScenario({
  name: 'token-bucket',
  lanes: ['token-bucket'],
  defaults: { arrivals: 'spike' },
  prediction: { measure: 'worstWindow', tolerance: 10 },
})
