import type { Line } from '../../kernel/recording.ts'
import type { Entry } from '../scenario.ts'
import type { LimitingNote } from './events.ts'

export type LimitingTrace = readonly Line<LimitingNote>[]

/** The entries with from <= index < to, each with its place and its time. */
export function entriesOf(trace: LimitingTrace, from: number, to: number): readonly Entry[] {
  const first = Math.max(0, from)
  return trace
    .slice(first, Math.max(first, to))
    .map(({ atMs, note }, place) => ({ ...note, index: first + place, atMs }))
}
