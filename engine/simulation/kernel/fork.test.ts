import fc from 'fast-check'
import { expect, test } from 'vitest'
import { couriers } from './couriers.fixture.ts'
import { fork } from './fork.ts'
import { record } from './recording.ts'
import { runAfter, runAt } from './seek.ts'

const storm = { kind: 'weather', slowMs: 7 } as const
const anyFork = { seed: fc.nat(1000), every: fc.integer({ min: 1, max: 40 }), atMs: fc.nat(300), seekMs: fc.nat(300) }

test('a fork shares everything strictly before its moment, and leaves the recording as it was', () => {
  fc.assert(
    fc.property(fc.record(anyFork), ({ seed, every, atMs }) => {
      const recording = record(couriers(seed, ['ada', 'bo']), 300, every)
      const before = JSON.stringify(recording.trace)
      const forked = fork(recording, atMs, [storm], every)
      const shared = recording.trace.filter((line) => line.atMs < atMs)
      expect(forked.trace.slice(0, shared.length)).toEqual(shared)
      expect(forked.trace[shared.length]).toEqual({ atMs, note: { weather: 7 } })
      expect(JSON.stringify(recording.trace)).toBe(before)
    }),
  )
})

test('a fork is the world in which that had been going to happen from the start', () => {
  fc.assert(
    fc.property(fc.record(anyFork), ({ seed, every, atMs, seekMs }) => {
      const forked = fork(record(couriers(seed, ['ada', 'bo']), 300, every), atMs, [storm], every)
      const foreseen = record(couriers(seed, ['ada', 'bo'], [{ atMs, slowMs: 7 }]), 300, every)
      expect(forked.trace).toEqual(foreseen.trace)
      expect(runAt(forked, seekMs).state).toEqual(runAt(foreseen, seekMs).state)
    }),
  )
})

test('a fork can be sought at every entry, and forked again', () => {
  const recording = record(couriers(8, ['ada', 'bo']), 300, 16)
  const twice = fork(fork(recording, 100, [storm], 16), 100, [{ kind: 'weather', slowMs: 0 }], 16)
  expect(twice.trace.filter(({ note }) => 'weather' in note)).toEqual([
    { atMs: 100, note: { weather: 7 } },
    { atMs: 100, note: { weather: 0 } },
  ])
  for (let entry = 0; entry <= twice.trace.length; entry += 1) expect(runAfter(twice, entry).entryCount).toBe(entry)
})

test.each([[-1], [301], [1.5]])('nothing can be forked at %s ms of a recording of 300', (atMs) => {
  const recording = record(couriers(8, ['ada']), 300)
  expect(() => fork(recording, atMs, [storm])).toThrow(`cannot fork at ${atMs} ms in a recording of 300 ms`)
})
