import { rmSync } from 'node:fs'
import type { FullConfig, FullResult, Reporter } from '@playwright/test/reporter'

/** Journeys that all arrive leave nothing behind, not even the list of those that did not. */
export default class Tidy implements Reporter {
  #folders: string[] = []
  #hasArrived = false

  onBegin(config: FullConfig) {
    this.#folders = config.projects.map(({ outputDir }) => outputDir)
  }

  onEnd(result: FullResult) {
    this.#hasArrived = result.status === 'passed'
  }

  // Playwright writes its list when the run ends; only after that there is something to take away.
  async onExit() {
    if (!this.#hasArrived) return
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }
}
