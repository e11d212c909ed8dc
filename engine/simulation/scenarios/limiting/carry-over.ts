import type { LimiterName } from '../../limiters/limiter.ts'
import type { TokenBucketTimerState } from '../../limiters/token-bucket-timer.ts'
import { type LaneParameters, look } from './look.ts'

/**
 * What a limiter keeps when its parameters change in mid-run: everything. The old rule is applied up to this very moment,
 * the new one from it on, so a smaller capacity clamps the tokens, a smaller limit lets nobody in until the count has
 * fallen, and the starts that a leaky queue has promised are kept. Only a timer is wound anew when its period changes: its
 * first tick under the new period comes one whole period after the change.
 */
export function carryOver(
  limiter: LimiterName,
  before: LaneParameters,
  after: LaneParameters,
  state: unknown,
  nowMs: number,
): unknown {
  const reached = look(limiter, before, state, nowMs).state
  const isRewound = limiter === 'token-bucket-timer' && before.tickMs !== after.tickMs
  const kept = isRewound ? { ...(reached as TokenBucketTimerState), tickedAtMs: nowMs } : reached
  return look(limiter, after, kept, nowMs).state
}
