import type { Series } from '#engine/simulation/scenarios/scenario.ts'
import { columnWidth } from './dots.ts'

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

const dotsInColumn = 6
const shortestMs = 100

/**
 * How many ms of requests a strip of dots `width` px wide holds: a tenth of the run, or less where so many come that a column of the strip
 * would overflow. A burst in one millisecond overflows all the same and is counted there: then the strip holds half of the run,
 * so that the burst stays in sight.
 */
export function spanOf({ bins, binMs }: Series, width: number): number {
  const columns = width / columnWidth
  const wholeMs = bins.length * binMs
  const busiest = bins.reduce((most, bin) => Math.max(most, bin.admitted + bin.rejected), 0)
  const fittingMs = busiest === 0 ? wholeMs : (columns * dotsInColumn * binMs) / busiest
  return fittingMs < Math.max(shortestMs, binMs) ? wholeMs / 2 : Math.min(wholeMs / 10, fittingMs)
}
