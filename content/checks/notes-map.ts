import { problem } from '../problem.ts'
import type { Rule } from './content.ts'

/** Everything the notes have is answered somewhere: each heading and question, in their order, leads to a section that is there. */
export const notesMap: Rule = ({ notesMap, lessons }) => {
  const sections = new Set(
    lessons.flatMap(({ id, pages }) => (pages.en?.outline?.headings ?? []).map((heading) => `${id}#${heading.id}`)),
  )
  return notesMap.items.flatMap(({ value, at }, index) => {
    const strange = value.answered
      .map((target, place) => ({ target, place }))
      .filter(({ target }) => !sections.has(target))
      .map(({ target, place }) => problem(at(['answered', place]), `there is no section "${target}"`))
    const before = notesMap.items[index - 1]?.value.line ?? 0
    const order = `expected the order of the notes: line ${before} or after`
    return value.line < before ? [problem(at(['line']), order), ...strange] : strange
  })
}
