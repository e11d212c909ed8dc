import { pass, refuse } from './answer.ts'
import { demandPositive, demandRequest, demandWhole } from './demand.ts'
import { exactly, type Fraction, fractionOf, partsOf, quotient } from './fraction.ts'
import type { Limiter } from './limiter.ts'

/**
 * The leaky bucket that shapes: requests start one interval of 1 / ratePerSecond apart, up to `queueCapacity` of them
 * wait, the rest are refused. Kept as one timestamp instead of a real queue, as in uber-go/ratelimit and Sentinel's
 * ThrottlingController. A request of cost 3 takes the room and the time of three.
 */
export type LeakyQueueParameters = { ratePerSecond: number; queueCapacity: number }

/** `freeAtMs`: the earliest moment at which the next request may start. */
export type LeakyQueueState = { freeAtMs: Fraction; clockMs: number }

export const leakyQueue: Limiter<LeakyQueueParameters, LeakyQueueState> = {
  name: 'leaky-queue',

  start({ ratePerSecond, queueCapacity }, now) {
    demandPositive('leaky-queue', { ratePerSecond })
    demandWhole('leaky-queue', { queueCapacity }, 0)
    return { freeAtMs: { numerator: now, denominator: 1 }, clockMs: now }
  },

  ask(parameters, state, now, cost) {
    demandRequest('leaky-queue', now, cost)
    const { perMs, interval, room } = grainOf(parameters)
    const clockMs = Math.max(now, state.clockMs)
    const clock = exactly(clockMs * perMs)
    const start = Math.max(clock, partsOf(state.freeAtMs, perMs, 'up'))
    const end = start + cost * interval
    const holding = (numerator: number) => ({ freeAtMs: { numerator, denominator: perMs }, clockMs })
    const left = (after: number) => Math.max(0, Math.floor((clock + room - after) / interval))
    // A start between two milliseconds is rounded up: earlier would break the spacing.
    if (end <= clock + room) return pass(holding(end), left(end), Math.ceil(start / perMs) - now)
    const retryAfterMs = cost * interval > room ? null : Math.ceil((end - room) / perMs) - now
    return refuse(holding(start), left(start), retryAfterMs)
  },
}

/** `room`: the time that everything waiting, and the one request in hand, may take together. */
type Grain = { perMs: number; interval: number; room: number }

function grainOf({ ratePerSecond, queueCapacity }: LeakyQueueParameters): Grain {
  const rate = fractionOf('leaky-queue: ratePerSecond', ratePerSecond)
  const { numerator: interval, denominator: perMs } = quotient(1000 * rate.denominator, rate.numerator)
  return { perMs, interval, room: exactly(interval * (queueCapacity + 1)) }
}
