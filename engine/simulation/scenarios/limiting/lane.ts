import type { Answer, LimiterName } from '../../limiters/limiter.ts'
import type { Tallies, Value } from '../scenario.ts'
import { carryOver } from './carry-over.ts'
import { parameterNames } from './limiter-parameters.ts'
import { type LaneParameters, ruleOf } from './look.ts'

/** One limiter at work: what it was told, what it keeps, and what it has done. */
export type Lane = { limiter: LimiterName; parameters: LaneParameters; state: unknown; tallies: Tallies }

/** A lane nobody has asked yet, told its part of the scenario's values. */
export function openLane(limiter: LimiterName, values: Readonly<Record<string, Value>>): Lane {
  const parameters = ownParameters(limiter, values)
  return {
    limiter,
    parameters,
    state: ruleOf(limiter).start(parameters, 0),
    tallies: { offered: 0, admitted: 0, rejected: 0, delayed: 0, inQueue: 0 },
  }
}

/** One request of cost 1 put to the lane. */
export function askLane(lane: Lane, nowMs: number): { lane: Lane; answer: Answer<unknown> } {
  const answer = ruleOf(lane.limiter).ask(lane.parameters, lane.state, nowMs, 1)
  return { lane: { ...lane, state: answer.state, tallies: counted(lane.tallies, answer) }, answer }
}

/** A request that waited in the lane starts. */
export function leaveQueue(lane: Lane): Lane {
  return { ...lane, tallies: { ...lane.tallies, inQueue: lane.tallies.inQueue - 1 } }
}

/** The lane under changed values: what it has counted stands, what it keeps is carried over. */
export function changeLane(lane: Lane, values: Readonly<Record<string, Value>>, nowMs: number): Lane {
  const parameters = ownParameters(lane.limiter, values)
  return { ...lane, parameters, state: carryOver(lane.limiter, lane.parameters, parameters, lane.state, nowMs) }
}

function counted(tallies: Tallies, { allowed, delayMs }: Answer<unknown>): Tallies {
  const waits = allowed && delayMs > 0 ? 1 : 0
  return {
    offered: tallies.offered + 1,
    admitted: tallies.admitted + (allowed ? 1 : 0),
    rejected: tallies.rejected + (allowed ? 0 : 1),
    delayed: tallies.delayed + waits,
    inQueue: tallies.inQueue + waits,
  }
}

function ownParameters(limiter: LimiterName, values: Readonly<Record<string, Value>>): LaneParameters {
  return Object.fromEntries(
    parameterNames[limiter].map((name) => {
      const value = values[name]
      if (value === undefined) throw new Error(`${limiter} was not told its ${name}`)
      return [name, value]
    }),
  )
}
