import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { entries } from './entries.ts'
import { type Entry, indexOptions } from './entry.ts'
import { find } from './find.ts'

const made = new MiniSearch<Entry>(indexOptions)
made.addAll(entries())
/** As a browser loads it. */
const index = MiniSearch.loadJSON<Entry>(JSON.stringify(made), indexOptions)

const pages = (typed: string, locale: 'zh-CN' | 'en' = 'en') =>
  new Set(find(index, typed, locale).map(({ address }) => address.replace(/#.*/, '')))

test.each([
  ['token bucket', '令牌桶'],
  ['leaky bucket', '漏桶'],
  ['sliding log', '滑动日志'],
  ['retry-after', 'Retry-After'],
])('%s and %s find the same lesson', (english, chinese) => {
  const [one, other] = [pages(english), pages(chinese, 'zh-CN')]
  expect([...one].filter((page) => other.has(page))).not.toEqual([])
})

test.each([
  ['the best match for a lesson’s subject is the lesson', 'token bucket', '/learn/limiting/token-bucket'],
  ['an unfinished word is enough', 'sliding wind', '/learn/limiting/sliding-window'],
  ['so is a misspelt one', 'tokem bucket', '/learn/limiting/token-bucket'],
  ['code is found', 'INCREX', '/learn/limiting/fixed-window'],
  ['a part of a Chinese word is found', '惰性补', '/learn/limiting/token-bucket'],
])('%s', (_, typed, page) => {
  expect(pages(typed)).toContain(page)
})

test('every word that is typed counts, where anything has them all', () => {
  const both = pages('token lua')
  expect(both.size).toBeGreaterThan(0)
  expect(both.size).toBeLessThan(pages('lua').size + pages('token').size)
  expect(find(index, 'zookeeperless quux', 'en')).toEqual([])
})

test('a question in one’s own words finds what answers it', () => {
  expect(pages('消息积压怎么处理')).toContain('/learn/messaging/backlog')
})

test.each([
  ['积压', '/learn/messaging/backlog'],
  ['high watermark', '/learn/kafka/replication'],
  ['高水位', '/learn/kafka/replication'],
])('the lesson on %s comes first', (typed, page) => {
  expect(find(index, typed, 'en')[0]?.address.replace(/#.*/, '')).toBe(page)
})

test.each(['', '   ', '，', '/'])('%j asks for nothing', (typed) => {
  expect(find(index, typed, 'en')).toEqual([])
})

test('a result is shown in the reader’s language, and the words where they were found in theirs', () => {
  const found = find(index, '惰性补充', 'en')
  expect(found.some(({ title, snippet }) => /^[ -~“”’—]+$/.test(title) && snippet.lang === 'zh-CN')).toBe(true)
  expect(found[0]?.snippet.parts.some(({ isMarked }) => isMarked)).toBe(true)
})

test('cards and interview questions are found, too', () => {
  const kinds = new Set(
    ['GCRA', 'Redis', 'spike', 'burst'].flatMap((typed) => find(index, typed, 'en').map(({ kind }) => kind)),
  )
  expect(kinds).toEqual(new Set(['lesson', 'section', 'card', 'question']))
})
