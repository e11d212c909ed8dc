import type { Outcome, Put } from '../../kernel/world.ts'
import { nextArrival } from '../../traffic/traffic.ts'
import type { Verdict } from '../scenario.ts'
import type { LimitingEvent, LimitingNote, LimitingState } from './events.ts'
import { askLane, type Lane } from './lane.ts'
import { trafficOf } from './traffic-of.ts'

/** One request asks every lane, and sends for the next one. */
export function arrive(state: LimitingState, atMs: number): Outcome<LimitingState, LimitingEvent, LimitingNote> {
  const request = state.requests
  const lanes: Lane[] = []
  const verdicts: Verdict[] = []
  const puts: Put<LimitingEvent>[] = []
  for (const asked of state.lanes) {
    const { lane, answer } = askLane(asked, atMs)
    const { allowed, delayMs, retryAfterMs, left } = answer
    lanes.push(lane)
    verdicts.push({ lane: lane.limiter, allowed, delayMs, retryAfterMs, left })
    if (delayMs > 0) puts.push({ atMs: atMs + delayMs, event: { kind: 'start', lane: lane.limiter, request } })
  }
  const next = nextArrival(trafficOf(state.values), state.traffic)
  if (next !== null) puts.push({ atMs: next.atMs, event: { kind: 'arrive', wave: state.wave } })
  return {
    state: { ...state, lanes, requests: request + 1, traffic: next?.state ?? state.traffic },
    puts,
    note: { kind: 'arrive', request, verdicts },
  }
}
