import type { Series } from '#engine/simulation/scenarios/scenario.ts'

/** The room that charts must make, the same for all lanes so that they can be compared by eye. */
export function mostOf(series: readonly Series[]): { up: number; down: number; queue: number } {
  const bins = series.flatMap((one) => one.bins)
  const most = (pick: (bin: (typeof bins)[number]) => number) =>
    bins.reduce((highest, bin) => Math.max(highest, pick(bin)), 0)
  return { up: most((bin) => bin.admitted), down: most((bin) => bin.rejected), queue: most((bin) => bin.inQueue) }
}
