import { pass, refuse } from './answer.ts'
import { type BucketGrain, bucketGrain } from './bucket-grain.ts'
import { demandPositive, demandRequest } from './demand.ts'
import { type Fraction, fractionOf, partsOf, quotient } from './fraction.ts'
import type { Limiter } from './limiter.ts'

/**
 * The leaky bucket that polices: each request pours its cost in, the level leaks at `ratePerSecond`, and what would
 * spill over `capacity` is refused; nothing waits. nginx `limit_req ... nodelay` (ngx_http_limit_req_module.c) is this
 * rule with capacity = burst + 1. A token bucket seen from below: level = capacity - tokens.
 */
export type LeakyMeterParameters = { capacity: number; ratePerSecond: number }

export type LeakyMeterState = { level: Fraction; clockMs: number }

export const leakyMeter: Limiter<LeakyMeterParameters, LeakyMeterState> = {
  name: 'leaky-meter',

  start(parameters, now) {
    const { capacity, ratePerSecond } = parameters
    demandPositive('leaky-meter', { capacity, ratePerSecond })
    return { level: { numerator: 0, denominator: grainOf(parameters).perRequest }, clockMs: now }
  },

  ask(parameters, state, now, cost) {
    demandRequest('leaky-meter', now, cost)
    const { perRequest, inflow: leak, brim } = grainOf(parameters)
    const clockMs = Math.max(now, state.clockMs)
    const level = Math.max(0, partsOf(state.level, perRequest, 'up') - (clockMs - state.clockMs) * leak)
    const poured = level + cost * perRequest
    const holding = (numerator: number) => ({ level: { numerator, denominator: perRequest }, clockMs })
    if (poured <= brim) return pass(holding(poured), Math.floor((brim - poured) / perRequest))
    const retryAfterMs = cost * perRequest > brim ? null : clockMs + Math.ceil((poured - brim) / leak) - now
    return refuse(holding(level), Math.max(0, Math.floor((brim - level) / perRequest)), retryAfterMs)
  },
}

function grainOf({ capacity, ratePerSecond }: LeakyMeterParameters): BucketGrain {
  const rate = fractionOf('leaky-meter: ratePerSecond', ratePerSecond)
  return bucketGrain(fractionOf('leaky-meter: capacity', capacity), quotient(rate.numerator, rate.denominator * 1000))
}
