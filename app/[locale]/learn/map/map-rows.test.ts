import { expect, test } from 'vitest'
import { columnsOf, mapRows } from './map-rows.ts'

const both = (text: string) => ({ 'zh-CN': text, en: text })
const track = (id: string, lessons: number, after?: string) => ({
  id,
  title: both(id),
  promise: both(id),
  ...(after && { after }),
  lessons: Array.from({ length: lessons }, (_, index) => ({
    id: String(index + 1),
    name: both(String(index + 1)),
    weight: 'high' as const,
  })),
})
const drawn = (...tracks: ReturnType<typeof track>[]) =>
  mapRows(tracks).map(({ track, first, from, passing }) => [track.id, first, from, passing])

test('a track that builds on nothing begins at the left', () => {
  expect(drawn(track('a', 3), track('b', 2))).toEqual([
    ['a', 1, null, []],
    ['b', 1, null, []],
  ])
})

test('a branch begins one column after the station it leaves, on a line below', () => {
  expect(drawn(track('a', 3), track('b', 2, 'a/2'))).toEqual([
    ['a', 1, null, []],
    ['b', 3, 2, []],
  ])
})

test('what lies between a branch and its station is passed by', () => {
  expect(drawn(track('a', 3), track('b', 2, 'a/2'), track('c', 1, 'b/1'), track('d', 1, 'a/2'))).toEqual([
    ['a', 1, null, []],
    ['b', 3, 2, [2]],
    ['c', 4, 3, [2]],
    ['d', 3, 2, []],
  ])
})

test('a track stands below what it builds on, wherever it is listed', () => {
  expect(drawn(track('b', 1, 'a/1'), track('c', 1), track('a', 1)).map(([id]) => id)).toEqual(['c', 'a', 'b'])
})

test('the map is as wide as the line that reaches furthest', () => {
  expect(columnsOf(mapRows([track('a', 3), track('b', 4, 'a/2')]))).toBe(6)
})
