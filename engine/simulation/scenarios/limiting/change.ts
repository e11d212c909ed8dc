import type { Outcome, Put } from '../../kernel/world.ts'
import { beginTraffic, nextArrival } from '../../traffic/traffic.ts'
import type { Value } from '../scenario.ts'
import type { LimitingEvent, LimitingNote, LimitingState } from './events.ts'
import { changeLane } from './lane.ts'
import { parameterNames } from './limiter-parameters.ts'
import { nextTicks } from './timer.ts'
import { trafficOf } from './traffic-of.ts'
import { trafficParameters } from './traffic-parameters.ts'

type Outcomes = Outcome<LimitingState, LimitingEvent, LimitingNote>

/**
 * A parameter takes another value from `atMs` on, before anything else that happens in that millisecond. Traffic begins
 * afresh from there; the limiters that read the parameter carry over what they keep.
 */
export function change(state: LimitingState, parameter: string, value: Value, atMs: number): Outcomes {
  const changed = { ...state, values: { ...state.values, [parameter]: value } }
  const note = { kind: 'change', parameter, value } as const
  const isTraffic = trafficParameters.some(({ name }) => name === parameter)
  return { ...(isTraffic ? renewTraffic(changed, atMs) : renewLanes(changed, parameter, atMs)), note }
}

type Effects = Pick<Outcomes, 'state' | 'puts'>

function renewTraffic(state: LimitingState, atMs: number): Effects {
  const wave = state.wave + 1
  const quiet = beginTraffic(atMs, state.traffic.chance)
  const next = nextArrival(trafficOf(state.values), quiet)
  const puts: Put<LimitingEvent>[] = next === null ? [] : [{ atMs: next.atMs, event: { kind: 'arrive', wave } }]
  return { state: { ...state, wave, traffic: next?.state ?? quiet }, puts }
}

function renewLanes(state: LimitingState, parameter: string, atMs: number): Effects {
  const lanes = state.lanes.map((lane) =>
    parameterNames[lane.limiter].includes(parameter) ? changeLane(lane, state.values, atMs) : lane,
  )
  const clock = state.clock + 1
  return { state: { ...state, lanes, clock }, puts: nextTicks(lanes, clock) }
}
