import { Temporal } from 'temporal-polyfill'

/**
 * Milliseconds, and the learner's day. Moments are milliseconds since 1970-01-01T00:00Z everywhere in the engine; a day
 * is an ordinal, day 0 being 1970-01-01 on the learner's own calendar. Nothing here reads a clock.
 */
export const secondMs = 1000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
/** A day of 24 hours. A learner's day may have 23 or 25: ask startOfLearnerDay instead of adding this. */
export const dayMs = 24 * hourMs

/** The learner's day turns at 04:00, so that an answer after midnight still belongs to the evening before. */
export const defaultRolloverMinutes = 4 * 60

// A function, so that a page which takes only numbers from this file is not sent Temporal as well (20 KB).
const dayZero = () => Temporal.PlainDate.from('1970-01-01')

/**
 * The ordinal of the learner's day that holds `now` (ms). The day turns when the clock on the learner's wall shows
 * `rolloverMinutes` past midnight, summer time or not. It never goes back as `now` goes on, even where clocks do.
 *
 * @throws RangeError naming the zone, when it is not an IANA time zone.
 */
export function learnerDay(now: number, zone: string, rolloverMinutes: number): number {
  const date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(known(zone)).toPlainDate()
  let day = dayZero().until(date, { largestUnit: 'day' }).days + 1
  while (startOfLearnerDay(day, zone, rolloverMinutes) > now) day -= 1
  return day
}

/**
 * The first moment (ms) of a learner's day. Where the clock shows the hour of turning twice, the first time counts; where
 * it skips that hour, as much later as it skips (`compatible` in Temporal, and RFC 5545's rule).
 *
 * @throws RangeError naming the zone, when it is not an IANA time zone.
 */
export function startOfLearnerDay(day: number, zone: string, rolloverMinutes: number): number {
  const turning = Temporal.PlainTime.from({ hour: Math.floor(rolloverMinutes / 60), minute: rolloverMinutes % 60 })
  return dayZero()
    .add({ days: day })
    .toZonedDateTime({ timeZone: known(zone), plainTime: turning }).epochMilliseconds
}

const knownZones = new Set<string>()

function known(zone: string): string {
  if (knownZones.has(zone)) return zone
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
  } catch (cause) {
    throw new RangeError(`time zone "${zone}" is unknown: expected an IANA name, such as "Asia/Shanghai"`, { cause })
  }
  knownZones.add(zone)
  return zone
}
