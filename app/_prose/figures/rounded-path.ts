type Point = { x: number; y: number }

/** A path through all points, its corners rounded by up to `radius`. */
export function roundedPath(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]]
      if (!before) return `M${shown(point)}`
      if (!after) return `L${shown(point)}`
      return `L${shown(toward(point, before, radius))}Q${shown(point)} ${shown(toward(point, after, radius))}`
    })
    .join('')
}

const shown = ({ x, y }: Point) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`

/** A point on the way from one to another, at most halfway. */
function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(distance / length, 0.5)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
