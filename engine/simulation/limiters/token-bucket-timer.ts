import { pass, refuse } from './answer.ts'
import { type BucketGrain, bucketGrain } from './bucket-grain.ts'
import { demandPositive, demandRequest, demandWhole } from './demand.ts'
import { type Fraction, fractionOf, partsOf } from './fraction.ts'
import type { Limiter } from './limiter.ts'

/**
 * The picture of the textbooks: a timer, started with the limiter, adds `tokensPerTick` every `tickMs`, and what
 * overflows `capacity` is lost. Envoy's local limiter worked so before it became timer-free; Bucket4j calls it
 * refill intervally.
 */
export type TokenBucketTimerParameters = { capacity: number; tokensPerTick: number; tickMs: number }

export type TokenBucketTimerState = { tokens: Fraction; tickedAtMs: number; clockMs: number }

export const tokenBucketTimer: Limiter<TokenBucketTimerParameters, TokenBucketTimerState> = {
  name: 'token-bucket-timer',

  start(parameters, now) {
    const { capacity, tokensPerTick, tickMs } = parameters
    demandPositive('token-bucket-timer', { capacity, tokensPerTick })
    demandWhole('token-bucket-timer', { tickMs })
    const { brim, perRequest } = grainOf(parameters)
    return { tokens: { numerator: brim, denominator: perRequest }, tickedAtMs: now, clockMs: now }
  },

  ask(parameters, state, now, cost) {
    demandRequest('token-bucket-timer', now, cost)
    const { tickMs } = parameters
    const { perRequest, inflow, brim } = grainOf(parameters)
    const clockMs = Math.max(now, state.clockMs)
    const ticks = Math.floor((clockMs - state.tickedAtMs) / tickMs)
    const tickedAtMs = state.tickedAtMs + ticks * tickMs
    const tokens = Math.min(brim, partsOf(state.tokens, perRequest, 'down') + ticks * inflow)
    const price = cost * perRequest
    const holding = (numerator: number) => ({ tokens: { numerator, denominator: perRequest }, tickedAtMs, clockMs })
    if (price <= tokens) return pass(holding(tokens - price), Math.floor((tokens - price) / perRequest))
    const ticksNeeded = Math.ceil((price - tokens) / inflow)
    const retryAfterMs = price > brim ? null : tickedAtMs + ticksNeeded * tickMs - now
    return refuse(holding(tokens), Math.floor(tokens / perRequest), retryAfterMs)
  },
}

function grainOf({ capacity, tokensPerTick }: TokenBucketTimerParameters): BucketGrain {
  return bucketGrain(
    fractionOf('token-bucket-timer: capacity', capacity),
    fractionOf('token-bucket-timer: tokensPerTick', tokensPerTick),
  )
}
