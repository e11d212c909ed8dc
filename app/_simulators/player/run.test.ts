import { expect, test } from 'vitest'
import type { Settings } from '#engine/simulation/scenarios/scenario.ts'
import { forkWith, type Run, reseed, restartWith, unfork, valueAt } from './run.ts'

const settings: Settings = {
  scenario: 'limiting/token-bucket',
  seed: 1,
  values: { capacity: 10, ratePerSecond: 5 },
  changes: [],
}
const fresh: Run = { settings, trunk: null }
const rate = (atMs: number, value: number) => ({ atMs, parameter: 'ratePerSecond', value })

test('another value at the start is another run, without a past', () => {
  const forked = forkWith(fresh, rate(3000, 50))
  expect(restartWith(forked, 'capacity', 20)).toEqual({
    settings: { ...forked.settings, values: { capacity: 20, ratePerSecond: 5 } },
    trunk: null,
  })
})

test('another value later is a fork, and what was can be gone back to', () => {
  const forked = forkWith(fresh, rate(3000, 50))
  expect(forked).toEqual({ settings: { ...settings, changes: [rate(3000, 50)] }, trunk: { settings, atMs: 3000 } })
  expect(unfork(forked)).toEqual(fresh)
})

test('turning the same knob again at the same moment corrects the fork', () => {
  const corrected = forkWith(forkWith(fresh, rate(3000, 50)), rate(3000, 60))
  expect(corrected.settings.changes).toEqual([rate(3000, 60)])
  expect(corrected.trunk).toEqual({ settings, atMs: 3000 })
})

test('a fork of a fork before its change drops what would have come', () => {
  const forked = forkWith(forkWith(fresh, rate(3000, 50)), rate(1000, 7))
  expect(forked.settings.changes).toEqual([rate(1000, 7)])
})

test.each([
  [0, 5],
  [2999, 5],
  [3000, 50],
  [9000, 50],
])('at %i ms the rate is %i', (ms, value) => {
  expect(valueAt(forkWith(fresh, rate(3000, 50)).settings, 'ratePerSecond', ms)).toBe(value)
})

test('another seed is another run', () => {
  expect(reseed(forkWith(fresh, rate(1, 1)), 9).settings.seed).toBe(9)
})
