import { expect, test } from 'vitest'
import { playing } from '../run.fixture.ts'
import type { Playback, Value } from '../scenario.ts'

const steady = { arrivals: 'steady', arrivalsPerSecond: 100, durationSeconds: 10 }
const spent = { arrivals: 'burst', burstSize: 1000, burstAtMs: 500, gapMs: 1500, durationSeconds: 10 }

const admitted = (playback: Playback, ms: number) => playback.momentAt(ms).lanes[0]?.tallies.admitted
const arrivals = (playback: Playback) =>
  playback.entries(0, playback.entryCount).filter(({ kind }) => kind === 'arrive')

/** What the second burst, at 2000 ms, is allowed after a change at 1000 ms. */
test.each<[string, string, string, Value, number]>([
  ['a smaller capacity clamps the tokens that were saved', 'token-bucket', 'capacity', 100, 100],
  ['a larger capacity is filled at the rate', 'token-bucket', 'capacity', 5000, 300],
  ['a new rate counts from the change on, the old one up to it', 'token-bucket', 'ratePerSecond', 400, 100 + 400],
  ['a fuller meter keeps its level', 'leaky-meter', 'ratePerSecond', 400, 100 + 400],
  ['a longer interval keeps the timestamp', 'gcra', 'emissionIntervalMs', 10, 150],
  ['a larger limit leaves what was counted counted', 'fixed-window', 'limit', 1200, 200],
  ['a smaller limit waits until the count has fallen', 'sliding-log', 'limit', 10, 0],
  ['a shorter log forgets at once', 'sliding-log', 'windowMs', 1000, 1000],
  ['a timer wound anew ticks one whole period later', 'token-bucket-timer', 'tickMs', 800, 200 + 200],
  ['a timer gives more from its next tick on', 'token-bucket-timer', 'tokensPerTick', 500, 200 + 500],
])('%s', (_, name, parameter, value, expected) => {
  const playback = playing(`limiting/${name}`, { values: spent, changes: [{ atMs: 1000, parameter, value }] })
  expect(admitted(playback, 1999)).toBe(1000)
  expect((admitted(playback, 2000) ?? 0) - 1000).toBe(expected)
})

test('a leaky queue keeps the starts it promised, and spaces new ones by the new rate', () => {
  const values = { arrivals: 'burst', burstSize: 10, burstAtMs: 0, gapMs: 20, ratePerSecond: 100, durationSeconds: 1 }
  const playback = playing('limiting/leaky-queue', { values, changes: ['10:ratePerSecond:10'] })
  const starts = playback.entries(0, playback.entryCount).filter(({ kind }) => kind === 'start')
  expect(starts.map(({ atMs }) => atMs)).toEqual([
    10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
  ])
})

test('a changed rate of arrival takes effect at the change, and what was on its way is called back', () => {
  const playback = playing('limiting/token-bucket', { values: steady, changes: ['3004:arrivalsPerSecond:200'] })
  const moments = arrivals(playback).map(({ atMs }) => atMs)
  expect(moments.filter((atMs) => atMs >= 2990 && atMs < 3020)).toEqual([2990, 3000, 3004, 3009, 3014, 3019])
  expect(moments).toHaveLength(301 + Math.ceil(6996 / 5))
})

test('another way of arriving can begin in mid-run', () => {
  const changes = ['2000:arrivals:burst', '4000:arrivals:random']
  const playback = playing('limiting/token-bucket', {
    values: { ...steady, burstAtMs: 3000, burstSize: 50, gapMs: 1 },
    changes,
  })
  const moments = arrivals(playback).map(({ atMs }) => atMs)
  expect(moments.filter((atMs) => atMs >= 2000 && atMs < 4000)).toEqual([
    ...Array(50).fill(3000),
    ...Array(50).fill(3001),
  ])
  expect(moments.filter((atMs) => atMs >= 4000).length).toBeGreaterThan(500)
})

test('a change of traffic leaves the limiter alone, and the other way round', () => {
  const base = playing('limiting/token-bucket', { values: steady })
  const limited = playing('limiting/token-bucket', { values: steady, changes: ['5000:capacity:1'] })
  expect(arrivals(limited).map(({ atMs }) => atMs)).toEqual(arrivals(base).map(({ atMs }) => atMs))
  const hurried = playing('limiting/token-bucket', { values: steady, changes: ['5000:arrivalsPerSecond:900'] })
  expect(hurried.momentAt(5000).lanes[0]?.parameters).toEqual(base.momentAt(5000).lanes[0]?.parameters)
})

test('within a millisecond the change comes first, and the last of several changes counts', () => {
  const changes = ['500:queueCapacity:10', '500:queueCapacity:20']
  const playback = playing('limiting/leaky-queue', { values: spent, changes })
  expect(playback.entries(0, 3).map(({ kind }) => kind)).toEqual(['change', 'change', 'arrive'])
  expect(admitted(playback, 500)).toBe(21)
})
