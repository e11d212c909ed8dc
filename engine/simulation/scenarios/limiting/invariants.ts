import type { Invariant, LaneMoment, Moment } from '../scenario.ts'
import { mostAdmitted } from './bounds.ts'

/** What must hold in every lane after every event, changes or not. */
const ledger: Invariant = forEachLane('ledger', 'always', ({ tallies }) => {
  const { offered, admitted, rejected, delayed, inQueue } = tallies
  if (offered !== admitted + rejected) return `${offered} offered, but ${admitted} admitted and ${rejected} rejected`
  if (delayed > admitted) return `${delayed} delayed of ${admitted} admitted`
  return inQueue < 0 || inQueue > delayed ? `${inQueue} waiting of ${delayed} delayed` : null
})

/** A queue that was shortened in mid-run may hold more than it now takes, until the promised starts are past. */
const queue: Invariant = forEachLane('queue', 'unchanged', ({ limiter, parameters, tallies }) => {
  const places = limiter === 'leaky-queue' ? Number(parameters.queueCapacity) : 0
  return tallies.inQueue > places ? `${tallies.inQueue} waiting in ${places} places` : null
})

/** The rule's own promise for the whole run so far, which is an interval like any other. */
const bound: Invariant = forEachLane('bound', 'unchanged', ({ limiter, parameters, tallies }, { nowMs }) => {
  const most = mostAdmitted(limiter, parameters, nowMs + 1)
  return tallies.admitted > most ? `${tallies.admitted} admitted in ${nowMs + 1} ms, at most ${most} are` : null
})

export const invariants: readonly Invariant[] = [ledger, queue, bound]

function forEachLane(
  name: string,
  holds: Invariant['holds'],
  broken: (lane: LaneMoment, moment: Moment) => string | null,
): Invariant {
  return {
    name,
    holds,
    broken(moment) {
      for (const lane of moment.lanes) {
        const found = broken(lane, moment)
        if (found !== null) return `${lane.limiter}: ${found}`
      }
      return null
    },
  }
}
