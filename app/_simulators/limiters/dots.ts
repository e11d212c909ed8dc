import type { LimiterName } from '#engine/simulation/limiters/limiter.ts'
import type { Entry } from '#engine/simulation/scenarios/scenario.ts'

export type Fate = 'admitted' | 'waiting' | 'rejected'

/** Where a request stands in the strip: `place` counts from the line outwards. `more` stands for those that found no room. */
export type Dot =
  | { kind: 'dot'; key: string; x: number; place: number; fate: Fate }
  | { kind: 'more'; key: string; x: number; place: number; fate: Fate; count: number }

/** px */
export const columnWidth = 7
const roomAbove = 11
const roomBelow = 6

/** The requests of the last `spanMs` as dots, those of one moment on top of each other. Now is the right edge, at `width` px. */
export function dotsOf(
  lane: LimiterName,
  entries: readonly Entry[],
  nowMs: number,
  spanMs: number,
  width: number,
): Dot[] {
  const heights = new Map<string, number>()
  const dots: Dot[] = []
  for (const entry of entries) {
    if (entry.kind !== 'arrive' || entry.atMs <= nowMs - spanMs) continue
    const verdict = entry.verdicts.find((one) => one.lane === lane)
    if (!verdict) continue
    const fate = !verdict.allowed ? 'rejected' : entry.atMs + verdict.delayMs > nowMs ? 'waiting' : 'admitted'
    const column = Math.floor(((entry.atMs - nowMs + spanMs) / spanMs) * (width / columnWidth))
    const side = `${column} ${fate === 'rejected' ? 'below' : 'above'}`
    const place = heights.get(side) ?? 0
    heights.set(side, place + 1)
    const x = column * columnWidth
    const room = fate === 'rejected' ? roomBelow : roomAbove
    if (place < room) dots.push({ kind: 'dot', key: `${entry.index}`, x, place, fate })
    else mark(dots, `more ${side}`, { x, place: room, fate })
  }
  return dots
}

function mark(dots: Dot[], key: string, at: { x: number; place: number; fate: Fate }) {
  const found = dots.find((dot) => dot.key === key)
  if (found?.kind === 'more') found.count += 1
  else dots.push({ kind: 'more', key, ...at, count: 1 })
}
