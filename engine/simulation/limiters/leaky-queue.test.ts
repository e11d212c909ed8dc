import fc from 'fast-check'
import { expect, test } from 'vitest'
import { obeysContract } from './contract.suite.ts'
import { leakyQueue } from './leaky-queue.ts'
import { expectTable, type Row } from './table.suite.ts'

test('one starts, three wait, the fifth is turned away (Q1, nginx N2)', () => {
  expectTable(leakyQueue, { ratePerSecond: 10, queueCapacity: 3 }, [
    [0, 1, 'yes', 3],
    [0, 1, 'yes+100', 2],
    [0, 1, 'yes+200', 1],
    [0, 1, 'yes+300', 0],
    [0, 1, 'no 100', 0],
    [50, 1, 'no 50', 0],
    [100, 1, 'yes+300', 0],
    [400, 1, 'yes+100', 2],
  ])
})

test('whoever comes later waits until the one before has had its interval (Q2)', () => {
  expectTable(leakyQueue, { ratePerSecond: 5, queueCapacity: 2 }, [
    [0, 1, 'yes', 2],
    [10, 1, 'yes+190', 1],
    [20, 1, 'yes+380', 0],
    [30, 1, 'no 170', 0],
    [200, 1, 'yes+400', 0],
    [250, 1, 'no 150', 0],
    [1000, 1, 'yes', 2],
    [1000, 1, 'yes+200', 1],
  ])
})

test('without a queue it only spaces (Q3)', () => {
  expectTable(leakyQueue, { ratePerSecond: 100, queueCapacity: 0 }, [
    [0, 1, 'yes', 0],
    [5, 1, 'no 5', 0],
    [9, 1, 'no 1', 0],
    [10, 1, 'yes', 0],
    [15, 1, 'no 5', 0],
    [20, 1, 'yes', 0],
  ])
})

test('arrivals faster than the drain wait longer and longer (Q4)', () => {
  expectTable(leakyQueue, { ratePerSecond: 4, queueCapacity: 4 }, [
    [0, 1, 'yes'],
    [100, 1, 'yes+150'],
    [200, 1, 'yes+300'],
    [300, 1, 'yes+450'],
    [400, 1, 'yes+600'],
    [500, 1, 'yes+750'],
    [600, 1, 'yes+900'],
    [1250, 1, 'yes+500'],
  ])
})

test('saves nothing up while idle (Q5)', () => {
  const rows = [0, 1000].flatMap((atMs): Row[] => [
    [atMs, 1, 'yes', 100],
    [atMs, 1, 'yes+100', 99],
    [atMs, 1, 'yes+200', 98],
  ])
  expectTable(leakyQueue, { ratePerSecond: 10, queueCapacity: 100 }, rows)
})

test('of 1000 at once it takes 901, the last of them after 4.5 s (Q6)', () => {
  const rows = Array.from({ length: 1000 }, (_, index): Row => {
    if (index > 900) return [0, 1, 'no 5', 0]
    return [0, 1, index === 0 ? 'yes' : `yes+${5 * index}`, 900 - index]
  })
  const accepted = expectTable(leakyQueue, { ratePerSecond: 200, queueCapacity: 900 }, rows).filter((a) => a.allowed)
  expect([accepted.length, accepted.at(-1)?.delayMs]).toEqual([901, 4500])
})

test('answers as nginx limit_req does at 1r/s with burst=5 (N5)', () => {
  expectTable(leakyQueue, { ratePerSecond: 1, queueCapacity: 5 }, [
    [0, 1, 'yes'],
    [0, 1, 'yes+1000'],
    [0, 1, 'yes+2000'],
    [2500, 1, 'yes+500'],
    [2500, 1, 'yes+1500'],
  ])
})

test('answers as Sentinel does with 10 per second and waits of at most 200 ms', () => {
  expectTable(leakyQueue, { ratePerSecond: 10, queueCapacity: 2 }, [
    [10_000, 1, 'yes'],
    [10_000, 1, 'yes+100'],
    [10_000, 1, 'yes+200'],
    [10_000, 1, 'no 100'],
    [10_000, 1, 'no 100'],
    [10_050, 1, 'no 50'],
    [10_100, 1, 'yes+200'],
  ])
})

test('answers as uber-go/ratelimit does without slack', () => {
  expectTable(leakyQueue, { ratePerSecond: 10, queueCapacity: 1000 }, [
    [1000, 1, 'yes'],
    [10_000, 1, 'yes'],
    [10_000, 1, 'yes+100'],
    [10_000, 1, 'yes+200'],
  ])
})

test('starts that fall between two milliseconds are rounded up, and the error does not add up', () => {
  expectTable(leakyQueue, { ratePerSecond: 3, queueCapacity: 4 }, [
    [0, 1, 'yes', 4],
    [0, 1, 'yes+334', 3],
    [0, 1, 'yes+667', 2],
    [0, 1, 'yes+1000', 1],
    [0, 1, 'yes+1334', 0],
    [0, 1, 'no 334', 0],
    [333, 1, 'no 1', 0],
    [334, 1, 'yes+1333', 0],
  ])
})

test('a dear request takes the room and the time of as many', () => {
  expectTable(leakyQueue, { ratePerSecond: 10, queueCapacity: 3 }, [
    [0, 2, 'yes', 2],
    [0, 3, 'no 100', 2],
    [0, 5, 'never', 2],
    [100, 3, 'yes+100', 0],
    [500, 4, 'yes', 0],
  ])
})

test('when the clock goes back, a start keeps its moment', () => {
  expectTable(leakyQueue, { ratePerSecond: 10, queueCapacity: 3 }, [
    [5000, 1, 'yes', 3],
    [4000, 1, 'yes+1100', 2],
    [5000, 1, 'yes+200', 1],
  ])
})

test('accepts at most its queue and one for each interval in any time, and no wait is longer than the queue', () => {
  const parameters = fc.record({ ratePerSecond: fc.constantFrom(3, 7, 100, 300), queueCapacity: fc.nat(8) })
  fc.assert(
    fc.property(parameters, fc.array(fc.nat(40), { maxLength: 80 }), ({ ratePerSecond, queueCapacity }, gapsMs) => {
      let state = leakyQueue.start({ ratePerSecond, queueCapacity }, 0)
      let atMs = 0
      const acceptedAtMs = gapsMs.flatMap((gapMs) => {
        atMs += gapMs
        const answer = leakyQueue.ask({ ratePerSecond, queueCapacity }, state, atMs, 1)
        state = answer.state
        expect(answer.delayMs).toBeLessThanOrEqual(Math.ceil((1000 * queueCapacity) / ratePerSecond))
        return answer.allowed ? [atMs] : []
      })
      acceptedAtMs.forEach((fromMs, from) => {
        acceptedAtMs.slice(from).forEach((toMs, further) => {
          const most = queueCapacity + Math.ceil((ratePerSecond * (toMs - fromMs + 1)) / 1000)
          expect(further + 1).toBeLessThanOrEqual(most)
        })
      })
    }),
  )
})

test('with a new rate in mid-run, a start between the new parts is taken for the later one', () => {
  const first = expectTable(leakyQueue, { ratePerSecond: 400, queueCapacity: 0 }, [[0, 1, 'yes', 0]])
  const even = { ratePerSecond: 1000, queueCapacity: 0 }
  expectTable(leakyQueue, even, [[2, 1, 'no 1', 0], [3, 1, 'yes', 0]], first[0]?.state)
})

test('crashes on a queue that cannot be', () => {
  expect(() => leakyQueue.start({ ratePerSecond: 0, queueCapacity: 1 }, 0)).toThrow('leaky-queue: ratePerSecond must')
  expect(() => leakyQueue.start({ ratePerSecond: 1, queueCapacity: 0.5 }, 0)).toThrow('leaky-queue: queueCapacity must')
})

obeysContract({
  limiter: leakyQueue,
  parameters: fc.record({
    ratePerSecond: fc.constantFrom(0.5, 2.5, 3, 7, 33.3, 100, 300, 700, 1000, 3000),
    queueCapacity: fc.integer({ min: 0, max: 10 }),
  }),
  periodsMs: ({ ratePerSecond, queueCapacity }) => [
    Math.ceil(1000 / ratePerSecond),
    Math.max(1, Math.floor(1000 / ratePerSecond)),
    Math.ceil((1000 * (queueCapacity + 1)) / ratePerSecond),
  ],
  mostWithin: ({ ratePerSecond }, spanMs) => Math.ceil((ratePerSecond * (spanMs + 1)) / 1000 - 1e-9),
  // A dear request is one start; it makes the next one wait longer.
  weigh: () => 1,
})
