import fc from 'fast-check'
import { expect, test } from 'vitest'
import { couriers } from './couriers.fixture.ts'
import { record } from './recording.ts'
import { startRun, withPuts } from './run.ts'
import { runUntil } from './run-until.ts'
import { step } from './step.ts'

test('the same seed gives the same trace, another seed another', () => {
  const trace = (seed: number) => record(couriers(seed, ['ada', 'bo']), 500).trace
  expect(trace(4)).toEqual(trace(4))
  expect(trace(4)).not.toEqual(trace(5))
})

test('one more actor does not disturb the others', () => {
  const ofAda = (names: readonly string[]) =>
    record(couriers(4, names), 500).trace.filter(({ note }) => 'courier' in note && note.courier === 'ada')
  expect(ofAda(['zoe', 'ada', 'bo'])).toEqual(ofAda(['ada']))
})

test('a run sent through JSON at any point goes on identically', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(400), (seed, pauseMs) => {
      const world = couriers(seed, ['ada', 'bo', 'cy'])
      const paused = runUntil(world, startRun(world), pauseMs)
      const restored = JSON.parse(JSON.stringify(paused))
      expect(restored).toEqual(paused)
      expect(runUntil(world, restored, 500)).toEqual(runUntil(world, startRun(world), 500))
    }),
  )
})

test('running until a moment takes what happens in it along, and nothing later', () => {
  const world = couriers(
    1,
    [],
    [
      { atMs: 9, slowMs: 1 },
      { atMs: 10, slowMs: 2 },
      { atMs: 11, slowMs: 3 },
    ],
  )
  const run = runUntil(world, startRun(world), 10)
  expect(run).toMatchObject({ nowMs: 10, entryCount: 2, state: { slowMs: 2 } })
  expect(run.queue).toHaveLength(1)
})

test('within one millisecond a lower rank goes first, whenever it was put', () => {
  const world = couriers(1, ['ada'], [])
  const run = withPuts(world, startRun(world), [{ atMs: 0, event: { kind: 'weather', slowMs: 5 } }])
  expect(step(world, run)?.note).toEqual({ weather: 5 })
})

test('a world in which nothing waits stands still', () => {
  const world = couriers(1, [])
  expect(step(world, startRun(world))).toBeNull()
  expect(runUntil(world, startRun(world), 1000)).toEqual(startRun(world))
})

test.each([[9], [10.5], [Number.NaN]])('an event cannot be put at %s when the world stands at 10', (atMs) => {
  const world = couriers(1, [], [{ atMs: 10, slowMs: 1 }])
  const run = runUntil(world, startRun(world), 10)
  const put = () => withPuts(world, run, [{ atMs, event: { kind: 'weather', slowMs: 0 } }])
  expect(put).toThrow(`event put at ${atMs} ms while the world stands at 10 ms: {"kind":"weather","slowMs":0}`)
})
