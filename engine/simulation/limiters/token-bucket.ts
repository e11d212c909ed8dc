import { pass, refuse } from './answer.ts'
import { type BucketGrain, bucketGrain } from './bucket-grain.ts'
import { demandPositive, demandRequest } from './demand.ts'
import { type Fraction, fractionOf, partsOf, quotient } from './fraction.ts'
import type { Limiter } from './limiter.ts'

/**
 * Tokens come back at `ratePerSecond` up to `capacity`, and each request takes its cost. Nothing ticks: what has come
 * back is worked out from the time that passed, as in golang.org/x/time/rate (`Allow`) and Bucket4j (refill greedy).
 */
export type TokenBucketParameters = { capacity: number; ratePerSecond: number }

export type TokenBucketState = { tokens: Fraction; clockMs: number }

export const tokenBucket: Limiter<TokenBucketParameters, TokenBucketState> = {
  name: 'token-bucket',

  start(parameters, now) {
    const { capacity, ratePerSecond } = parameters
    demandPositive('token-bucket', { capacity, ratePerSecond })
    const { brim, perRequest } = grainOf(parameters)
    return { tokens: { numerator: brim, denominator: perRequest }, clockMs: now }
  },

  ask(parameters, state, now, cost) {
    demandRequest('token-bucket', now, cost)
    const { perRequest, inflow, brim } = grainOf(parameters)
    const clockMs = Math.max(now, state.clockMs)
    const refilled = partsOf(state.tokens, perRequest, 'down') + (clockMs - state.clockMs) * inflow
    const tokens = Math.min(brim, refilled)
    const price = cost * perRequest
    const holding = (numerator: number) => ({ tokens: { numerator, denominator: perRequest }, clockMs })
    if (price <= tokens) return pass(holding(tokens - price), Math.floor((tokens - price) / perRequest))
    const retryAfterMs = price > brim ? null : clockMs + Math.ceil((price - tokens) / inflow) - now
    return refuse(holding(tokens), Math.floor(tokens / perRequest), retryAfterMs)
  },
}

function grainOf({ capacity, ratePerSecond }: TokenBucketParameters): BucketGrain {
  const rate = fractionOf('token-bucket: ratePerSecond', ratePerSecond)
  return bucketGrain(fractionOf('token-bucket: capacity', capacity), quotient(rate.numerator, rate.denominator * 1000))
}
