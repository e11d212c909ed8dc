import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EventQueue, type Waiting, withEvent, withoutFirst } from './event-queue.ts'

const waiting = (atMs: number, rank: number, sequence: number): Waiting<string> => ({ atMs, rank, sequence, event: '' })

function drained(queue: EventQueue<string>): Waiting<string>[] {
  const taken: Waiting<string>[] = []
  let rest = queue
  while (rest[0] !== undefined) {
    taken.push(rest[0])
    rest = withoutFirst(rest)
  }
  return taken
}

const someEvents = fc
  .array(fc.tuple(fc.nat(20), fc.nat(2)))
  .map((pairs) => pairs.map(([atMs, rank], sequence) => waiting(atMs, rank, sequence)))

test('events leave by time, then by rank, then in the order of putting', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const queue = events.reduce<EventQueue<string>>(withEvent, [])
      const inOrder = events.toSorted((a, b) => a.atMs - b.atMs || a.rank - b.rank || a.sequence - b.sequence)
      expect(drained(queue)).toEqual(inOrder)
    }),
  )
})

test('a kept queue is not touched by what is put into or taken from its successors', () => {
  fc.assert(
    fc.property(someEvents, fc.nat(20), (events, atMs) => {
      const queue = events.reduce<EventQueue<string>>(withEvent, [])
      const before = JSON.stringify(queue)
      drained(withEvent(queue, waiting(atMs, 0, events.length)))
      expect(JSON.stringify(queue)).toBe(before)
    }),
  )
})

test('taking from an empty queue is a broken promise', () => {
  expect(() => withoutFirst([])).toThrow('event queue of 0 has no event at -1')
})
