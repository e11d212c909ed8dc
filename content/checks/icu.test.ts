import { expect, test } from 'vitest'
import { placeholdersOf } from './icu.ts'

test.each([
  ['no values', ''],
  ['{a} and { b }', 'a b'],
  ['{when, date, short}', 'when'],
  ['{count, plural, =0 {none} one {# of {total}} other {#}}', 'count total'],
  ['{kind, select, new {New} other {{kind}}}', 'kind'],
  ['<bold>{a}</bold>', '<bold> a'],
  ["It''s '{quoted}' {a}", 'a'],
])('%s asks for: %s', (message, names) => {
  expect([...(placeholdersOf(message)?.names ?? [])].join(' ')).toBe(names)
})

test('a select lists what it chooses between', () => {
  expect(placeholdersOf('{kind, select, old {Old} new {New} other {{n, number}}}')?.selects.get('kind')).toBe(
    'new, old, other',
  )
})

test.each(['{a', 'a}', '{kind, select, new {New} other {Old}', '{}'])('%s does not close', (message) => {
  expect(placeholdersOf(message)).toBeNull()
})
