import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scenarios } from './catalog.ts'
import { openPlayback } from './playback.ts'
import { playing } from './run.fixture.ts'
import type { Change, Entry, Playback, Value } from './scenario.ts'
import type { Wishes } from './settle.ts'

const ids = scenarios.map(({ id }) => id)
const all = (playback: Playback): readonly Entry[] => playback.entries(0, playback.entryCount)
const brief = { arrivals: 'random', arrivalsPerSecond: 300, durationSeconds: 1 }

/** FNV-1a over the trace as text: short enough to commit, and any difference shows. */
function digest(playback: Playback): string {
  let hash = 0x811c9dc5
  for (const unit of JSON.stringify(all(playback))) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(16)
}

const changeOf =
  (values: Readonly<Record<string, Value>>) =>
  (atMs: number): Change[] =>
    Object.entries(values).map(([parameter, value]) => ({ atMs, parameter, value }))

/** One change that every scenario has in common, and one of each limiter. */
const changesFor: Readonly<Record<string, (atMs: number) => Change[]>> = Object.fromEntries(
  scenarios.map(({ id, parameters }) => {
    const halved = parameters.flatMap((one) =>
      one.kind === 'number' && one.group === 'limiter'
        ? [[one.name, Math.max(one.min, Math.ceil(one.default / 2))] as const]
        : [],
    )
    return [id, changeOf({ arrivalsPerSecond: 400, ...Object.fromEntries(halved) })]
  }),
)

test('the traces of the defaults under seed 1 are the ones that were committed', () => {
  const found = Object.fromEntries(ids.map((id) => [id, `${playing(id).entryCount} ${digest(playing(id))}`]))
  expect(found).toEqual({
    'limiting/fixed-window': '8110 1dfa72d8',
    'limiting/sliding-log': '8110 3b59e88e',
    'limiting/sliding-slots': '2000 666e44f5',
    'limiting/weighted-counter': '2000 8f4d4d69',
    'limiting/token-bucket': '10500 9154b5b9',
    'limiting/token-bucket-timer': '2010 ec07de69',
    'limiting/leaky-queue': '1900 d698ab6b',
    'limiting/leaky-meter': '10500 dbaff523',
    'limiting/gcra': '4000 1e57e165',
    'limiting/boundary-burst': '2000 839f7a89',
    'limiting/side-by-side': '12699 2818ec2',
  })
})

test.each(ids)('%s gives the same trace for the same settings, and keeps its seed to itself', (id) => {
  const run = (seed: number) => digest(playing(id, { seed, values: brief }))
  for (let seed = 0; seed < 6; seed += 1) {
    expect(run(seed)).toBe(run(seed))
    expect(run(seed)).not.toBe(run(seed + 1))
  }
})

test.each(ids)('%s: settings sent through JSON play the same', (id) => {
  const playback = playing(id, { seed: 9, values: brief, changes: changesFor[id]?.(700) ?? [] })
  expect(all(openPlayback(JSON.parse(JSON.stringify(playback.settings))))).toEqual(all(playback))
})

test.each(ids)('%s: a moment after an entry, and the moment of its time, agree with what the entries say', (id) => {
  const playback = playing(id, { seed: 4, values: brief, changes: changesFor[id]?.(900) ?? [] })
  const arrived = (entries: readonly Entry[]) => entries.filter(({ kind }) => kind === 'arrive').length
  for (let entry = 0; entry <= playback.entryCount; entry += 1) {
    const moment = playback.momentAfter(entry)
    expect(moment.entry).toBe(entry)
    expect(moment.lanes.map(({ tallies }) => tallies.offered)).toEqual(
      moment.lanes.map(() => arrived(playback.entries(0, entry))),
    )
    if (playback.entriesBefore(moment.nowMs) === entry) expect(playback.momentAt(moment.nowMs)).toEqual(moment)
  }
})

test('what lies outside of the run is its nearest edge', () => {
  const playback = playing('limiting/fixed-window', { values: brief })
  expect(playback.momentAt(-5).nowMs).toBe(0)
  expect(playback.momentAt(99_999)).toEqual(playback.momentAt(1000))
  expect(playback.momentAt(500.7)).toEqual(playback.momentAt(500))
  expect(playback.entries(-3, 2).map(({ index }) => index)).toEqual([0, 1])
  expect(playback.entries(playback.entryCount, playback.entryCount + 9)).toEqual([])
})

test('entries carry their place and never go back in time', () => {
  const entries = all(playing('limiting/side-by-side', { values: brief }))
  entries.forEach((entry, place) => {
    expect(entry.index).toBe(place)
    expect(entry.atMs).toBeGreaterThanOrEqual(entries[place - 1]?.atMs ?? 0)
  })
  expect(playing('limiting/side-by-side', { values: brief }).entries(40, 60)).toEqual(entries.slice(40, 60))
})

test.each(ids)('%s: a fork shares the past and is the run that had the change from the start', (id) => {
  fc.assert(
    fc.property(fc.nat(100), fc.nat(1000), (seed, atMs) => {
      const base = playing(id, { seed, values: brief })
      const changes = changesFor[id]?.(atMs) ?? []
      const forked = changes.reduce((playback, change) => playback.fork(change), base)
      const foretold = playing(id, { seed, values: brief, changes })
      expect(forked.settings).toEqual(foretold.settings)
      expect(all(forked)).toEqual(all(foretold))
      expect(forked.measures).toEqual(foretold.measures)
      expect(forked.momentAt(atMs)).toEqual(foretold.momentAt(atMs))
      const shared = base.entriesBefore(atMs - 1)
      expect(forked.entries(0, shared)).toEqual(base.entries(0, shared))
    }),
    { numRuns: 5 },
  )
})

test.each(ids)('%s: the slices of a series add up to the measures', (id) => {
  const playback = playing(id)
  const lanes = scenarios.find((scenario) => scenario.id === id)?.lanes ?? []
  for (const { lane, bins } of playback.series(700)) {
    const measure = (name: string) => playback.measures[lanes.length === 1 ? name : `${lane}.${name}`]
    const sum = (pick: 'admitted' | 'rejected' | 'delayed' | 'started') =>
      bins.reduce((total, bin) => total + bin[pick], 0)
    expect(sum('admitted')).toBe(measure('admitted'))
    expect(sum('rejected')).toBe(measure('rejected'))
    expect(sum('delayed')).toBe(measure('delayed'))
    expect(Math.max(...bins.map((bin) => bin.inQueue))).toBe(measure('mostQueued'))
    const waiting = playback.momentAt(playback.endMs).lanes.find((one) => one.limiter === lane)?.tallies.inQueue ?? 0
    expect(sum('started') + waiting).toBe(measure('admitted'))
    expect(bins.map((bin) => bin.fromMs)).toEqual(bins.map((_, place) => place * 700))
  }
})

test('a queue is seen in the slices in which nobody arrives', () => {
  const [series] = playing('limiting/leaky-queue').series(1000)
  expect(series?.bins.map(({ started, inQueue }) => [started, inQueue])).toEqual([
    [0, 0],
    [200, 900],
    [200, 701],
    [200, 501],
    [200, 301],
    [101, 101],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  expect(() => playing('limiting/leaky-queue').series(0)).toThrow('slices of 0 ms cannot be counted')
})

test('marks are the changes and where each lane first turns somebody away', () => {
  const { marks } = playing('limiting/boundary-burst', { changes: ['4000:slots:1'] })
  expect(marks).toEqual([
    { atMs: 4000, kind: 'change' },
    { atMs: 5000, kind: 'rejected', lane: 'sliding-log' },
  ])
})

const tokensAt = (wishes: Wishes, ms: number) =>
  playing('limiting/token-bucket-timer', wishes).momentAt(ms).lanes[0]?.state

test('a timer is seen ticking, and a bucket is shown as full as it is', () => {
  const wishes = { values: { arrivals: 'burst', burstSize: 900, burstAtMs: 500, gapMs: 90_000, durationSeconds: 6 } }
  const ticks = all(playing('limiting/token-bucket-timer', wishes)).filter(({ kind }) => kind === 'tick')
  expect(ticks.map((entry) => [entry.atMs, entry.kind === 'tick' && entry.tokens])).toEqual([
    [1000, 300],
    [2000, 500],
    [3000, 700],
    [4000, 900],
    [5000, 1000],
    [6000, 1000],
  ])
  expect(tokensAt(wishes, 2999)).toMatchObject({ tokens: { numerator: 500 } })
  const lazy = playing('limiting/token-bucket', wishes).momentAt(1000).lanes[0]?.state
  expect(lazy).toMatchObject({ tokens: { numerator: 1000, denominator: 5 } })
})

test('settings that were never settled are a broken promise', () => {
  expect(() => openPlayback({ scenario: 'limiting/x', seed: 1, values: {}, changes: [] })).toThrow(
    'no scenario limiting/x',
  )
})
