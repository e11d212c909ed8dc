import { expect, test } from 'vitest'
import { compileLesson } from './compile.ts'
import { curlQuotes } from './curl-quotes.ts'
import { bilingual } from './shapes.ts'

test.each([
  ["the leader's log", 'the leader’s log'],
  ["the brokers' clocks", 'the brokers’ clocks'],
  ['the same as "1000 per 5 seconds"?', 'the same as “1000 per 5 seconds”?'],
  ['answered ("accepted") at once', 'answered (“accepted”) at once'],
  ['“已接受”，不是 don’t', '“已接受”，不是 don’t'],
  ['waits... 5 -- 6 `ms`', 'waits... 5 -- 6 `ms`'],
  ['', ''],
])('%j', (text, expected) => {
  expect(curlQuotes(text)).toBe(expected)
  expect(curlQuotes(expected)).toBe(expected)
})

test('a page is set as a card is, and its code is left alone', async () => {
  const compiled = await compileLesson(
    [
      `It's "**here**" and "\`acks="all"\`".`,
      '',
      `<FollowUp asks="Whose? The leader's.">why "now"</FollowUp>`,
      '',
      '```java',
      `props.put("acks", 'a');`,
      '```',
    ].join('\n'),
  )
  const code = compiled.code.replaceAll(/\\u([0-9A-F]{4})/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
  expect(code).toContain('It’s “')
  expect(code).toContain('The leader’s.')
  expect(code).toContain('why “now”')
  expect(code).toContain('acks="all"')
  expect(code).toContain("'a'")
  expect(code).not.toContain('“acks')
})

test('the words of a card are set when they are read', () => {
  expect(bilingual.parse({ 'zh-CN': '“积压”', en: `the "lag" isn't` })).toEqual({
    'zh-CN': '“积压”',
    en: 'the “lag” isn’t',
  })
})
