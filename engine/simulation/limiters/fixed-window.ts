import { pass, refuse } from './answer.ts'
import { demandRequest, demandWhole } from './demand.ts'
import type { Limiter } from './limiter.ts'

/**
 * Counts in windows of `windowMs`. `clock`: windows begin at multiples of their length, as in envoyproxy/ratelimit,
 * whose keys carry the aligned start. `first-request`: a window begins with the first request that passes, as with
 * Redis INCR + EXPIRE and node-rate-limiter-flexible.
 */
export type FixedWindowParameters = { limit: number; windowMs: number; alignment: 'clock' | 'first-request' }

/** `windowStartMs` is null until the first request opens a window. */
export type FixedWindowState = { windowStartMs: number | null; count: number; clockMs: number }

export const fixedWindow: Limiter<FixedWindowParameters, FixedWindowState> = {
  name: 'fixed-window',

  start({ limit, windowMs }, now) {
    demandWhole('fixed-window', { limit, windowMs })
    return { windowStartMs: null, count: 0, clockMs: now }
  },

  ask(parameters, state, now, cost) {
    demandRequest('fixed-window', now, cost)
    const { limit, windowMs } = parameters
    const clockMs = Math.max(now, state.clockMs)
    const { startMs, count } = currentWindow(parameters, state, clockMs)
    if (count + cost <= limit) {
      const windowStartMs = cost > 0 ? (startMs ?? clockMs) : startMs
      return pass({ windowStartMs, count: count + cost, clockMs }, limit - count - cost)
    }
    const retryAfterMs = cost > limit ? null : (startMs ?? clockMs) + windowMs - now
    return refuse({ windowStartMs: startMs, count, clockMs }, Math.max(0, limit - count), retryAfterMs)
  },
}

type Window = { startMs: number | null; count: number }

function currentWindow(parameters: FixedWindowParameters, state: FixedWindowState, clockMs: number): Window {
  const { windowMs, alignment } = parameters
  const { windowStartMs, count } = state
  if (alignment === 'first-request') {
    const isOpen = windowStartMs !== null && clockMs < windowStartMs + windowMs
    return isOpen ? { startMs: windowStartMs, count } : { startMs: null, count: 0 }
  }
  const startMs = Math.floor(clockMs / windowMs) * windowMs
  // A start before the remembered one means that windows were made longer in mid-run: what was counted still counts.
  return { startMs, count: windowStartMs !== null && startMs <= windowStartMs ? count : 0 }
}
