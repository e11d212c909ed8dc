import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Chance, chanceOf, type Draw, exponential, integer, split, uniform } from './random.ts'

function draws(chance: Chance, count: number, draw: (chance: Chance) => Draw = uniform): number[] {
  const values: number[] = []
  let from = chance
  for (let drawn = 0; drawn < count; drawn += 1) {
    const next = draw(from)
    values.push(next.value)
    from = next.chance
  }
  return values
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('a seed gives the same numbers on every machine', () => {
  expect(draws(chanceOf(1), 4)).toEqual([
    0.07431010925211012, 0.10971816466189921, 0.8774650855921209, 0.9547097766771913,
  ])
  expect(draws(split(chanceOf(1), 'traffic'), 3, (chance) => exponential(chance, 1))).toEqual([
    1.2532983350101858, 0.07811780413612723, 0.9616759102791548,
  ])
})

test('a step is the published one: four words in, one sum out', () => {
  expect(uniform([1, 2, 3, 4])).toEqual({ value: 7 / 2 ** 32, chance: [2, 27, (3 << 21) + 7, 5] })
})

test('neighbouring seeds have nothing in common', () => {
  const firsts = Array.from({ length: 2000 }, (_, seed) => uniform(chanceOf(seed)).value)
  expect(new Set(firsts).size).toBe(2000)
  expect(mean(firsts)).toBeCloseTo(0.5, 1)
})

test('a generator survives JSON and goes on as if nothing had happened', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (seed, name) => {
      const chance = split(chanceOf(seed), name)
      expect(draws(JSON.parse(JSON.stringify(chance)), 5)).toEqual(draws(chance, 5))
    }),
  )
})

test('a child depends on its name and disturbs nobody', () => {
  const parent = chanceOf(7)
  const alone = draws(split(parent, 'broker-1'), 5)
  split(parent, 'broker-2')
  expect(draws(split(parent, 'broker-1'), 5)).toEqual(alone)
  const names = ['', 'a', 'b', 'ab', 'ba', 'broker-1', 'broker-2', '订单']
  expect(new Set(names.map((name) => uniform(split(parent, name)).value)).size).toBe(names.length)
  expect(draws(parent, 5)).not.toEqual(draws(split(parent, ''), 5))
})

test.each([
  ['uniform', uniform, 0.5, 1 / 12],
  ['exponential', (chance: Chance) => exponential(chance, 1), 1, 1],
] as const)('%s draws have the mean and the variance they should', (_, draw, expectedMean, expectedVariance) => {
  const values = draws(chanceOf(3), 40_000, draw)
  const found = mean(values)
  expect(found).toBeCloseTo(expectedMean, 1)
  expect(mean(values.map((value) => (value - found) ** 2)) / expectedVariance).toBeCloseTo(1, 1)
})

test('an exponential draw outlasts its mean as often as 1/e, and twice its mean as often as its square', () => {
  const values = draws(chanceOf(11), 40_000, (chance) => exponential(chance, 20))
  const share = (from: number) => values.filter((value) => value > from).length / values.length
  expect(share(20)).toBeCloseTo(Math.exp(-1), 2)
  expect(share(40)).toBeCloseTo(Math.exp(-2), 2)
})

test('whole numbers stay below their bound and reach all of them evenly', () => {
  const values = draws(chanceOf(5), 12_000, (chance) => integer(chance, 6))
  const counts = [0, 1, 2, 3, 4, 5].map((face) => values.filter((value) => value === face).length)
  expect(counts.reduce((sum, count) => sum + count)).toBe(12_000)
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200)
})
