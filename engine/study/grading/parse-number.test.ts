import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNumber } from './parse-number.ts'

test.each([
  ['2000', 2000],
  [' 2000 ', 2000],
  ['2,000', 2000],
  ['2 000', 2000],
  ['2\u00a0000', 2000],
  ['2_000', 2000],
  ['1,234,567.5', 1_234_567.5],
  ['２０００', 2000],
  ['２，０００', 2000],
  ['１．５', 1.5],
  ['1。5', 1.5],
  ['.5', 0.5],
  ['-0.5', -0.5],
  ['−3', -3],
  ['－３', -3],
  ['+7', 7],
  ['007', 7],
])('"%s" is %f', (text, value) => {
  expect(parseNumber(text)).toEqual({ kind: 'number', value })
})

test.each([
  '',
  ' ',
  '.',
  '-',
  '1,5',
  '0,123',
  '20,00',
  '1,234 567',
  '2k',
  '2000 ms',
  '10³',
  '①',
  '½',
  '1e3',
  '0x10',
  '1.2.3',
  '两千',
  '9'.repeat(400),
])('"%s" is not a number', (text) => {
  expect(parseNumber(text)).toEqual({ kind: 'refused', code: 'not-a-number' })
})

test('every whole number is read back, however its thousands are set apart', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(',', ' ', '_', ''), (value, separator) => {
      const text = value.toLocaleString('en-US').replaceAll(',', separator)
      expect(parseNumber(text)).toEqual({ kind: 'number', value })
    }),
  )
})
