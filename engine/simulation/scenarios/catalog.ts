import { boundaryBurst } from './limiting/boundary-burst.ts'
import { fixedWindow } from './limiting/fixed-window.ts'
import { gcra } from './limiting/gcra.ts'
import { leakyMeter } from './limiting/leaky-meter.ts'
import { leakyQueue } from './limiting/leaky-queue.ts'
import { sideBySide } from './limiting/side-by-side.ts'
import { slidingLog } from './limiting/sliding-log.ts'
import { slidingSlots } from './limiting/sliding-slots.ts'
import { tokenBucket } from './limiting/token-bucket.ts'
import { tokenBucketTimer } from './limiting/token-bucket-timer.ts'
import { weightedCounter } from './limiting/weighted-counter.ts'
import type { Scenario } from './scenario.ts'

/** Every named world, in the order it is listed. */
export const scenarios: readonly Scenario[] = [
  fixedWindow,
  slidingLog,
  slidingSlots,
  weightedCounter,
  tokenBucket,
  tokenBucketTimer,
  leakyQueue,
  leakyMeter,
  gcra,
  boundaryBurst,
  sideBySide,
]

/** The scenario of this id, `family/name`, if there is one. */
export function findScenario(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id)
}
