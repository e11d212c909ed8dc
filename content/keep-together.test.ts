import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

test.each([
  ['1000 per 5 s', '1000 per 5~s'],
  ['in 5 s.', 'in 5~s.'],
  ['every 400 ms from 0 ms on', 'every 400~ms from 0~ms on'],
  ['with L = 2 and W = 1000 ms', 'with L~=~2 and W~=~1000~ms'],
  ['B + r·T', 'B~+~r·T'],
  ['5 servers', '5 servers'],
  ['5 s-shaped curves', '5 s-shaped curves'],
  ['每 5 s 一次', '每 5~s 一次'],
  ['a - b', 'a - b'],
  ['', ''],
])('%j', (text, expected) => {
  expect(keepTogether(text).replaceAll('\u00a0', '~')).toBe(expected)
})

test('doing it twice changes nothing more', () => {
  const once = keepTogether('L = 2 × 3 s')
  expect(keepTogether(once)).toBe(once)
})
