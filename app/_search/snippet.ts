export type Part = { text: string; isMarked: boolean }

const before = 24
const length = 120

/**
 * The stretch of a text around its first match, with the matched terms marked. Terms are lower case and in compatibility form, as
 * `tokenize` makes them; a text whose compatibility form has another length is shown unmarked rather than marked wrongly.
 */
export function snippetOf(text: string, terms: readonly string[]): { parts: Part[]; marks: number } {
  const plain = text.normalize('NFKC').toLowerCase()
  const isAligned = plain.length === text.length
  const hits = isAligned ? hitsOf(plain, terms) : []
  const from = Math.max(0, (hits[0]?.start ?? 0) - before)
  const to = Math.min(text.length, from + length)
  const parts: Part[] = from > 0 ? [{ text: '…', isMarked: false }] : []
  let at = from
  const add = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), isMarked })
    at = Math.max(at, end)
  }
  for (const { start, end } of hits.filter((hit) => hit.start < to)) {
    add(Math.min(start, to), false)
    add(Math.min(end, to), true)
  }
  add(to, false)
  if (to < text.length) parts.push({ text: '…', isMarked: false })
  return { parts, marks: hits.length }
}

function hitsOf(plain: string, terms: readonly string[]) {
  return terms
    .flatMap((term) => {
      const starts: number[] = []
      for (let at = plain.indexOf(term); at >= 0 && starts.length < 20; at = plain.indexOf(term, at + 1))
        starts.push(at)
      return starts.map((start) => ({ start, end: start + term.length }))
    })
    .sort((one, other) => one.start - other.start)
}
