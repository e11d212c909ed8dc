import type { Answer } from './limiter.ts'

/** The request passes, at once unless the rule shapes. */
export function pass<State>(state: State, left: number, delayMs = 0): Answer<State> {
  return { state, allowed: true, delayMs, retryAfterMs: 0, left }
}

/** The request is turned away; `retryAfterMs` is null when waiting cannot help. */
export function refuse<State>(state: State, left: number, retryAfterMs: number | null): Answer<State> {
  return { state, allowed: false, delayMs: 0, retryAfterMs, left }
}
