import { commonDenominator, exactly, type Fraction, partsOf } from './fraction.ts'

/** The whole parts a bucket is counted in, so that a request, the inflow and the brim are all whole numbers. */
export type BucketGrain = { perRequest: number; inflow: number; brim: number }

/**
 * `capacity` in requests; `inflow` in requests for each step of time: a millisecond for lazy rules, a tick for a timer.
 * Sums beyond the brim may lose their last digits, which is harmless: they are cut to the brim.
 */
export function bucketGrain(capacity: Fraction, inflow: Fraction): BucketGrain {
  const perRequest = commonDenominator(capacity, inflow)
  return {
    perRequest,
    inflow: exactly(partsOf(inflow, perRequest, 'down')),
    brim: exactly(partsOf(capacity, perRequest, 'down')),
  }
}
