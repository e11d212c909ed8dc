import type { Change, Settings, Value } from '#engine/simulation/scenarios/scenario.ts'

/**
 * What the player holds: the settings that run, and, since a fork, those it was forked from and when. A fork keeps what was:
 * the trunk can be gone back to.
 */
export type Run = { settings: Settings; trunk: { settings: Settings; atMs: number } | null }

/** Another value from the start: another run, without a past. */
export function restartWith(run: Run, parameter: string, value: Value): Run {
  return { settings: { ...run.settings, values: { ...run.settings.values, [parameter]: value } }, trunk: null }
}

/**
 * Another value from `atMs` on: a fork. What the old run would have done later is dropped from the new one; turning the same
 * knob again at the same moment corrects the fork instead of making another.
 */
export function forkWith(run: Run, change: Change): Run {
  const isSame = (other: Change) => other.atMs === change.atMs && other.parameter === change.parameter
  const kept = run.settings.changes.filter((other) => other.atMs <= change.atMs && !isSame(other))
  const settings = { ...run.settings, changes: [...kept, change] }
  const isCorrection = run.trunk?.atMs === change.atMs
  return { settings, trunk: isCorrection ? run.trunk : { settings: run.settings, atMs: change.atMs } }
}

/** Back to what the fork was made from. */
export function unfork(run: Run): Run {
  return run.trunk ? { settings: run.trunk.settings, trunk: null } : run
}

export function reseed(run: Run, seed: number): Run {
  return { settings: { ...run.settings, seed }, trunk: null }
}

/** The value of a parameter at a moment: as it was set, or as the last change before it left it. */
export function valueAt(settings: Settings, parameter: string, ms: number): Value | undefined {
  const changed = settings.changes.filter((change) => change.parameter === parameter && change.atMs <= ms)
  return changed.at(-1)?.value ?? settings.values[parameter]
}
