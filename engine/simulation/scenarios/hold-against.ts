import type { Playback, Scenario } from './scenario.ts'

/** What happened in a run beside what was said of it, by the scenario's own measure and tolerance. */
export function holdAgainst(
  scenario: Scenario,
  playback: Playback,
  said: number,
): { happened: number; isRight: boolean } {
  const { measure, tolerance } = scenario.prediction
  const happened = playback.measures[measure]
  if (happened === undefined)
    throw new Error(`scenario ${scenario.id} is predicted by ${measure}, which its run does not measure`)
  return { happened, isRight: Math.abs(said - happened) <= tolerance }
}
