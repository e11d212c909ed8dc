import { chanceOf, split } from '../../../random.ts'
import type { Outcome, Put, World } from '../../kernel/world.ts'
import type { LimiterName } from '../../limiters/limiter.ts'
import { beginTraffic, nextArrival } from '../../traffic/traffic.ts'
import type { Settings } from '../scenario.ts'
import { arrive } from './arrive.ts'
import { change } from './change.ts'
import type { LimitingEvent, LimitingNote, LimitingState } from './events.ts'
import { leaveQueue, openLane } from './lane.ts'
import { nextTicks, tickLane } from './timer.ts'
import { trafficOf } from './traffic-of.ts'

export type LimitingWorld = World<LimitingState, LimitingEvent, LimitingNote>
type LimitingOutcome = Outcome<LimitingState, LimitingEvent, LimitingNote>

/** Within one millisecond: parameters change, timers tick, the queue moves on, and only then new requests ask. */
const ranks: Record<LimitingEvent['kind'], number> = { change: 0, tick: 1, start: 2, arrive: 3 }

/** The world of one or more limiters under the same traffic. Its trace depends on the settings and on nothing else. */
export function limitingWorld(settings: Settings, lanes: readonly LimiterName[]): LimitingWorld {
  return {
    start: () => begin(settings, lanes),
    rank: (event) => ranks[event.kind],
    step(state, event, atMs) {
      switch (event.kind) {
        case 'change':
          return change(state, event.parameter, event.value, atMs)
        case 'tick':
          return event.clock === state.clock ? tick(state, event.lane, atMs) : unmoved(state)
        case 'start':
          return start(state, event.lane, event.request)
        case 'arrive':
          return event.wave === state.wave ? arrive(state, atMs) : unmoved(state)
      }
    },
  }
}

function begin({ values, seed, changes }: Settings, names: readonly LimiterName[]) {
  const lanes = names.map((name) => openLane(name, values))
  const quiet = beginTraffic(0, split(chanceOf(seed), 'traffic'))
  const first = nextArrival(trafficOf(values), quiet)
  const puts: Put<LimitingEvent>[] = [
    ...changes.map(({ atMs, parameter, value }) => ({ atMs, event: { kind: 'change', parameter, value } as const })),
    ...nextTicks(lanes, 0),
  ]
  if (first !== null) puts.push({ atMs: first.atMs, event: { kind: 'arrive', wave: 0 } })
  const state: LimitingState = { values, lanes, requests: 0, wave: 0, clock: 0, traffic: first?.state ?? quiet }
  return { state, puts }
}

function tick(state: LimitingState, name: LimiterName, atMs: number): LimitingOutcome {
  const ticked = state.lanes.map((lane) => (lane.limiter === name ? tickLane(lane, atMs) : { lane, tokens: 0 }))
  const lanes = ticked.map(({ lane }) => lane)
  const tokens = ticked.reduce((sum, lane) => sum + lane.tokens, 0)
  return { state: { ...state, lanes }, puts: nextTicks(lanes, state.clock), note: { kind: 'tick', lane: name, tokens } }
}

function start(state: LimitingState, name: LimiterName, request: number): LimitingOutcome {
  const lanes = state.lanes.map((lane) => (lane.limiter === name ? leaveQueue(lane) : lane))
  return { state: { ...state, lanes }, puts: [], note: { kind: 'start', lane: name, request } }
}

function unmoved(state: LimitingState): LimitingOutcome {
  return { state, puts: [], note: null }
}
