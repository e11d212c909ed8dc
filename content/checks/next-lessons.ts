import { problem } from '../problem.ts'
import { lessonIds, pagesOf, type Rule } from './content.ts'

/** What a page says to read next is there, and is another lesson. */
export const nextLessons: Rule = (content) => {
  const known = lessonIds(content)
  return pagesOf(content).flatMap(({ file, frontMatter: { found, at } }) =>
    (found?.value.next ?? []).flatMap((id, index) => {
      const place = at(['next', index])
      if (!known.has(id)) return [problem(place, `there is no lesson "${id}"`)]
      return file.startsWith(`content/lessons/${id}/`) ? [problem(place, 'a lesson cannot follow itself')] : []
    }),
  )
}
