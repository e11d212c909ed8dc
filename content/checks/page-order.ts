import type { Heading, Outline, Use } from '../outline.ts'
import { type Problem, problem } from '../problem.ts'
import { type LessonPage, pagesOf, type Rule } from './content.ts'

/** Every page runs in one order: the 30-second answer, the mechanism, what the notes got wrong, what they will ask next. */
export const pageOrder: Rule = (content) =>
  pagesOf(content).flatMap((page) =>
    page.outline
      ? [
          ...headings(page, page.outline),
          ...opening(page, page.outline),
          ...sections(page, page.outline),
          ...homes(page, page.outline),
        ]
      : [],
  )

/** `thirty-seconds` is the id that the component of that name gives its own heading. */
const taken = ['thirty-seconds']

function headings({ file }: LessonPage, outline: Outline): Problem[] {
  const seen = new Set(taken)
  return outline.headings.flatMap(({ id, level, text, line }) => {
    const place = { file, line, field: text }
    const isTaken = seen.has(id)
    seen.add(id)
    if (level !== 2 && level !== 3) return [problem(place, `expected a heading of level 2 or 3; found level ${level}`)]
    if (id === '')
      return [problem(place, 'this heading has no id: end it with " [#some-words]", the same in both languages')]
    return isTaken ? [problem(place, `the id [#${id}] stands twice on this page`)] : []
  })
}

function opening({ file }: LessonPage, { components, passages, headings }: Outline): Problem[] {
  const answers = components.filter(({ name }) => name === 'ThirtySeconds')
  const [first, second] = answers
  const place = (line: number) => ({ file, line, field: 'ThirtySeconds' })
  if (!first) return [problem(place(1), 'expected <ThirtySeconds> at the top of the page; found none')]
  const before = Math.min(
    ...[components[0], passages[0], headings[0]].map((thing) => thing?.line ?? Number.POSITIVE_INFINITY),
  )
  return [
    ...(before < first.line
      ? [problem(place(first.line), `expected this before all else; line ${before} stands above it`)]
      : []),
    ...(second ? [problem(place(second.line), 'the 30-second answer is given once')] : []),
  ]
}

function sections({ file }: LessonPage, outline: Outline): Problem[] {
  const top = outline.headings.filter(({ level }) => level === 2)
  const ids = top.map(({ id }) => id)
  const place = (heading: Heading | undefined) => ({ file, line: heading?.line ?? 1, field: heading?.text ?? '' })
  const last = top.at(-1)
  if (ids.at(-1) !== 'next') {
    return [problem(place(last), `expected [#next] as the last section; found ${shown(last?.id)}`)]
  }
  if (ids.at(-2) !== 'notes') {
    return [problem(place(top.at(-2) ?? last), `expected [#notes] just before [#next]; found ${shown(ids.at(-2))}`)]
  }
  if (top.length < 4)
    return [problem(place(top[0]), `expected at least two sections before [#notes]; found ${top.length - 2}`)]
  return []
}

/** Corrections and follow-ups have a section each, and each section has some. */
function homes({ file }: LessonPage, { components, headings }: Outline): Problem[] {
  const home: Record<string, string> = { NotesSaid: 'notes', FollowUp: 'next' }
  const astray = ({ name, section }: Use) => home[name] !== undefined && home[name] !== section
  const lost = components
    .filter(astray)
    .map(({ name, line }) => problem({ file, line, field: name }, `<${name}> belongs under [#${home[name]}]`))
  const empty = Object.entries(home).flatMap(([name, section]) => {
    const heading = headings.find(({ id }) => id === section)
    const isEmpty = heading && !components.some((use) => use.name === name && use.section === section)
    return isEmpty
      ? [problem({ file, line: heading.line, field: heading.text }, `expected at least one <${name}> here`)]
      : []
  })
  return [...lost, ...empty]
}

const shown = (id: string | undefined) => (id === undefined ? 'none' : `[#${id}]`)
