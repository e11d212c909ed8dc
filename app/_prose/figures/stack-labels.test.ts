import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stackLabels } from './stack-labels.ts'

const labels = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 5, max: 180 }),
    anchor: fc.constantFrom('start' as const, 'middle' as const),
  }),
  { maxLength: 8 },
)

test('labels of one row keep their distance, and none leaves the figure', () => {
  fc.assert(
    fc.property(labels, (given) => {
      const stacked = stackLabels(given, 0, 624, 8)
      expect(stacked).toHaveLength(given.length)
      for (const one of stacked) {
        expect(one.from).toBeGreaterThanOrEqual(0)
        expect(one.to).toBeLessThanOrEqual(624)
        for (const other of stacked.filter((each) => each !== one && each.level === one.level))
          expect(Math.max(one.from - other.to, other.from - one.to)).toBeGreaterThanOrEqual(8)
      }
    }),
  )
})

test('labels that have room share one row', () => {
  const far = [10, 200, 400].map((x) => ({ x, width: 50, anchor: 'start' as const }))
  expect(stackLabels(far, 0, 624).map(({ level }) => level)).toEqual([0, 0, 0])
})
