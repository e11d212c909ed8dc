/** Normalised text, and for each of its UTF-16 units the stretch of the original that it came from. */
export type Normalised = { text: string; starts: readonly number[]; ends: readonly number[] }

const han = /^\p{Script=Han}/u
const endsInHan = /\p{Script=Han}$/u
const separator = /^[\s\-‐]+$/u
const invisible = /^\p{Cf}+$/u

/**
 * Two texts that a reader takes for the same become the same: NFKC (full width, half width, ligatures), lower case, one
 * kind of apostrophe, a run of spaces and hyphens as one space, and no space beside a Han character, where writers put it
 * or leave it as they please. A base character with its marks is taken as one, so that every unit keeps its place in the
 * original.
 */
export function normalise(original: string): Normalised {
  let text = ''
  let last = ''
  let partedAt: number | null = null
  const starts: number[] = []
  const ends: number[] = []
  const append = (units: string, start: number, end: number) => {
    text += units
    for (let unit = 0; unit < units.length; unit += 1) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (const { 0: raw, index } of original.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const plain = plainOf(raw)
    if (invisible.test(plain)) continue
    if (separator.test(plain)) {
      partedAt ??= index
      continue
    }
    if (partedAt !== null && last !== '' && !endsInHan.test(last) && !han.test(plain)) append(' ', partedAt, index)
    partedAt = null
    append(plain, index, index + raw.length)
    last = plain
  }
  return { text, starts, ends }
}

function plainOf(raw: string): string {
  return raw.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/[‘’]/g, "'")
}
