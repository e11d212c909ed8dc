import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked } from './marked.ts'

test('what was found is marked, the rest stands as it was', () => {
  expect(marked('one two three', [{ start: 4, end: 7 }])).toEqual([
    { start: 0, text: 'one ', isMarked: false },
    { start: 4, text: 'two', isMarked: true },
    { start: 7, text: ' three', isMarked: false },
  ])
})

test('no letter is lost or doubled, however stretches overlap', () => {
  const stretch = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 40 }), fc.array(stretch), (text, stretches) => {
      const parts = marked(text, stretches)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      const isMarked = [...text].map(() => false)
      for (const part of parts)
        for (let at = part.start; at < part.start + part.text.length; at += 1) isMarked[at] = part.isMarked
      for (const { start, end } of stretches) for (let at = start; at < end; at += 1) expect(isMarked[at]).toBe(true)
    }),
  )
})
