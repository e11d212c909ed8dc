import type { LimiterName } from '../../limiters/limiter.ts'
import type { Verdict } from '../scenario.ts'
import type { LimitingTrace } from './entries.ts'

/** What one lane did, event by event. `answer` stands where a request was judged, `start` where a waiting one started. */
export type LaneEvent = { kind: 'answer'; atMs: number; verdict: Verdict } | { kind: 'start'; atMs: number }

/** The trace as one lane saw it, in order. `place` is the lane's place in the scenario, and in every entry's verdicts. */
export function* laneHistory(trace: LimitingTrace, lane: LimiterName, place: number): Generator<LaneEvent> {
  for (const { atMs, note } of trace) {
    if (note.kind === 'start' && note.lane === lane) yield { kind: 'start', atMs }
    if (note.kind !== 'arrive') continue
    const verdict = note.verdicts[place]
    if (verdict?.lane !== lane) throw new Error(`request ${note.request} was not judged by ${lane} in place ${place}`)
    yield { kind: 'answer', atMs, verdict }
  }
}
