import type { LimiterName } from '../../limiters/limiter.ts'
import type { Playback } from '../scenario.ts'
import type { LimitingTrace } from './entries.ts'
import { laneHistory } from './lane-history.ts'

export type Marks = Playback['marks']

/** The moments worth a mark: each change, and where each lane first rejects after it admitted; in order of time. */
export function marksOf(trace: LimitingTrace, lanes: readonly LimiterName[]): Marks {
  const changes = trace
    .filter(({ note }) => note.kind === 'change')
    .map(({ atMs }) => ({ atMs, kind: 'change' as const }))
  const rejections = lanes.flatMap((lane, place) => {
    const atMs = firstRejection(trace, lane, place)
    return atMs === null ? [] : [{ atMs, kind: 'rejected' as const, lane }]
  })
  return [...changes, ...rejections].sort((one, other) => one.atMs - other.atMs)
}

function firstRejection(trace: LimitingTrace, lane: LimiterName, place: number): number | null {
  let hasAdmitted = false
  for (const event of laneHistory(trace, lane, place)) {
    if (event.kind === 'start') continue
    if (hasAdmitted && !event.verdict.allowed) return event.atMs
    hasAdmitted ||= event.verdict.allowed
  }
  return null
}
