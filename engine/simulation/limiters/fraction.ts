import { demand } from './demand.ts'

/**
 * An exact number as plain data. Rates such as 3 per second have no finite decimals, and a token that is short by one
 * rounding error moves a retry by a whole millisecond; so limiters count in whole parts of 1/denominator.
 */
export type Fraction = { numerator: number; denominator: number }

/** The most parts that a parameter may be made of. Enough for four decimals, and for 1000 / 7. */
const finest = 10_000

/** Room for the rounding of the few operations by which a caller made the number, such as 1000 / 33.3. */
const slack = 4 * Number.EPSILON

/**
 * The simplest fraction that is this number: 0.1 is 1/10, 1000 / 7 is 1000/7. Two fractions of at most 10000 parts are
 * further apart than the slack for every number below five million, so no other one can be meant.
 * Throws a RangeError, naming `name`, for a number that no fraction of at most 10000 parts meets.
 */
export function fractionOf(name: string, value: number): Fraction {
  for (let denominator = 1; denominator <= finest; denominator += 1) {
    const numerator = Math.round(value * denominator)
    if (Math.abs(numerator / denominator - value) <= slack * Math.abs(value)) return { numerator, denominator }
  }
  throw new RangeError(`${name} must be a fraction of at most ${finest} parts, got ${value}`)
}

/** The quotient of two whole numbers in lowest terms. */
export function quotient(numerator: number, denominator: number): Fraction {
  const shared = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / shared, denominator: denominator / shared }
}

/** The fewest parts that both fractions can be counted in. */
export function commonDenominator(one: Fraction, other: Fraction): number {
  return (one.denominator / greatestCommonDivisor(one.denominator, other.denominator)) * other.denominator
}

/**
 * How many parts of 1/denominator a fraction holds. `rounding` matters only after a parameter changed in mid-run and
 * the old parts do not fit the new ones; it should be the side on which fewer requests pass.
 */
export function partsOf(fraction: Fraction, denominator: number, rounding: 'down' | 'up'): number {
  if (fraction.denominator === denominator) return fraction.numerator
  const product = BigInt(fraction.numerator) * BigInt(denominator)
  const divisor = BigInt(fraction.denominator)
  const over = ((product % divisor) + divisor) % divisor
  const down = (product - over) / divisor
  return exactly(Number(rounding === 'up' && over > 0n ? down + 1n : down))
}

/** Hands a whole number back, or throws a RangeError where a double has stopped counting one by one. */
export function exactly(count: number): number {
  demand(Number.isSafeInteger(count), `limiter: ${count} parts are too many to be counted one by one`)
  return count
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
