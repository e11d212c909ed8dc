import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, defaultRolloverMinutes, learnerDay, minuteMs, startOfLearnerDay } from './time.ts'

const dateOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10)
const dayAt = (iso: string, zone: string, rolloverMinutes = defaultRolloverMinutes) =>
  dateOf(learnerDay(Date.parse(iso), zone, rolloverMinutes))

test.each([
  ['the evening of a Shanghai day', '2026-03-10T15:59:00Z', 'Asia/Shanghai', '2026-03-10'],
  ['UTC midnight is 08:00 in Shanghai, and turns nothing', '2026-03-10T00:00:00Z', 'Asia/Shanghai', '2026-03-10'],
  ['a minute before UTC midnight is the same Shanghai day', '2026-03-09T23:59:00Z', 'Asia/Shanghai', '2026-03-10'],
  ['03:59 still belongs to yesterday', '2026-03-09T19:59:59.999Z', 'Asia/Shanghai', '2026-03-09'],
  ['04:00 begins today', '2026-03-09T20:00:00Z', 'Asia/Shanghai', '2026-03-10'],
  ['UTC: 23:59', '2026-03-09T23:59:00Z', 'UTC', '2026-03-09'],
  ['UTC: 03:59', '2026-03-10T03:59:00Z', 'UTC', '2026-03-09'],
  ['UTC: 04:00', '2026-03-10T04:00:00Z', 'UTC', '2026-03-10'],
  ['half-hour zone', '2026-03-09T22:30:00Z', 'Asia/Kolkata', '2026-03-10'],
  ['half-hour zone, a moment earlier', '2026-03-09T22:29:59Z', 'Asia/Kolkata', '2026-03-09'],
  ['New York springs forward: 03:59 EDT', '2026-03-08T07:59:00Z', 'America/New_York', '2026-03-07'],
  ['New York springs forward: 04:00 EDT', '2026-03-08T08:00:00Z', 'America/New_York', '2026-03-08'],
  ['New York falls back: 03:59 EST', '2026-11-01T08:59:00Z', 'America/New_York', '2026-10-31'],
  ['New York falls back: 04:00 EST', '2026-11-01T09:00:00Z', 'America/New_York', '2026-11-01'],
  ['before 1970', '1969-12-31T23:00:00Z', 'UTC', '1969-12-31'],
])('%s', (_, iso, zone, expected) => {
  expect(dayAt(iso, zone)).toBe(expected)
})

test.each([
  ['2026-03-07', 23],
  ['2026-03-08', 24],
  ['2026-10-31', 25],
  ['2026-11-01', 24],
])('the New York day %s lasts %i hours', (date, hours) => {
  const day = Date.parse(date) / dayMs
  const lengthMs = startOfLearnerDay(day + 1, 'America/New_York', 240) - startOfLearnerDay(day, 'America/New_York', 240)
  expect(lengthMs / 3_600_000).toBe(hours)
})

test('a turn at 01:30 that the clock shows twice happens once', () => {
  expect(dayAt('2026-11-01T05:30:00Z', 'America/New_York', 90)).toBe('2026-11-01')
  expect(dayAt('2026-11-01T06:10:00Z', 'America/New_York', 90)).toBe('2026-11-01')
})

test('where the clock went back over midnight, the day that had begun goes on', () => {
  expect(dayAt('2010-11-07T02:30:30Z', 'America/St_Johns', 0)).toBe('2010-11-07')
  expect(dayAt('2010-11-07T02:40:00Z', 'America/St_Johns', 0)).toBe('2010-11-07')
})

test('a turn at 02:30 that the clock skips happens at 03:30', () => {
  expect(startOfLearnerDay(Date.parse('2026-03-08') / dayMs, 'America/New_York', 150)).toBe(
    Date.parse('2026-03-08T07:30:00Z'),
  )
})

test('Samoa went from 29 to 31 December 2011', () => {
  expect(dayAt('2011-12-30T09:59:00Z', 'Pacific/Apia')).toBe('2011-12-29')
  expect(dayAt('2011-12-30T10:30:00Z', 'Pacific/Apia')).toBe('2011-12-29')
  expect(dayAt('2011-12-30T14:00:00Z', 'Pacific/Apia')).toBe('2011-12-31')
})

test.each(['Mars/Olympus', '', 'Asia/Shanghai '])('the zone "%s" is refused by name', (zone) => {
  expect(() => learnerDay(0, zone, 240)).toThrow(RangeError)
  expect(() => startOfLearnerDay(0, zone, 240)).toThrow(`"${zone}"`)
})

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'UTC',
]
const moments = fc.integer({ min: Date.parse('1985-01-01'), max: Date.parse('2035-01-01') })

test('every moment lies within its day', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), fc.integer({ min: 0, max: 1439 }), (now, zone, rollover) => {
      const day = learnerDay(now, zone, rollover)
      expect(startOfLearnerDay(day, zone, rollover)).toBeLessThanOrEqual(now)
      expect(startOfLearnerDay(day + 1, zone, rollover)).toBeGreaterThan(now)
    }),
  )
})

test('days never go back', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...zones), (now, minutes, zone) => {
      expect(learnerDay(now + minutes * minuteMs, zone, 1)).toBeGreaterThanOrEqual(learnerDay(now, zone, 1))
    }),
  )
})
