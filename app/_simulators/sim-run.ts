import { openPlayback } from '#engine/simulation/scenarios/playback.ts'
import type { Settings } from '#engine/simulation/scenarios/scenario.ts'

/** What a run came to; where something changed in mid-run, also what the run it was forked from came to. */
export type SimResult = Settings & {
  endMs: number
  entryCount: number
  measures: Readonly<Record<string, number>>
  withoutChanges?: Readonly<Record<string, number>>
}

/** Runs settled settings to their end, each change as a fork of the run before it. */
export function simulate(settings: Settings): SimResult {
  const past = openPlayback({ ...settings, changes: [] })
  const { endMs, entryCount, measures } = settings.changes.reduce((playback, change) => playback.fork(change), past)
  const forked = settings.changes.length === 0 ? {} : { withoutChanges: past.measures }
  return { ...settings, endMs, entryCount, measures, ...forked }
}
