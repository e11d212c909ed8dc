import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceOf } from '../../random.ts'
import { beginTraffic, nextArrival, type TrafficParameters, type TrafficState, trafficKinds } from './traffic.ts'

const usual: TrafficParameters = {
  arrivals: 'steady',
  arrivalsPerSecond: 300,
  burstSize: 3,
  burstAtMs: 100,
  gapMs: 50,
  baselinePerSecond: 50,
  spikePerSecond: 1000,
  spikeSeconds: 10,
  durationSeconds: 20,
}

function arrivals(given: Partial<TrafficParameters>, from: TrafficState = beginTraffic(0, chanceOf(1))): number[] {
  const parameters = { ...usual, ...given }
  const moments: number[] = []
  for (let next = nextArrival(parameters, from); next !== null; next = nextArrival(parameters, next.state))
    moments.push(next.atMs)
  return moments
}

const within = (moments: readonly number[], fromMs: number, toMs: number) =>
  moments.filter((atMs) => atMs >= fromMs && atMs < toMs).length

test.each([
  [300, [0, 3, 6, 10, 13, 16, 20]],
  [1000, [0, 1, 2, 3, 4, 5, 6]],
  [7, [0, 142, 285, 428, 571, 714, 857]],
])('steady traffic of %i a second does not drift', (arrivalsPerSecond, firsts) => {
  const moments = arrivals({ arrivalsPerSecond, durationSeconds: 120 })
  expect(moments.slice(0, 7)).toEqual(firsts)
  expect(moments).toHaveLength(arrivalsPerSecond * 120)
  expect(within(moments, 119_000, 120_000)).toBe(arrivalsPerSecond)
})

test.each([
  ['two bursts', {}, [100, 100, 100, 150, 150, 150]],
  ['a second burst beyond the end', { gapMs: 900, durationSeconds: 1 }, [100, 100, 100]],
  ['no gap', { burstSize: 1, gapMs: 0 }, [100, 100]],
])('burst: %s', (_, given, expected) => {
  expect(arrivals({ arrivals: 'burst', ...given })).toEqual(expected)
})

test.each([
  ['the notes spike', {}, [250, 10_000, 250]],
  ['no baseline', { baselinePerSecond: 0 }, [0, 10_000, 0]],
  ['a spike longer than the run', { spikeSeconds: 60 }, [5000, 10_000, 5000]],
])('spike: %s fills the duration, the spike in its middle', (_, given, [before, during, after]) => {
  const moments = arrivals({ arrivals: 'spike', ...given })
  expect([within(moments, 0, 5000), within(moments, 5000, 15_000), within(moments, 15_000, 20_000)]).toEqual([
    before,
    during,
    after,
  ])
})

test('random traffic keeps its rate, is uneven, and is another for another seed', () => {
  const from = (seed: number) => arrivals({ arrivals: 'random', durationSeconds: 120 }, beginTraffic(0, chanceOf(seed)))
  const moments = from(1)
  expect(Math.abs(moments.length - 36_000)).toBeLessThan(4 * Math.sqrt(36_000))
  const seconds = Array.from({ length: 120 }, (_, second) => within(moments, second * 1000, second * 1000 + 1000))
  const variance = seconds.reduce((sum, count) => sum + (count - 300) ** 2, 0) / seconds.length
  expect(variance / 300).toBeGreaterThan(0.6)
  expect(variance / 300).toBeLessThan(1.5)
  expect(from(1)).toEqual(moments)
  expect(from(2)).not.toEqual(moments)
})

test('traffic that begins afresh in mid-run owes nothing to the past', () => {
  const later = beginTraffic(120, chanceOf(1))
  expect(arrivals({ arrivals: 'burst' }, later)).toEqual([150, 150, 150])
  expect(arrivals({ arrivals: 'steady', arrivalsPerSecond: 100 }, later).slice(0, 3)).toEqual([120, 130, 140])
  const inSpike = arrivals({ arrivals: 'spike' }, beginTraffic(14_995, chanceOf(1)))
  expect(inSpike.slice(0, 7)).toEqual([14_995, 14_996, 14_997, 14_998, 14_999, 15_000, 15_020])
})

test.each([...trafficKinds])('%s traffic is in order, in whole milliseconds, before the end, and JSON-able', (kind) => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (seed, sinceMs, arrivalsPerSecond) => {
      const parameters = { ...usual, arrivals: kind, arrivalsPerSecond, spikeSeconds: 1, durationSeconds: 2 }
      const begin = beginTraffic(sinceMs, chanceOf(seed))
      const moments = arrivals(parameters, begin)
      expect(moments).toEqual(moments.toSorted((one, other) => one - other))
      expect(moments.every((atMs) => Number.isInteger(atMs) && atMs >= sinceMs && atMs < 2000)).toBe(true)
      const first = nextArrival(parameters, begin)
      if (first !== null)
        expect(arrivals(parameters, JSON.parse(JSON.stringify(first.state)))).toEqual(moments.slice(1))
    }),
    { numRuns: 40 },
  )
})
