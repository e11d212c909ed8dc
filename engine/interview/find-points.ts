import { type Normalised, normalise } from './normalise.ts'

/** Where a point was found: the phrase that gave it away, and its place in the answer as it was written (UTF-16 units). */
export type Finding = { pointId: string; phrase: string; start: number; end: number }

/**
 * The points whose phrases stand in an answer, in the order of `points`; for each the first place, and of two phrases at
 * one place the longer. It looks and does not interpret: a phrase that is denied or quoted counts as found, and the
 * learner takes it back. Latin words match whole, Han characters anywhere.
 *
 * @throws Error with the point's id, when one of its phrases has nothing to look for.
 */
export function findPoints(answer: string, points: readonly { id: string; phrases: readonly string[] }[]): Finding[] {
  const normalised = normalise(answer)
  return points.flatMap(({ id, phrases }) => {
    const found = phrases.flatMap((phrase) => {
      const place = placeOf(phrase, normalised, id)
      return place ? [{ pointId: id, phrase, ...place }] : []
    })
    return found.sort((one, other) => one.start - other.start || other.end - one.end).slice(0, 1)
  })
}

function placeOf(
  phrase: string,
  { text, starts, ends }: Normalised,
  pointId: string,
): { start: number; end: number } | null {
  const wanted = normalise(phrase).text
  if (wanted === '') throw new Error(`point ${pointId} has a phrase with nothing to look for: "${phrase}"`)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const after = at + wanted.length
    const start = starts[at]
    const end = ends[after - 1]
    // One character of the original may become several (㎞ is km): a match must not begin or end inside one.
    const cuts = starts[at - 1] === start || ends[after] === end
    if (start !== undefined && end !== undefined && !cuts && isWhole(text, at, after)) return { start, end }
  }
  return null
}

const wordUnit = /[\p{L}\p{N}\p{M}_]/u
const han = /\p{Script=Han}/u

/** Whether the stretch stands for itself: no word goes on across its edges, and no number (the 5 of 1.5 is no 5). */
function isWhole(text: string, at: number, after: number): boolean {
  const goesOnBefore = continues(charBefore(text, at), charAt(text, at)) || isInNumber(text, at - 1)
  const goesOnAfter = continues(charBefore(text, after), charAt(text, after)) || isInNumber(text, after)
  return !goesOnBefore && !goesOnAfter
}

function continues(left: string, right: string): boolean {
  return [left, right].every((char) => wordUnit.test(char) && !han.test(char))
}

/** Whether a decimal point, or a comma before thousands, stands here. Other commas part two numbers. */
function isInNumber(text: string, at: number): boolean {
  return at > 0 && /^\d(\.\d|,\d{3}(?!\d))/.test(text.slice(at - 1, at + 5))
}

function charBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
}

function charAt(text: string, at: number): string {
  return [...text.slice(at, at + 2)][0] ?? ''
}
