import { pass, refuse } from './answer.ts'
import { demand, demandPositive, demandRequest } from './demand.ts'
import { commonDenominator, exactly, type Fraction, fractionOf, partsOf } from './fraction.ts'
import type { Limiter } from './limiter.ts'

/**
 * The generic cell rate algorithm in its virtual scheduling form (ITU-T I.371; redis-cell): a request may come up to
 * `toleranceMs` before its theoretical arrival time, and each pushes that time on by `emissionIntervalMs` for each unit
 * of cost. The same rule as a token bucket of 1 + tolerance / interval tokens, told with one timestamp.
 */
export type GcraParameters = { emissionIntervalMs: number; toleranceMs: number }

/** `clockMs` is no part of the algorithm; without it, a clock that goes back would read as a longer wait. */
export type GcraState = { theoreticalArrivalMs: Fraction; clockMs: number }

export const gcra: Limiter<GcraParameters, GcraState> = {
  name: 'gcra',

  start({ emissionIntervalMs, toleranceMs }, now) {
    demandPositive('gcra', { emissionIntervalMs })
    demand(Number.isFinite(toleranceMs) && toleranceMs >= 0, `gcra: toleranceMs must be at least 0, got ${toleranceMs}`)
    return { theoreticalArrivalMs: { numerator: now, denominator: 1 }, clockMs: now }
  },

  ask(parameters, state, now, cost) {
    demandRequest('gcra', now, cost)
    const { perMs, interval, reach } = grainOf(parameters)
    const clockMs = Math.max(now, state.clockMs)
    const clock = exactly(clockMs * perMs)
    const arrival = Math.max(clock, partsOf(state.theoreticalArrivalMs, perMs, 'up'))
    const next = arrival + cost * interval
    const holding = (numerator: number) => ({ theoreticalArrivalMs: { numerator, denominator: perMs }, clockMs })
    const left = (after: number) => Math.max(0, Math.floor((clock + reach - after) / interval))
    if (next <= clock + reach) return pass(holding(next), left(next))
    const retryAfterMs = cost * interval > reach ? null : Math.ceil((next - reach) / perMs) - now
    return refuse(holding(arrival), left(arrival), retryAfterMs)
  },
}

/** `reach`: how far ahead of the clock the theoretical arrival time may be pushed. */
type Grain = { perMs: number; interval: number; reach: number }

function grainOf({ emissionIntervalMs, toleranceMs }: GcraParameters): Grain {
  const emission = fractionOf('gcra: emissionIntervalMs', emissionIntervalMs)
  const tolerance = fractionOf('gcra: toleranceMs', toleranceMs)
  const perMs = commonDenominator(emission, tolerance)
  const interval = partsOf(emission, perMs, 'down')
  return { perMs, interval, reach: exactly(interval + partsOf(tolerance, perMs, 'down')) }
}
