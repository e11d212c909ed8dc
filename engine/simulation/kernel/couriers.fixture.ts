import { type Chance, chanceOf, exponential, split } from '../../random.ts'
import type { World } from './world.ts'

/** A small world for the kernel's own tests: couriers leave at random, and bad weather holds up whoever leaves later. */
export type CourierEvent =
  | { kind: 'leave'; courier: string }
  | { kind: 'arrive'; courier: string }
  | { kind: 'weather'; slowMs: number }
export type CourierNote = { courier: string; did: string } | { weather: number }
export type CourierState = {
  slowMs: number
  trips: Readonly<Record<string, number>>
  chances: Readonly<Record<string, Chance>>
}

export function couriers(
  seed: number,
  names: readonly string[],
  weather: readonly { atMs: number; slowMs: number }[] = [],
) {
  const world: World<CourierState, CourierEvent, CourierNote> = {
    start: () => ({
      state: {
        slowMs: 0,
        trips: Object.fromEntries(names.map((name) => [name, 0])),
        chances: Object.fromEntries(names.map((name) => [name, split(chanceOf(seed), name)])),
      },
      puts: [
        ...weather.map(({ atMs, slowMs }) => ({ atMs, event: { kind: 'weather', slowMs } as const })),
        ...names.map((courier) => ({ atMs: 0, event: { kind: 'leave', courier } as const })),
      ],
    }),
    rank: (event) => (event.kind === 'weather' ? 0 : 1),
    step(state, event, atMs) {
      if (event.kind === 'weather')
        return { state: { ...state, slowMs: event.slowMs }, puts: [], note: { weather: event.slowMs } }
      const { courier } = event
      if (event.kind === 'leave') {
        const drawn = exponential(state.chances[courier] ?? chanceOf(0), 20)
        const chances = { ...state.chances, [courier]: drawn.chance }
        const puts = [
          { atMs: atMs + Math.floor(drawn.value) + state.slowMs, event: { kind: 'arrive', courier } as const },
        ]
        return { state: { ...state, chances }, puts, note: { courier, did: 'left' } }
      }
      const trips = (state.trips[courier] ?? 0) + 1
      // Every third arrival goes unnoticed: events without a note must not disturb the count of entries.
      const note = trips % 3 === 0 ? null : { courier, did: `arrived ${trips}` }
      const again = [{ atMs: atMs + 1, event: { kind: 'leave', courier } as const }]
      return { state: { ...state, trips: { ...state.trips, [courier]: trips } }, puts: again, note }
    },
  }
  return world
}
