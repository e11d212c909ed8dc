import { limiters } from '../../limiters/catalog.ts'
import type { Answer, Limiter, LimiterName } from '../../limiters/limiter.ts'
import type { Value } from '../scenario.ts'

/** What one lane's limiter was told, by name. */
export type LaneParameters = Readonly<Record<string, Value>>

/** Any limiter, with its own parameters and state out of sight; `openLane` and `settle` see to it that they fit. */
const rules: Record<LimiterName, Limiter<Readonly<Record<string, unknown>>, unknown>> = limiters

/** The rule of this name, for callers that treat all alike. */
export function ruleOf(limiter: LimiterName) {
  return rules[limiter]
}

/** A question of cost 0: brings what the limiter keeps up to `nowMs` and takes nothing. */
export function look(limiter: LimiterName, parameters: LaneParameters, state: unknown, nowMs: number): Answer<unknown> {
  return rules[limiter].ask(parameters, state, nowMs, 0)
}
