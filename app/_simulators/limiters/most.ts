import type { Series } from '#engine/simulation/scenarios/scenario.ts'

/** The room that charts must make, the same for all lanes so that they can be compared by eye. */
export function mostOf(series: readonly Series[]): { up: number; down: number; queue: number } {
  const bins = series.flatMap((one) => one.bins)
  const most = (pick: (bin: (typeof bins)[number]) => number) =>
    bins.reduce((highest, bin) => Math.max(highest, pick(bin)), 0)
  return {
    up: most((bin) => Math.max(bin.admitted, bin.started)),
    down: most((bin) => bin.rejected),
    queue: most((bin) => bin.inQueue),
  }
}

const columns = 100
const dotsInColumn = 6
const shortestMs = 100

/**
 * How many ms of requests the strip of dots holds: a tenth of the run, or less where so many come that a column of the strip
 * would overflow. A burst in one millisecond overflows all the same, and is counted there.
 */
export function spanOf({ bins, binMs }: Series): number {
  const busiest = bins.reduce((most, bin) => Math.max(most, bin.admitted + bin.rejected), 0)
  const fittingMs = busiest === 0 ? Number.POSITIVE_INFINITY : (columns * dotsInColumn * binMs) / busiest
  return Math.max(shortestMs, Math.min((bins.length * binMs) / 10, fittingMs))
}
