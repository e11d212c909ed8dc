/** One bar: where it stands and how far from the line it reaches. */
export type Bar = { from: number; to: number; reach: number }

/**
 * The outline of bars that stand side by side, as an SVG path: neighbours share one contour, so that a hollow shape stays hollow
 * however narrow its bars are.
 */
export function stepOutline(bars: readonly Bar[], line: number): string {
  let path = ''
  let end: number | null = null
  for (const { from, to, reach } of bars) {
    if (reach === line) continue
    if (end === null || Math.abs(end - from) > 0.01) path += `${end === null ? '' : `V${line}`}M${from},${line}`
    path += `V${reach}H${to}`
    end = to
  }
  return end === null ? '' : `${path}V${line}`
}
