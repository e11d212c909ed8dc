import { problem } from '../problem.ts'
import type { Rule } from './content.ts'

/** What a track builds on is a lesson of a track listed before it: the map of tracks is drawn downwards, and never in a circle. */
export const tracks: Rule = ({ syllabus: { found } }) => {
  if (!found) return []
  const before: string[] = []
  return found.value.tracks.flatMap(({ id, after, lessons }, index) => {
    const isThere = after === undefined || before.includes(after)
    before.push(...lessons.map((lesson) => `${id}/${lesson.id}`))
    const place = found.at(['tracks', index, 'after'])
    return isThere ? [] : [problem(place, `expected a lesson of a track listed before this one; found "${after}"`)]
  })
}
