import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, Limiter } from './limiter.ts'

/** What a limiter hands in to be held to the contract that all of them share. */
export type Contract<Parameters, State> = {
  limiter: Limiter<Parameters, State>
  /** Keep capacities at 12 or less: the adversary fills them by asking 15 times. */
  parameters: fc.Arbitrary<Parameters>
  /** The lengths of time at which this rule changes its mind. The adversary aims at them, and 1 ms to either side. */
  periodsMs(parameters: Parameters): readonly number[]
  /** The most cost that may start between one start and another one `spanMs` later, both included. */
  mostWithin(parameters: Parameters, spanMs: number): number
  /** What an admission weighs in that bound; its cost, unless told otherwise. */
  weigh?: (cost: number) => number
  /** True where a refused request is remembered against the caller. */
  refusalsCount?: (parameters: Parameters) => boolean
}

type Ask = { atMs: number; cost: number }
type Heard<State> = Ask & { answer: Answer<State> }

type Step = { align: boolean; period: number; offsetMs: number; times: number; cost: number }

const step: fc.Arbitrary<Step> = fc.record({
  align: fc.boolean(),
  period: fc.nat(3),
  offsetMs: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -1, max: 1 }) }, { weight: 1, arbitrary: fc.nat(2000) }),
  times: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 4 }), fc.constant(15)),
  cost: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 14 }) }),
})
const steps = fc.array(step, { minLength: 1, maxLength: 12 })

/** Moments never fall: each step waits one period, or until a multiple of it, give or take a millisecond. */
function asksOf(steps: readonly Step[], periodsMs: readonly number[]): Ask[] {
  let atMs = 0
  return steps.flatMap(({ align, period, offsetMs, times, cost }) => {
    const periodMs = Math.max(1, periodsMs[period % periodsMs.length] ?? 1)
    const target = align ? Math.ceil((atMs + 1) / periodMs) * periodMs : atMs + (period === 3 ? 0 : periodMs)
    atMs = Math.max(atMs, target + offsetMs)
    return Array.from({ length: times }, () => ({ atMs, cost }))
  })
}

function hear<Parameters, State>(
  limiter: Limiter<Parameters, State>,
  parameters: Parameters,
  asks: readonly Ask[],
  between: (state: State) => State = (state) => state,
): Heard<State>[] {
  let state = limiter.start(parameters, 0)
  return asks.map(({ atMs, cost }) => {
    const answer = limiter.ask(parameters, between(state), atMs, cost)
    state = answer.state
    return { atMs, cost, answer }
  })
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

function worstExcess<State>(
  heard: readonly Heard<State>[],
  most: (spanMs: number) => number,
  weigh: (cost: number) => number,
) {
  const starts = heard
    .filter(({ answer }) => answer.allowed)
    .map(({ atMs, cost, answer }) => ({ atMs: atMs + answer.delayMs, weight: weigh(cost) }))
    .sort((one, other) => one.atMs - other.atMs)
  let worst = { excess: -Infinity, fromMs: 0, toMs: 0 }
  starts.forEach((first, from) => {
    let weight = 0
    for (const last of starts.slice(from)) {
      weight += last.weight
      const excess = weight - most(last.atMs - first.atMs)
      if (excess > worst.excess) worst = { excess, fromMs: first.atMs, toMs: last.atMs }
    }
  })
  return worst
}

/** At now + retryAfterMs the same request passes, a millisecond earlier it does not; after null it never does. */
function expectRetryExact<Parameters, State>(
  limiter: Limiter<Parameters, State>,
  parameters: Parameters,
  { atMs, cost, answer }: Heard<State>,
) {
  const allowedAfter = (ms: number) => limiter.ask(parameters, answer.state, atMs + ms, cost).allowed
  const { retryAfterMs } = answer
  if (answer.allowed) return expect(retryAfterMs).toBe(0)
  if (retryAfterMs === null) return expect([1, 1_000, 1_000_000, 1_000_000_000].map(allowedAfter)).not.toContain(true)
  expect(retryAfterMs).toBeGreaterThan(0)
  const early = [1 / 4, 1 / 2, 3 / 4].map((share) => Math.floor((retryAfterMs - 1) * share))
  expect([...early, retryAfterMs - 1, retryAfterMs].map(allowedAfter)).toEqual([false, false, false, false, true])
}

/** Exactly `left` more requests of cost 1 pass at this very moment. */
function expectLeftHonest<Parameters, State>(
  limiter: Limiter<Parameters, State>,
  parameters: Parameters,
  { atMs, answer }: Heard<State>,
) {
  let state = answer.state
  const passes = Array.from({ length: answer.left + 1 }, () => {
    const next = limiter.ask(parameters, state, atMs, 1)
    state = next.state
    return next.allowed
  })
  expect(passes).toEqual([...Array<boolean>(answer.left).fill(true), false])
}

/** Holds a limiter to everything that is true of all of them. */
export function obeysContract<Parameters, State>(contract: Contract<Parameters, State>): void {
  const { limiter, parameters, periodsMs, mostWithin, weigh = (cost) => cost, refusalsCount = () => false } = contract
  const run = fc
    .tuple(parameters, steps)
    .map(([parameters, steps]) => ({ parameters, asks: asksOf(steps, periodsMs(parameters)) }))
  const holds = (name: string, property: fc.IRawProperty<unknown>, numRuns = 150) =>
    test(name, () => fc.assert(property, { numRuns }))

  describe(`${limiter.name} obeys the contract`, () => {
    holds(
      'is a function of what it is told, and its state survives being stored',
      fc.property(run, ({ parameters, asks }) => {
        const told = hear(limiter, frozen(parameters), asks, frozen)
        const stored = hear(limiter, parameters, asks, (state) => JSON.parse(JSON.stringify(state)))
        expect(stored).toEqual(told)
      }),
    )

    holds(
      'keeps its bound in every interval, whatever the adversary tries',
      fc.property(run, ({ parameters, asks }) => {
        const worst = worstExcess(hear(limiter, parameters, asks), (spanMs) => mostWithin(parameters, spanMs), weigh)
        expect(worst.excess, JSON.stringify(worst)).toBeLessThanOrEqual(0)
      }),
      400,
    )

    holds(
      'keeps its bound when it is asked twice in every millisecond',
      fc.property(parameters, fc.nat(50), (parameters, fromMs) => {
        const asks = Array.from({ length: 600 }, (_, ask) => ({ atMs: fromMs + Math.floor(ask / 2), cost: 1 }))
        const worst = worstExcess(hear(limiter, parameters, asks), (spanMs) => mostWithin(parameters, spanMs), weigh)
        expect(worst.excess, JSON.stringify(worst)).toBeLessThanOrEqual(0)
      }),
      20,
    )

    holds(
      'says exactly when to come back, and never only where it is never',
      fc.property(run, ({ parameters, asks }) => {
        for (const heard of hear(limiter, parameters, asks)) expectRetryExact(limiter, parameters, heard)
      }),
    )

    holds(
      'is honest about what is left',
      fc.property(run, ({ parameters, asks }) => {
        for (const heard of hear(limiter, parameters, asks)) expectLeftHonest(limiter, parameters, heard)
      }),
    )

    holds(
      'forgets refused requests, unless it says otherwise',
      fc.property(run, ({ parameters, asks }) => {
        fc.pre(!refusalsCount(parameters))
        const admitted = hear(limiter, parameters, asks).filter(({ answer }) => answer.allowed)
        const again = hear(limiter, parameters, admitted)
        expect(again.map(({ answer }) => [answer.allowed, answer.delayMs, answer.left])).toEqual(
          admitted.map(({ answer }) => [answer.allowed, answer.delayMs, answer.left]),
        )
      }),
    )

    holds(
      'stands still while the clock goes back',
      fc.property(run, fc.array(fc.nat(3000), { minLength: 1, maxLength: 20 }), ({ parameters, asks }, backMs) => {
        const jumping = asks.map(({ atMs, cost }, ask) => ({ atMs: atMs - (backMs[ask % backMs.length] ?? 0), cost }))
        let latestMs = 0
        const standing = jumping.map(({ atMs, cost }) => {
          latestMs = Math.max(latestMs, atMs)
          return { atMs: latestMs, cost }
        })
        const moments = (heard: readonly Heard<State>[]) =>
          heard.map(({ atMs, answer: { state, allowed, retryAfterMs, left } }) => {
            const passesAtMs = allowed ? 'now' : retryAfterMs === null ? 'never' : atMs + retryAfterMs
            return { state, allowed, left, passesAtMs }
          })
        const jumped = hear(limiter, parameters, jumping)
        expect(moments(jumped)).toEqual(moments(hear(limiter, parameters, standing)))
        for (const heard of jumped) expectRetryExact(limiter, parameters, heard)
      }),
    )

    holds(
      'takes nothing when it is only looked at',
      fc.property(run, ({ parameters, asks }) => {
        const looked = hear(limiter, parameters, asks.flatMap((ask) => [{ ...ask, cost: 0 }, ask]))
        expect(looked.filter(({ cost }) => cost === 0).map(({ answer }) => answer.allowed)).not.toContain(false)
        expect(looked.filter(({ cost }) => cost > 0).map(({ answer }) => ({ ...answer, state: null }))).toEqual(
          hear(limiter, parameters, asks).map(({ answer }) => ({ ...answer, state: null })),
        )
      }),
    )

    holds(
      'goes on with other parameters in mid-run',
      fc.property(run, parameters, steps, ({ parameters, asks }, changed, later) => {
        const before = hear(limiter, parameters, asks).at(-1) as Heard<State>
        let state = before.answer.state
        for (const { atMs, cost } of asksOf(later, periodsMs(changed))) {
          const now = before.atMs + atMs
          const heard = { atMs: now, cost, answer: limiter.ask(changed, state, now, cost) }
          expectRetryExact(limiter, changed, heard)
          expectLeftHonest(limiter, changed, heard)
          state = heard.answer.state
        }
      }),
    )

    test('crashes on a request that has no whole moment or no whole cost', () => {
      const [some] = fc.sample(parameters, { numRuns: 1, seed: 1 }) as [Parameters]
      const state = limiter.start(some, 0)
      expect(() => limiter.ask(some, state, 0.5, 1)).toThrow(`${limiter.name}: now must be whole`)
      expect(() => limiter.ask(some, state, Number.NaN, 1)).toThrow(RangeError)
      expect(() => limiter.ask(some, state, 0, -1)).toThrow(`${limiter.name}: cost must be whole and at least 0`)
      expect(() => limiter.ask(some, state, 0, 1.5)).toThrow(RangeError)
    })
  })
}
