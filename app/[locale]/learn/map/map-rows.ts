import type { Syllabus } from '#content/shapes.ts'

type Track = Syllabus['tracks'][number]

/**
 * One track as a line of stations. `first` is the column of its first station, from 1. `from` is the column of the station it
 * branches off, if it does; `passing` are the columns in which other lines pass by on their way down.
 */
export type MapRow = { track: Track; first: number; from: number | null; passing: number[] }

/**
 * The tracks as a map of lines. A track that builds on a lesson of another begins one column to the right of that lesson, on a
 * line of its own below it; its way down passes every line between.
 */
export function mapRows(tracks: readonly Track[]): MapRow[] {
  const rows = new Map<string, MapRow>()
  for (const track of inMapOrder(tracks)) {
    const parent = track.after === undefined ? undefined : rows.get(trackOf(track.after))
    const station = parent?.track.lessons.findIndex(({ id }) => `${parent.track.id}/${id}` === track.after) ?? -1
    const from = parent && station >= 0 ? parent.first + station : null
    rows.set(track.id, { track, first: (from ?? 0) + 1, from, passing: [] })
  }
  const placed = [...rows.values()]
  for (const [index, { track, from }] of placed.entries()) {
    if (from === null || track.after === undefined) continue
    const above = placed.findIndex((row) => row.track.id === trackOf(track.after ?? ''))
    for (const row of placed.slice(above + 1, index)) if (!row.passing.includes(from)) row.passing.push(from)
  }
  return placed
}

/** Each track directly below those that it builds on; otherwise as the syllabus lists them. */
function inMapOrder(tracks: readonly Track[]): Track[] {
  const below = (id: string): Track[] =>
    tracks
      .filter(({ after }) => after !== undefined && trackOf(after) === id)
      .flatMap((track) => [track, ...below(track.id)])
  return tracks.filter(({ after }) => after === undefined).flatMap((track) => [track, ...below(track.id)])
}

const trackOf = (lessonId: string): string => lessonId.split('/')[0] ?? ''

/** How many columns the map needs. */
export const columnsOf = (rows: readonly MapRow[]): number =>
  Math.max(...rows.map(({ first, track }) => first + track.lessons.length - 1))
