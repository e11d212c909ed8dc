import fc from 'fast-check'
import { expect, test } from 'vitest'
import { couriers } from './couriers.fixture.ts'
import { record, recordOn } from './recording.ts'
import { startRun } from './run.ts'
import { runUntil } from './run-until.ts'
import { entriesBefore, runAfter, runAt } from './seek.ts'
import { step } from './step.ts'

const anywhere = fc.record({ seed: fc.nat(1000), every: fc.integer({ min: 1, max: 40 }) })

test('seeking a moment from a checkpoint equals replaying from zero', () => {
  fc.assert(
    fc.property(anywhere, fc.nat(320), ({ seed, every }, ms) => {
      const world = couriers(seed, ['ada', 'bo', 'cy'])
      const recording = record(world, 300, every)
      expect(runAt(recording, ms)).toEqual(runUntil(world, startRun(world), Math.min(ms, 300)))
    }),
  )
})

test('seeking an entry equals stepping there from zero, at every entry', () => {
  fc.assert(
    fc.property(anywhere, ({ seed, every }) => {
      const world = couriers(seed, ['ada', 'bo'])
      const recording = record(world, 200, every)
      let run = startRun(world)
      expect(runAfter(recording, 0)).toEqual(run)
      while (run.entryCount < recording.trace.length) {
        const stepped = step(world, run)
        if (stepped === null) throw new Error('the world stopped early')
        run = stepped.run
        if (stepped.note !== null) expect(runAfter(recording, run.entryCount)).toEqual(run)
      }
    }),
    { numRuns: 25 },
  )
})

test('the number of entries at or before a moment is counted from the trace', () => {
  const recording = record(couriers(2, ['ada', 'bo', 'cy']), 200)
  for (let ms = -1; ms <= 201; ms += 1) {
    expect(entriesBefore(recording, ms)).toBe(recording.trace.filter((line) => line.atMs <= ms).length)
  }
})

test('an entry that never was is a broken promise', () => {
  const recording = record(couriers(2, ['ada']), 100)
  const { length } = recording.trace
  for (const entry of [-1, 0.5, length + 1]) {
    expect(() => runAfter(recording, entry)).toThrow(`entry ${entry} is not in a trace of ${length}`)
  }
  expect(() => recordOn(recording, startRun(recording.world))).toThrow(
    `a trace of ${length} entries cannot go on from entry 0`,
  )
})
