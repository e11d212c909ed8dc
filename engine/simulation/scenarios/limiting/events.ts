import type { LimiterName } from '../../limiters/limiter.ts'
import type { TrafficState } from '../../traffic/traffic.ts'
import type { Value, Verdict } from '../scenario.ts'
import type { Lane } from './lane.ts'

/** What can happen. `wave` and `clock` number the traffic and the timer that put the event; those of an older one are void. */
export type LimitingEvent =
  | { kind: 'change'; parameter: string; value: Value }
  | { kind: 'tick'; lane: LimiterName; clock: number }
  | { kind: 'start'; lane: LimiterName; request: number }
  | { kind: 'arrive'; wave: number }

/** What is written down: the entries of a scenario's trace, without their place and time. */
export type LimitingNote =
  | { kind: 'change'; parameter: string; value: Value }
  | { kind: 'tick'; lane: LimiterName; tokens: number }
  | { kind: 'start'; lane: LimiterName; request: number }
  | { kind: 'arrive'; request: number; verdicts: readonly Verdict[] }

/** Several limiters asked by the same requests. `traffic` stands after the request that is on its way. */
export type LimitingState = {
  values: Readonly<Record<string, Value>>
  lanes: readonly Lane[]
  requests: number
  wave: number
  clock: number
  traffic: TrafficState
}
