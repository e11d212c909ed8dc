/** A broken promise is a crash: throws a RangeError with `sentence` unless `holds`. */
export function demand(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new RangeError(sentence)
}

/** Each given number must be a whole one of at least `least`. `owner` and the keys name the culprit. */
export function demandWhole(owner: string, given: Readonly<Record<string, number>>, least = 1): void {
  for (const [name, value] of Object.entries(given)) {
    const holds = Number.isSafeInteger(value) && value >= least
    demand(holds, `${owner}: ${name} must be whole and at least ${least}, got ${value}`)
  }
}

/** Each given number must be finite and above 0. */
export function demandPositive(owner: string, given: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(given)) {
    demand(Number.isFinite(value) && value > 0, `${owner}: ${name} must be above 0, got ${value}`)
  }
}

/** A request has a moment in whole milliseconds and a cost in whole units; a cost of 0 only looks. */
export function demandRequest(owner: string, now: number, cost: number): void {
  demandWhole(owner, { now }, Number.MIN_SAFE_INTEGER)
  demandWhole(owner, { cost }, 0)
}
