import { pass, refuse } from './answer.ts'
import { demandRequest, demandWhole } from './demand.ts'
import type { Limiter } from './limiter.ts'

/**
 * Remembers the moment of every request of the last `windowMs`: the exact rule, at the price of its memory. Seen as a
 * Redis sorted set per key (remove by score, count, add in one script). With `countRejected` refused requests are
 * remembered too, and a client that keeps retrying never recovers.
 */
export type SlidingLogParameters = { limit: number; windowMs: number; countRejected?: boolean }

/** Oldest first; a request of cost 3 stands three times. */
export type SlidingLogState = { loggedAtMs: readonly number[]; clockMs: number }

export const slidingLog: Limiter<SlidingLogParameters, SlidingLogState> = {
  name: 'sliding-log',

  start({ limit, windowMs }, now) {
    demandWhole('sliding-log', { limit, windowMs })
    return { loggedAtMs: [], clockMs: now }
  },

  ask({ limit, windowMs, countRejected = false }, state, now, cost) {
    demandRequest('sliding-log', now, cost)
    const clockMs = Math.max(now, state.clockMs)
    const kept = withoutForgotten(state.loggedAtMs, clockMs - windowMs)
    if (kept.length + cost <= limit) {
      return pass({ loggedAtMs: extended(kept, clockMs, cost), clockMs }, limit - kept.length - cost)
    }
    // Only the newest `limit` moments can decide anything, so refusals need no more memory than admissions.
    const loggedAtMs = countRejected ? extended(kept, clockMs, Math.min(cost, limit)).slice(-limit) : kept
    const blocker = loggedAtMs[loggedAtMs.length - (limit - cost) - 1]
    const retryAfterMs = cost > limit || blocker === undefined ? null : blocker + windowMs - now
    return refuse({ loggedAtMs, clockMs }, Math.max(0, limit - loggedAtMs.length), retryAfterMs)
  },
}

/** An entry exactly one window old is forgotten. */
function withoutForgotten(loggedAtMs: readonly number[], forgottenUpToMs: number): readonly number[] {
  const first = loggedAtMs.findIndex((atMs) => atMs > forgottenUpToMs)
  if (first === 0) return loggedAtMs
  return first === -1 ? [] : loggedAtMs.slice(first)
}

function extended(loggedAtMs: readonly number[], atMs: number, times: number): readonly number[] {
  return times === 0 ? loggedAtMs : [...loggedAtMs, ...Array<number>(times).fill(atMs)]
}
