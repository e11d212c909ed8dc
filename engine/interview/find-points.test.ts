import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPoints } from './find-points.ts'
import { normalise } from './normalise.ts'

const foundIn = (answer: string, ...phrases: string[]) => {
  const [finding] = findPoints(answer, [{ id: 'p', phrases }])
  return finding ? answer.slice(finding.start, finding.end) : null
}

test.each([
  ['a word', 'The rate is fixed.', 'rate', 'rate'],
  ['no part of a word', 'They are kept separate.', 'rate', null],
  ['nor its beginning', 'It is rated.', 'rate', null],
  ['a later whole word after a part', 'Separate, at a rate', 'rate', 'rate'],
  ['in another case', 'TOKEN Bucket', 'token bucket', 'TOKEN Bucket'],
  ['a hyphen for a space', 'a token-bucket', 'token bucket', 'token-bucket'],
  ['a space for a hyphen', 'client side limit', 'client-side', 'client side'],
  ['a non-breaking hyphen', 'client‑side', 'client-side', 'client‑side'],
  ['spaces and a line break', 'token  \n bucket', 'token bucket', 'token  \n bucket'],
  ['nothing between two words', 'tokenbucket', 'token bucket', null],
  ['Han anywhere', '因为令牌桶允许突发', '令牌桶', '令牌桶'],
  ['Han in pieces', '令牌在桶里', '令牌桶', null],
  ['a Latin word between Han', '用Redis做计数', 'redis', 'Redis'],
  ['Han and Latin, space in the answer', '用 Redis 集群', 'redis集群', 'Redis 集群'],
  ['Han and Latin, space in the phrase', '用Redis集群', 'Redis 集群', 'Redis集群'],
  ['Latin after Han, space in the answer', '限流 QPS', '限流qps', '限流 QPS'],
  ['full width in the answer', 'ＱＰＳ是１０００', 'qps', 'ＱＰＳ'],
  ['full width in the phrase', 'QPS is high', 'ｑｐｓ', 'QPS'],
  ['a ligature', 'buﬀer', 'buffer', 'buﬀer'],
  ['a part of one character', '5㎞', 'm', null],
  ['the first half of one character', '㍻', '平', null],
  ['the second half of one character', '㍻', '成', null],
  ['a number', 'answers 429 then', '429', '429'],
  ['not within a number', 'answers 1429', '429', null],
  ['nor behind its point', 'takes 1.5 s', '5', null],
  ['nor before its point', 'takes 1.5 s', '1', null],
  ['nor among its thousands', '1,000', '000', null],
  ['nor before its thousands', '10,800 s', '10', null],
  ['a number after another one and a comma', '先 5，10800 秒', '10800', '10800'],
  ['a number before another one and a comma', '1,10 or 100', '1', '1'],
  ['a number that ends a clause', 'up to 5, then', '5', '5'],
  ['a number before a full stop', 'up to 5.', '5', '5'],
  ['an accent composed otherwise', 'cafe\u0301', 'caf\u00e9', 'cafe\u0301'],
  ['not without its accent', 'cafe\u0301', 'cafe', null],
  ['a curly apostrophe', 'it doesn’t wait', "doesn't wait", 'doesn’t wait'],
  ['an invisible joint', '令\u200b牌桶', '令牌桶', '令\u200b牌桶'],
  ['next to punctuation', '(INCR)', 'incr', 'INCR'],
  ['a name with an underscore is one word', 'max_in_flight', 'flight', null],
  ['after a character outside the basic plane', '𝒳 and 😀rate', 'rate', 'rate'],
  ['in an empty answer', '', 'rate', null],
])('%s', (_, answer, phrase, expected) => {
  expect(foundIn(answer, phrase)).toBe(expected)
})

test('the first place counts, and there the longer phrase', () => {
  const points = [{ id: 'p', phrases: ['bucket', 'token', 'token bucket'] }]
  expect(findPoints('A token bucket has a bucket of tokens', points)).toEqual([
    { pointId: 'p', phrase: 'token bucket', start: 2, end: 14 },
  ])
})

test('each point has at most one finding, in the order of the points', () => {
  const points = [
    { id: 'late', phrases: ['last'] },
    { id: 'none', phrases: ['never'] },
    { id: 'early', phrases: ['first'] },
  ]
  expect(findPoints('first and last, first', points).map(({ pointId }) => pointId)).toEqual(['late', 'early'])
})

test('a phrase of nothing but separators is a mistake of its point', () => {
  expect(() => findPoints('any', [{ id: 'refill', phrases: [' - '] }])).toThrow(/refill/)
})

/** Texts made of the pieces that are hard: separators, Han, marks, wide forms, numbers, and anything at all. */
const pieces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'rate',
      'Token',
      '令牌',
      '桶',
      ' ',
      '-',
      '\n',
      '1.5',
      'ﬀ',
      '㎞',
      'e\u0301',
      'Ｑ',
      '。',
      '\u200b',
      '’',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))

test('every place lies in the original and reads, normalised, as the phrase does', () => {
  fc.assert(
    fc.property(texts, fc.array(texts, { minLength: 1, maxLength: 4 }), (answer, candidates) => {
      const phrases = candidates.filter((phrase) => normalise(phrase).text !== '')
      for (const { phrase, start, end } of findPoints(answer, [{ id: 'p', phrases }])) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(answer.length)
        expect(normalise(answer.slice(start, end)).text).toBe(normalise(phrase).text)
      }
    }),
    { numRuns: 1000 },
  )
})

test('an answer that is a phrase is found whole', () => {
  fc.assert(
    fc.property(
      texts.filter((text) => normalise(text).text !== ''),
      (phrase) => {
        expect(findPoints(phrase, [{ id: 'p', phrases: [phrase] }])).toHaveLength(1)
      },
    ),
    { numRuns: 1000 },
  )
})

test('normalising twice is normalising once, for what people type', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Rate', ' ', '-', '令牌', 'Ｑ', '，', 'e\u0301')), (parts) => {
      const once = normalise(parts.join('')).text
      expect(normalise(once).text).toBe(once)
    }),
  )
})
