import type { Slot } from '#engine/simulation/limiters/sliding-slots.ts'
import type { LaneMoment } from '#engine/simulation/scenarios/scenario.ts'

/** A stretch of time that a limiter looks at, drawn as a bracket over the chart. `count` is what it has counted there. */
export type Span = { fromMs: number; toMs: number; count: number | null }

/** The windows or slots a limiter has before its eyes at `nowMs`. Rules without a window have none. */
export function spansOf(lane: LaneMoment, nowMs: number): Span[] {
  const windowMs = Number(lane.parameters.windowMs)
  switch (lane.limiter) {
    case 'fixed-window': {
      const { windowStartMs, count } = lane.state as { windowStartMs: number | null; count: number }
      const isCurrent = windowStartMs !== null && nowMs < windowStartMs + windowMs
      const fromMs = isCurrent ? windowStartMs : Math.floor(nowMs / windowMs) * windowMs
      return [{ fromMs, toMs: fromMs + windowMs, count: isCurrent ? count : 0 }]
    }
    case 'sliding-log': {
      const { loggedAtMs } = lane.state as { loggedAtMs: readonly number[] }
      const count = loggedAtMs.filter((at) => at > nowMs - windowMs).length
      return [{ fromMs: Math.max(0, nowMs - windowMs), toMs: nowMs, count }]
    }
    case 'sliding-slots': {
      const slots = Number(lane.parameters.slots)
      const widthMs = windowMs / slots
      const current = Math.floor(nowMs / widthMs)
      const kept = (lane.state as { slots: readonly Slot[] }).slots
      return Array.from({ length: slots }, (_, place) => current - slots + 1 + place)
        .filter((index) => index >= 0)
        .map((index) => ({
          fromMs: index * widthMs,
          toMs: (index + 1) * widthMs,
          count: kept.find((slot) => slot.startMs === index * widthMs)?.count ?? 0,
        }))
    }
    case 'weighted-counter': {
      const { windowStartMs, previous, current } = lane.state as {
        windowStartMs: number
        previous: number
        current: number
      }
      const fromMs = Math.floor(nowMs / windowMs) * windowMs
      const passed = Math.round((fromMs - windowStartMs) / windowMs)
      const [before, now] = passed === 0 ? [previous, current] : [passed === 1 ? current : 0, 0]
      const spans = [{ fromMs, toMs: fromMs + windowMs, count: now }]
      return fromMs >= windowMs ? [{ fromMs: fromMs - windowMs, toMs: fromMs, count: before }, ...spans] : spans
    }
    default:
      return []
  }
}
