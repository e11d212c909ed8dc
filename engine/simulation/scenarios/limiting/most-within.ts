/** The most of these moments, given in order, that fall in any half-open interval [s, s + spanMs). */
export function mostWithin(momentsMs: readonly number[], spanMs: number): number {
  let first = 0
  let most = 0
  momentsMs.forEach((momentMs, place) => {
    while ((momentsMs[first] ?? momentMs) <= momentMs - spanMs) first += 1
    most = Math.max(most, place - first + 1)
  })
  return most
}
