import { fork } from '../../kernel/fork.ts'
import { type Recording, record } from '../../kernel/recording.ts'
import { entriesBefore, runAfter, runAt } from '../../kernel/seek.ts'
import type { Playback, Scenario, Settings } from '../scenario.ts'
import { entriesOf } from './entries.ts'
import type { LimitingEvent, LimitingNote, LimitingState } from './events.ts'
import { marksOf } from './marks.ts'
import { measure } from './measure.ts'
import { momentOf } from './moment.ts'
import { seriesOf } from './series.ts'
import { limitingWorld } from './world.ts'

type LimitingRecording = Recording<LimitingState, LimitingEvent, LimitingNote>

/** The interval over which limiters are measured where no window is set: the notes' window. */
const usualWindowMs = 5000

/** A run of a scenario of this family, from its start to `durationSeconds`. Who still waits then, waits. */
export function playLimiting(scenario: Scenario, settings: Settings): Playback {
  const endMs = Number(settings.values.durationSeconds) * 1000
  return playbackOf(scenario, settings, record(limitingWorld(settings, scenario.lanes), endMs))
}

function playbackOf(scenario: Scenario, settings: Settings, recording: LimitingRecording): Playback {
  const { trace, endMs } = recording
  const { lanes } = scenario
  const windowMs = Number(settings.values.windowMs ?? usualWindowMs)
  const measuresAfter = (entry: number) => measure(trace.slice(0, entry), lanes, windowMs)
  const within = (ms: number) => Math.max(0, Math.min(Math.floor(ms), endMs))
  return {
    settings,
    endMs,
    entryCount: trace.length,
    momentAt: (ms) => momentOf(runAt(recording, within(ms)), within(ms)),
    momentAfter(entry) {
      const run = runAfter(recording, entry)
      return momentOf(run, run.nowMs)
    },
    entries: (from, to) => entriesOf(trace, from, to),
    entriesBefore: (ms) => entriesBefore(recording, ms),
    series: (binMs) => seriesOf(trace, lanes, binMs, endMs),
    measures: measuresAfter(trace.length),
    measuresAfter,
    marks: marksOf(trace, lanes),
    fork(change) {
      const { atMs, parameter, value } = change
      const changes = [...settings.changes, change].sort((one, other) => one.atMs - other.atMs)
      const forked = fork(recording, atMs, [{ kind: 'change', parameter, value } as const])
      return playbackOf(scenario, { ...settings, changes }, forked)
    },
  }
}
