/** The nine limiters, by the name of their file. Token bucket stands twice: refilled lazily, and by a timer. */
export const limiterNames = [
  'fixed-window',
  'sliding-log',
  'sliding-slots',
  'weighted-counter',
  'token-bucket',
  'token-bucket-timer',
  'leaky-queue',
  'leaky-meter',
  'gcra',
] as const
export type LimiterName = (typeof limiterNames)[number]

/** What a limiter says to one request. Nothing else happens: the next state is in the answer. */
export type Answer<State> = {
  state: State
  allowed: boolean
  /** How long an allowed request waits before it starts. 0 for every rule that does not shape. */
  delayMs: number
  /**
   * The earliest wait after which this same request would pass if nothing else arrived, rounded up to whole
   * milliseconds: it passes at now + retryAfterMs and not before. 0 when allowed; null when it never can, because it
   * costs more than the limiter holds.
   */
  retryAfterMs: number | null
  /** How many requests of cost 1 would still be allowed at this very moment. */
  left: number
}

/**
 * One rule. `now` is virtual time in whole milliseconds; time that goes backwards counts as standing still, and waits
 * are counted from the `now` that was given. State is plain data and is never changed in place. Conventions of
 * equality: windows start inclusive, a log forgets entries exactly one window old, a tick at `now` is applied before a
 * request at `now`.
 *
 * `cost` is a whole number; 0 takes nothing and only brings the state up to `now`. A state may be asked with other
 * parameters than it was started with. Broken promises (a negative cost, a rate of 0) throw a RangeError.
 */
export type Limiter<Parameters, State> = {
  name: LimiterName
  start(parameters: Parameters, now: number): State
  ask(parameters: Parameters, state: State, now: number, cost: number): Answer<State>
}
