import { test } from 'vitest'
import { fixedWindow } from './fixed-window.ts'
import { gcra } from './gcra.ts'
import { slidingLog } from './sliding-log.ts'
import { tokenBucket } from './token-bucket.ts'

const arrivals = Array.from({ length: 2000 }, (_, index) => index * 3)

/** Two thousand requests, 333 a second, put to each rule under the notes' quota. The fixed window is what the others stand beside. */
test('2,000 requests', async ({ bench }) => {
  await bench.compare(
    bench('fixed window', () => {
      const parameters = { limit: 1000, windowMs: 5000, alignment: 'clock' } as const
      let state = fixedWindow.start(parameters, 0)
      for (const at of arrivals) state = fixedWindow.ask(parameters, state, at, 1).state
    }),
    bench('sliding log', () => {
      const parameters = { limit: 1000, windowMs: 5000 }
      let state = slidingLog.start(parameters, 0)
      for (const at of arrivals) state = slidingLog.ask(parameters, state, at, 1).state
    }),
    bench('token bucket', () => {
      const parameters = { capacity: 1000, ratePerSecond: 200 }
      let state = tokenBucket.start(parameters, 0)
      for (const at of arrivals) state = tokenBucket.ask(parameters, state, at, 1).state
    }),
    bench('GCRA', () => {
      const parameters = { emissionIntervalMs: 5, toleranceMs: 4995 }
      let state = gcra.start(parameters, 0)
      for (const at of arrivals) state = gcra.ask(parameters, state, at, 1).state
    }),
  )
})
