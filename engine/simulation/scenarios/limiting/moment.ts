import type { Run } from '../../kernel/run.ts'
import type { Moment } from '../scenario.ts'
import type { LimitingEvent, LimitingState } from './events.ts'
import { look } from './look.ts'

/**
 * The world as it looks at `nowMs`, at or after the run's last event. Limiters work out what time has given back only when
 * they are asked, so each is looked at first: a bucket is shown as full as it is, not as it was at its last request.
 */
export function momentOf(run: Run<LimitingState, LimitingEvent>, nowMs: number): Moment {
  return {
    nowMs,
    entry: run.entryCount,
    lanes: run.state.lanes.map(({ limiter, parameters, state, tallies }) => ({
      limiter,
      parameters,
      state: look(limiter, parameters, state, nowMs).state,
      tallies,
    })),
  }
}
