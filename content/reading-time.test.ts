import { expect, test } from 'vitest'
import { countWords, minutesToRead } from './reading-time.ts'

test.each([
  ['en', 'Two words.', 2],
  ['en', '---\ntitle: not counted\n---\n\nIt’s rate-limited: 1,000 per second.', 5],
  ['en', '## A heading [#not-counted]\n\n| a | b |\n| --- | --- |', 4],
  ['en', '<NotesSaid claim="R1" said="three more words">\n\nand one\n\n</NotesSaid>', 5],
  ['en', 'a [link](https://example.org/not-counted)', 2],
  [
    'en',
    '```figure\nkind: sequence\ncaption: Two words\nactors: [producer, broker]\nsteps:\n  - { from: producer, to: broker, text: produce, fate: lost }\n```\n\nAnd three more.',
    8,
  ],
  ['en', '```figure\nkind: [\n```\n\nTwo words.', 2],
  ['zh-CN', '令牌桶（token bucket）每秒 200 个。', 9],
] as const)('%s: %s', (locale, source, words) => {
  expect(countWords(source, locale)).toBe(words)
})

test.each([
  [2200, 'en', 10],
  [2000, 'zh-CN', 5],
  [3, 'en', 1],
] as const)('%i words in %s take %i minutes', (words, locale, minutes) => {
  expect(minutesToRead(words, locale)).toBe(minutes)
})
