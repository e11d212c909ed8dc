import { problem, wholeFile } from '../problem.ts'
import { locales } from '../shapes.ts'
import { type Content, pagesOf, type Rule } from './content.ts'

/** Every file is there, is of its shape, and every page compiles. */
export const readable: Rule = (content) => [
  ...content.syllabus.problems,
  ...content.sources.problems,
  ...content.notesMap.problems,
  ...content.ids.problems,
  ...content.dictionaries.flatMap(({ reading }) => reading.problems),
  ...content.families.flatMap(({ reading }) => reading.problems),
  ...content.interviews.flatMap(({ file, reading }) => reading?.problems ?? [missing(file)]),
  ...pagesOf(content).flatMap(({ problems }) => problems),
  ...content.lessons.flatMap(({ cards }) => cards?.problems ?? []),
  ...folders(content),
]

const missing = (file: string) => problem(wholeFile(file), 'this file is missing')

function folders({ lessons }: Content) {
  return lessons.flatMap((lesson) => {
    const { folder, id } = lesson
    if (!lesson.isThere) return [problem(wholeFile(folder), `the syllabus names "${id}", but there is no such folder`)]
    const pages = locales.filter((locale) => !lesson.pages[locale]).map((locale) => missing(`${folder}/${locale}.mdx`))
    const cards = lesson.cards ? [] : [missing(`${folder}/cards.yaml`)]
    const stranger = lesson.hasTrack
      ? []
      : [problem(wholeFile(folder), `"${id}" is in no track of content/syllabus.yaml, so nobody would find it`)]
    return [...pages, ...cards, ...stranger]
  })
}
