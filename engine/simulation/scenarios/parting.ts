import type { Playback, Scenario } from './scenario.ts'

/**
 * The moment (ms) at which a run goes beyond what was said of it: the first at which the foretold measure, taken up to then,
 * is more than was said and its tolerance. Null where it never does, because less happened than was said. Measures of
 * scenarios only grow as a run goes on, so the moment is found by halving.
 */
export function partingMs(scenario: Scenario, playback: Playback, said: number): number | null {
  const { measure, tolerance } = scenario.prediction
  const isBeyond = (entries: number) => (playback.measuresAfter(entries)[measure] ?? 0) > said + tolerance
  if (!isBeyond(playback.entryCount)) return null
  let [within, beyond] = [0, playback.entryCount]
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (isBeyond(middle)) beyond = middle
    else within = middle
  }
  return playback.entries(beyond - 1, beyond)[0]?.atMs ?? null
}
