import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetOf } from './snippet.ts'

const shown = (text: string, terms: string[]) =>
  snippetOf(text, terms)
    .parts.map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('')

test.each([
  ['the match is marked', 'A token bucket', ['token'], 'A [token] bucket'],
  ['whatever its case', 'A Token bucket', ['token'], 'A [Token] bucket'],
  ['pairs that overlap are one', '消息积压', ['消息', '息积', '积压'], '[消息][积][压]'],
  ['nothing found: the beginning', 'A token bucket', ['zzz'], 'A token bucket'],
  ['far in, the beginning is left out', `${'x'.repeat(60)} token`, ['token'], `…${'x'.repeat(23)} [token]`],
])('%s', (_, text, terms, expected) => {
  expect(shown(text, terms)).toBe(expected)
})

test('what is shown is a stretch of the text, never longer than it says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(fc.string({ minLength: 1, maxLength: 4 })),
      (text, terms) => {
        const { parts } = snippetOf(text, terms)
        const joined = parts.map((part) => part.text).join('')
        expect(joined.length).toBeLessThanOrEqual(122)
        expect(text).toContain(
          joined
            .replace(/^…(?=.)/u, '')
            .replace(/…$/u, '')
            .slice(0, 40),
        )
      },
    ),
  )
})
