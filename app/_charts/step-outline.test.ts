import { expect, test } from 'vitest'
import { stepOutline } from './step-outline.ts'

const bar = (from: number, reach: number) => ({ from, to: from + 10, reach })

test.each([
  ['nothing', [], ''],
  ['bars of no height', [bar(0, 100)], ''],
  ['one bar', [bar(0, 120)], 'M0,100V120H10V100'],
  ['neighbours share a contour', [bar(0, 120), bar(10, 130)], 'M0,100V120H10V130H20V100'],
  ['a gap parts them', [bar(0, 120), bar(20, 130)], 'M0,100V120H10V100M20,100V130H30V100'],
  ['so does a bar of no height', [bar(0, 120), bar(10, 100), bar(20, 130)], 'M0,100V120H10V100M20,100V130H30V100'],
])('%s', (_, bars, path) => {
  expect(stepOutline(bars, 100)).toBe(path)
})
