import { expect, test } from 'vitest'
import { figure, structureOf } from './figure.ts'

const log = (row: object) => ({ kind: 'log', caption: 'c', rows: [{ name: 'n', cells: ['a', 'b'], ...row }] })
const timeline = (lane: object) => ({ kind: 'timeline', caption: 'c', unit: 's', end: 10, lanes: [{ name: 'n', ...lane }] })
const states = (transition: object) => ({
  kind: 'states',
  caption: 'c',
  states: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ],
  transitions: [{ from: 'a', to: 'b', text: 't', ...transition }],
})

test.each([
  ['a mark after the last cell', log({ marks: [{ at: 2, name: 'LEO' }] })],
  ['a span to the end', timeline({ spans: [{ from: 0, to: 10, text: 't' }] })],
  ['a way back to itself', states({ to: 'a' })],
])('%s can be drawn', (_, data) => {
  expect(figure.safeParse(data).success).toBe(true)
})

test.each([
  ['a mark beyond a log', log({ marks: [{ at: 3, name: 'LEO' }] }), 'rows.0.marks.0.at'],
  ['a lost cell that is none', log({ first: 5, lost: [4] }), 'rows.0.lost.0'],
  ['a cell in doubt at the end', log({ doubt: [2] }), 'rows.0.doubt.0'],
  ['a span that ends before it begins', timeline({ spans: [{ from: 5, to: 5, text: 't' }] }), 'lanes.0.spans.0.to'],
  ['a span beyond the end', timeline({ spans: [{ from: 5, to: 11, text: 't' }] }), 'lanes.0.spans.0.to'],
  ['an event beyond the end', timeline({ events: [{ at: 11, text: 't' }] }), 'lanes.0.events.0.at'],
  ['a state that is unknown', states({ to: 'c' }), 'transitions.0.to'],
])('%s cannot', (_, data, path) => {
  expect(figure.safeParse(data).error?.issues.map((issue) => issue.path.join('.'))).toEqual([path])
})

test.each([
  ['a cell', log({}), log({ cells: ['a'] })],
  ['where a mark stands', log({ marks: [{ at: 1, name: 'HW' }] }), log({ marks: [{ at: 2, name: 'HW' }] })],
  ['a fate', timeline({ spans: [{ from: 0, to: 1, text: 't', fate: 'lost' }] }), timeline({ spans: [{ from: 0, to: 1, text: 't' }] })],
  ['a way', states({}), states({ from: 'b', to: 'a' })],
])('figures that differ in %s are not the same', (_, one, other) => {
  expect(structureOf(figure.parse(one))).not.toBe(structureOf(figure.parse(other)))
})

test('figures that differ in words are the same', () => {
  const chinese = { ...log({}), caption: '图', rows: [{ name: '首领', cells: ['甲', '乙'] }] }
  expect(structureOf(figure.parse(chinese))).toBe(structureOf(figure.parse(log({}))))
})
