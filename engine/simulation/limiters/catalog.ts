import { fixedWindow } from './fixed-window.ts'
import { gcra } from './gcra.ts'
import { leakyMeter } from './leaky-meter.ts'
import { leakyQueue } from './leaky-queue.ts'
import type { Limiter, LimiterName } from './limiter.ts'
import { slidingLog } from './sliding-log.ts'
import { slidingSlots } from './sliding-slots.ts'
import { tokenBucket } from './token-bucket.ts'
import { tokenBucketTimer } from './token-bucket-timer.ts'
import { weightedCounter } from './weighted-counter.ts'

/** Every limiter by name, each with its own parameters and state. */
export const limiters = {
  'fixed-window': fixedWindow,
  'sliding-log': slidingLog,
  'sliding-slots': slidingSlots,
  'weighted-counter': weightedCounter,
  'token-bucket': tokenBucket,
  'token-bucket-timer': tokenBucketTimer,
  'leaky-queue': leakyQueue,
  'leaky-meter': leakyMeter,
  gcra,
} satisfies { [Name in LimiterName]: Limiter<never, unknown> & { name: LimiterName } }

/** What a limiter of this name is set up with. */
export type ParametersOf<Name extends LimiterName> =
  (typeof limiters)[Name] extends Limiter<infer Parameters, infer _> ? Parameters : never
