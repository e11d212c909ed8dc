import { scenarios } from '#engine/simulation/scenarios/catalog.ts'
import { openPlayback } from '#engine/simulation/scenarios/playback.ts'
import type { Scenario, Settings, Settled } from '#engine/simulation/scenarios/scenario.ts'
import { settle } from '#engine/simulation/scenarios/settle.ts'

/** What words may say of simulated worlds is held against this. */
export type Worlds = {
  scenarios: readonly Scenario[]
  settle(scenario: string, given: { seed?: number; values: Record<string, string | number> }): Settled
  /** Every measure of a whole run, by name. */
  measure(settings: Settings): Readonly<Record<string, number>>
}

export const engineWorlds: Worlds = {
  scenarios,
  settle,
  measure: (settings) => openPlayback(settings).measures,
}
