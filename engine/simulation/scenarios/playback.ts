import { findScenario } from './catalog.ts'
import { playLimiting } from './limiting/play.ts'
import type { Playback, Settings } from './scenario.ts'

/** Runs settled settings to the end and keeps the run for reading. Throws on settings that `settle` never gave. */
export function openPlayback(settings: Settings): Playback {
  const scenario = findScenario(settings.scenario)
  if (scenario === undefined) throw new Error(`no scenario ${settings.scenario}; settings must come from settle`)
  return playLimiting(scenario, settings)
}
