/** A text that wants to stand at a place along a line; `level` counts the rows away from it, from 0. */
export type Stacked<T> = T & { from: number; to: number; level: number }

/**
 * Spreads labels over as few rows as keep them `gapPx` apart, each kept between `startPx` and `endPx`. Earlier labels are placed first,
 * nearest to the line.
 */
export function stackLabels<T extends { x: number; width: number; anchor: 'start' | 'middle' }>(
  labels: readonly T[],
  startPx: number,
  endPx: number,
  gapPx = 8,
): Stacked<T>[] {
  const taken: number[] = []
  return labels
    .toSorted((one, other) => one.x - other.x)
    .map((label) => {
      const wanted = label.anchor === 'middle' ? label.x - label.width / 2 : label.x
      const from = Math.max(startPx, Math.min(wanted, endPx - label.width))
      const free = taken.findIndex((end) => end + gapPx <= from)
      const level = free < 0 ? taken.length : free
      taken[level] = from + label.width
      return { ...label, from, to: from + label.width, level }
    })
}
