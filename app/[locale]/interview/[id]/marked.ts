export type Part = { start: number; text: string; isMarked: boolean }

/** A text cut where stretches of it begin and end; stretches that touch or overlap are one. */
export function marked(text: string, stretches: readonly { start: number; end: number }[]): Part[] {
  const parts: Part[] = []
  let at = 0
  const add = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ start: at, text: text.slice(at, end), isMarked })
    at = Math.max(at, end)
  }
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return parts
}
