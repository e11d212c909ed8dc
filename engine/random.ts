/**
 * Seeded chance. The generator is sfc32 (Chris Doty-Humphrey, PractRand 0.94, `RNGs/sfc.h`): four 32-bit words, integer
 * arithmetic only, so every machine draws the same. A generator is a value: a draw returns the next one beside what was
 * drawn, and the old one may be drawn from again. Being plain data, it can stand inside a world's state.
 */
export type Chance = readonly [number, number, number, number]

export type Draw = { value: number; chance: Chance }

/** The warm-up that PractRand gives sfc32 after seeding. */
const warmUpRounds = 12

/** A generator from a whole number; only its lower 32 bits count. */
export function chanceOf(seed: number): Chance {
  return warmedUp(scattered(seed), scattered(seed ^ 0x9e3779b9), scattered(seed ^ 0x85ebca6b))
}

/**
 * A child by name. It depends on the parent as it stands and on the name, and the parent is left as it was: one more
 * actor, or one more draw by another child, disturbs nobody.
 */
export function split(chance: Chance, name: string): Chance {
  let [a, b, c] = [chance[0], chance[1], chance[2] ^ chance[3]]
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index)
    a = scattered(a ^ unit)
    b = scattered(b + unit)
    c = scattered(c ^ Math.imul(unit, 0x01000193))
  }
  return warmedUp(scattered(a + name.length), b, c)
}

/** Evenly from [0, 1), in steps of 2^-32. */
export function uniform(chance: Chance): Draw {
  const [a, b, c, counter] = chance
  const word = (a + b + counter) | 0
  return {
    value: (word >>> 0) / 2 ** 32,
    chance: [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + word) | 0, (counter + 1) | 0],
  }
}

/** Evenly from the whole numbers 0 to below − 1. `below` is at most 2^32; the bias is under below / 2^32. */
export function integer(chance: Chance, below: number): Draw {
  const drawn = uniform(chance)
  return { value: Math.floor(drawn.value * below), chance: drawn.chance }
}

/**
 * Exponentially distributed around `mean`. Von Neumann's method (1951, "Various techniques used in connection with random
 * digits"): the length of a falling run decides. It compares and never takes a logarithm, whose last digit may differ
 * between JavaScript engines.
 */
export function exponential(chance: Chance, mean: number): Draw {
  let whole = 0
  let from = chance
  for (;;) {
    const run = fallingRun(from)
    from = run.chance
    if (run.length % 2 === 1) return { value: (whole + run.first) * mean, chance: from }
    whole += 1
  }
}

function fallingRun(chance: Chance): { first: number; length: number; chance: Chance } {
  const opening = uniform(chance)
  let last = opening
  for (let length = 1; ; length += 1) {
    const next = uniform(last.chance)
    if (next.value >= last.value) return { first: opening.value, length, chance: next.chance }
    last = next
  }
}

function warmedUp(a: number, b: number, c: number): Chance {
  let chance: Chance = [a, b, c, 1]
  for (let round = 0; round < warmUpRounds; round += 1) chance = uniform(chance).chance
  return chance
}

/** The finalizer of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves half of the output's. */
function scattered(word: number): number {
  let bits = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
