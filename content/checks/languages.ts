import { structureOf } from '../figures/figure.ts'
import { type Problem, problem } from '../problem.ts'
import type { LessonPage, Rule } from './content.ts'

/** Both languages of a lesson have the same sections, components, references and figures, in the same order. */
export const languages: Rule = ({ lessons }) =>
  lessons.flatMap(({ pages }) => {
    const [chinese, english] = [pages['zh-CN'], pages.en]
    if (!chinese || !english) return []
    return [...sameHead(chinese, english), ...sameOutline(chinese, english)]
  })

type Mark = { line: number; field: string; says: string }

function sameOutline(chinese: LessonPage, english: LessonPage): Problem[] {
  if (!chinese.outline || !english.outline) return []
  const headings = (page: LessonPage): Mark[] =>
    (page.outline?.headings ?? []).map(({ line, id, level }) => ({
      line,
      field: `#${id}`,
      says: `${'#'.repeat(level)} [#${id}]`,
    }))
  return [
    ...firstDifference(chinese, english, headings, 'heading'),
    ...firstDifference(chinese, english, components, 'component'),
    ...firstDifference(chinese, english, figures, 'figure'),
  ]
}

/** Properties that are no words, and so are the same in every language. */
const shared = ['claim', 'verdict', 'source', 'card', 'scenario', 'set']

function components({ outline }: LessonPage): Mark[] {
  return (outline?.components ?? []).map(({ name, props, line }) => {
    const kept = shared.flatMap((prop) => (props[prop] === undefined ? [] : [`${prop}="${props[prop]}"`]))
    return { line, field: name, says: `<${[name, ...kept].join(' ')}>` }
  })
}

const figures = ({ outline }: LessonPage): Mark[] =>
  (outline?.figures ?? []).map(({ figure, line }) => ({ line, field: 'figure', says: structureOf(figure) }))

/** One problem is enough: after the first difference all that follows is shifted. */
function firstDifference(
  chinese: LessonPage,
  english: LessonPage,
  marksOf: (page: LessonPage) => Mark[],
  what: string,
): Problem[] {
  const [theirs, ours] = [marksOf(chinese), marksOf(english)]
  const index = [...(theirs.length > ours.length ? theirs : ours)].findIndex(
    (_, place) => theirs[place]?.says !== ours[place]?.says,
  )
  if (index < 0) return []
  const [there, here] = [theirs[index], ours[index]]
  const line = here?.line ?? ours.at(-1)?.line ?? 1
  const inChinese = there ? `${there.says} on line ${there.line}` : 'nothing'
  const says = `${what} ${index + 1} is ${here?.says ?? 'nothing'} here and ${inChinese} in zh-CN.mdx`
  return [problem({ file: english.file, line, field: here?.field ?? what }, says)]
}

function sameHead(chinese: LessonPage, english: LessonPage): Problem[] {
  const [theirs, ours] = [chinese.frontMatter.found, english.frontMatter.found]
  if (!theirs || !ours) return []
  return (['sources', 'next'] as const)
    .filter((field) => theirs.value[field].join() !== ours.value[field].join())
    .map((field) =>
      problem(ours.at([field]), `expected the same as in zh-CN.mdx: ${theirs.value[field].join(', ') || 'none'}`),
    )
}
