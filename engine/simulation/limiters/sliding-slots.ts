import { pass, refuse } from './answer.ts'
import { demandRequest, demandWhole } from './demand.ts'
import { exactly } from './fraction.ts'
import type { Limiter } from './limiter.ts'

/**
 * A window cut into `slots` counters, of which the current one is partial: it looks back between windowMs minus one
 * slot and windowMs, so it forgets early and never counts more than the exact log. Sentinel's LeapArray
 * (alibaba/Sentinel `statistic/base/LeapArray.java`) is this shape; its default is 2 slots of 500 ms.
 */
export type SlidingSlotsParameters = { limit: number; windowMs: number; slots: number }

export type Slot = { startMs: number; count: number }

/** The slots that hold anything, oldest first. */
export type SlidingSlotsState = { slots: readonly Slot[]; clockMs: number }

export const slidingSlots: Limiter<SlidingSlotsParameters, SlidingSlotsState> = {
  name: 'sliding-slots',

  start({ limit, windowMs, slots }, now) {
    demandWhole('sliding-slots', { limit, windowMs, slots })
    return { slots: [], clockMs: now }
  },

  ask({ limit, windowMs, slots: wanted }, state, now, cost) {
    demandRequest('sliding-slots', now, cost)
    // Moments are whole milliseconds: more slots than that tell no more of them apart.
    const parameters = { limit, windowMs, slots: Math.min(wanted, windowMs) }
    const clockMs = Math.max(now, state.clockMs)
    const slots = state.slots.filter((slot) => forgottenAtMs(parameters, slot) > clockMs)
    const sum = slots.reduce((total, slot) => total + slot.count, 0)
    if (sum + cost <= limit) {
      return pass({ slots: counted(slots, slotStartMs(parameters, clockMs), cost), clockMs }, limit - sum - cost)
    }
    const passesAtMs = cost > limit ? null : firstRoomMs(parameters, slots, sum + cost - limit)
    return refuse({ slots, clockMs }, Math.max(0, limit - sum), passesAtMs === null ? null : passesAtMs - now)
  },
}

/** Slots begin at multiples of windowMs / slots; where that is no whole number, at the next whole millisecond. */
function slotStartMs({ windowMs, slots }: SlidingSlotsParameters, atMs: number, further = 0): number {
  const index = Math.floor(exactly(atMs * slots) / windowMs) + further
  return Math.ceil((index * windowMs) / slots)
}

function forgottenAtMs(parameters: SlidingSlotsParameters, slot: Slot): number {
  return slotStartMs(parameters, slot.startMs, parameters.slots)
}

function counted(slots: readonly Slot[], startMs: number, cost: number): readonly Slot[] {
  if (cost === 0) return slots
  const last = slots.at(-1)
  if (last === undefined || last.startMs < startMs) return [...slots, { startMs, count: cost }]
  return [...slots.slice(0, -1), { startMs: last.startMs, count: last.count + cost }]
}

/** The moment when enough old slots are forgotten to make room for `excess`. */
function firstRoomMs(parameters: SlidingSlotsParameters, slots: readonly Slot[], excess: number): number | null {
  let freed = 0
  for (const slot of slots) {
    freed += slot.count
    if (freed >= excess) return forgottenAtMs(parameters, slot)
  }
  return null
}
