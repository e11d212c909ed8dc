import type { LimiterName } from '../../limiters/limiter.ts'
import type { LaneParameters } from './look.ts'

/**
 * The most requests of cost 1 that a rule admits in any half-open interval of `spanMs`, a whole number of milliseconds,
 * while its parameters stand still. For a leaky queue, acceptances; its starts are bounded by `mostStarted`.
 */
export function mostAdmitted(limiter: LimiterName, parameters: LaneParameters, spanMs: number): number {
  const of = (name: string): number => Number(parameters[name])
  const windows = Math.ceil(spanMs / of('windowMs'))
  const flow = (of('ratePerSecond') * (spanMs - 1)) / 1000
  switch (limiter) {
    case 'sliding-log':
      return of('limit') * windows
    case 'fixed-window':
    case 'weighted-counter':
    case 'sliding-slots':
      return of('limit') * (windows + 1)
    case 'token-bucket':
    case 'leaky-meter':
      return Math.floor(of('capacity') + flow)
    case 'token-bucket-timer':
      return of('capacity') + of('tokensPerTick') * Math.ceil(spanMs / of('tickMs'))
    case 'leaky-queue':
      return of('queueCapacity') + 1 + Math.floor(flow)
    case 'gcra':
      return Math.floor((spanMs - 1 + of('toleranceMs')) / of('emissionIntervalMs')) + 1
  }
}

/** The most that start in any such interval: what a leaky queue holds back is spread out, all others start what they admit. */
export function mostStarted(limiter: LimiterName, parameters: LaneParameters, spanMs: number): number {
  if (limiter !== 'leaky-queue') return mostAdmitted(limiter, parameters, spanMs)
  // Starts are rounded up to whole milliseconds, which shifts the interval they are counted in and leaves its length.
  return Math.ceil((Number(parameters.ratePerSecond) * spanMs) / 1000)
}
