import { expect, test } from 'vitest'
import { limiterNames } from '../../limiters/limiter.ts'
import { findScenario } from '../catalog.ts'
import { playing } from '../run.fixture.ts'

/** What the lessons say, run. Each row names the claim it proves. */
const burst = (burstSize: number, burstAtMs: number, gapMs: number) => ({
  arrivals: 'burst',
  burstSize,
  burstAtMs,
  gapMs,
  durationSeconds: 20,
})
const saturating = { arrivals: 'steady', arrivalsPerSecond: 1000, durationSeconds: 5 }
const spikeOfAMinute = { arrivals: 'spike', spikeSeconds: 60, durationSeconds: 80 }

test.each<[string, string, Record<string, string | number>, Record<string, number>]>([
  [
    'F3: 2000 within 1 ms',
    'fixed-window',
    burst(1000, 4999, 1),
    { admitted: 2000, worstWindow: 2000, worstSecond: 2000 },
  ],
  [
    'a window opened by its first request outlives the boundary',
    'fixed-window',
    { ...burst(1000, 4999, 4999), alignment: 'first-request' },
    { admitted: 1000 },
  ],
  [
    'the log never holds more than its limit',
    'sliding-log',
    burst(1000, 4999, 1),
    { admitted: 1000, worstWindow: 1000, firstRejectionMs: 5000 },
  ],
  [
    'the log forgets entries exactly one window old',
    'sliding-log',
    burst(1000, 0, 5000),
    { admitted: 2000, worstWindow: 1000 },
  ],
  ['S7: 2000 within 4.001 s', 'sliding-slots', burst(1000, 999, 4001), { admitted: 2000, worstWindow: 2000 }],
  ['S1: 10 within 4.001 s', 'sliding-slots', { ...burst(5, 999, 4001), limit: 5 }, { admitted: 10, worstWindow: 10 }],
  ['slots are strict within a window less one slot', 'sliding-slots', burst(1000, 999, 4000), { admitted: 1000 }],
  ['weighted: 2L-1', 'weighted-counter', burst(1000, 4999, 4999), { admitted: 1999, worstWindow: 1999 }],
  ['T6: 1999 in 5 s', 'token-bucket', saturating, { admitted: 1999, worstWindow: 1999 }],
  [
    'the timer gives a whole tick at once',
    'token-bucket-timer',
    burst(1000, 4999, 1),
    { admitted: 1200, worstSecond: 1200 },
  ],
  [
    'TT2: with q = B the timer is a fixed window',
    'token-bucket-timer',
    { ...burst(1000, 4999, 1), tokensPerTick: 1000, tickMs: 5000 },
    { admitted: 2000 },
  ],
  [
    'Q6: 901 accepted, the last waits 4500 ms',
    'leaky-queue',
    burst(1000, 0, 20_000),
    { admitted: 901, rejected: 99, longestDelayMs: 4500, mostQueued: 900, worstSecond: 200 },
  ],
  ['a meter is a token bucket', 'leaky-meter', saturating, { admitted: 1999, worstWindow: 1999, longestDelayMs: 0 }],
  ['GCRA: a burst of 1 + tolerance / interval', 'gcra', burst(2000, 1000, 2000), { admitted: 1400, worstSecond: 1000 }],
])('%s (%s)', (_, name, values, expected) => {
  expect(playing(`limiting/${name}`, { values }).measures).toMatchObject(expected)
})

test('P2: a token bucket of 100 a second admits about 6100 of a spike of a minute, and nobody waits', () => {
  const { measures } = playing('limiting/token-bucket', {
    values: { ...spikeOfAMinute, capacity: 100, ratePerSecond: 100, baselinePerSecond: 0 },
  })
  expect(measures).toMatchObject({ offered: 60_000, admitted: 6099, rejected: 53_901, delayed: 0 })
})

test('P2: a leaky queue of 200 places accepts about 6200 of it, and nobody waits more than 2 s', () => {
  const values = { ...spikeOfAMinute, ratePerSecond: 100, queueCapacity: 200, baselinePerSecond: 0 }
  const { measures } = playing('limiting/leaky-queue', { values })
  expect(measures).toMatchObject({
    offered: 60_000,
    admitted: 6200,
    longestDelayMs: 2000,
    mostQueued: 200,
    worstSecond: 100,
  })
})

test('boundary burst: the fixed window alone lets both through', () => {
  expect(playing('limiting/boundary-burst').measures).toMatchObject({
    'fixed-window.worstWindow': 2000,
    'sliding-slots.worstWindow': 1000,
    'sliding-log.worstWindow': 1000,
  })
})

test('side by side: the order depends on what is asked', () => {
  const { measures } = playing('limiting/side-by-side')
  const row = (measure: string) => limiterNames.map((lane) => measures[`${lane}.${measure}`])
  expect(row('worstWindow')).toEqual([725, 500, 547, 499, 599, 594, 500, 599, 599])
  expect(row('worstSecond')).toEqual([525, 300, 335, 299, 199, 194, 100, 199, 199])
  expect(row('admitted')).toEqual([2000, 2000, 2000, 1998, 2099, 2090, 2200, 2099, 2099])
})

test('token bucket, meter and GCRA are one rule in three notations, request by request', () => {
  const playback = playing('limiting/side-by-side', { seed: 3, values: { arrivals: 'random', arrivalsPerSecond: 130 } })
  for (const entry of playback.entries(0, playback.entryCount)) {
    if (entry.kind !== 'arrive') continue
    const [bucket, meter, gcra] = ['token-bucket', 'leaky-meter', 'gcra'].map((lane) =>
      entry.verdicts.find((one) => one.lane === lane),
    )
    expect({ ...meter, lane: 'same' }).toEqual({ ...bucket, lane: 'same' })
    expect({ ...gcra, lane: 'same' }).toEqual({ ...bucket, lane: 'same' })
  }
})

test.each<[string, number]>([
  ['fixed-window', 450],
  ['sliding-log', 1000],
  ['sliding-slots', 2000],
  ['weighted-counter', 1999],
  ['token-bucket', 1999],
  ['token-bucket-timer', 1200],
  ['leaky-queue', 4500],
  ['leaky-meter', 1999],
  ['gcra', 1000],
  ['boundary-burst', 2000],
  ['side-by-side', 599],
])('%s: what is to be foretold comes to %i at the defaults', (name, happened) => {
  const measure = findScenario(`limiting/${name}`)?.prediction.measure ?? ''
  expect(playing(`limiting/${name}`).measures[measure]).toBe(happened)
})

test('the log keeps its promise, and the fixed window its busiest second, under any seed', () => {
  for (let seed = 0; seed < 25; seed += 1) {
    expect(playing('limiting/sliding-log', { seed }).measures.worstWindow).toBe(1000)
    const busiest = playing('limiting/fixed-window', { seed }).measures.worstSecond ?? 0
    expect(busiest).toBeGreaterThan(400)
    expect(busiest).toBeLessThan(500)
  }
})
