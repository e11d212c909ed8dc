import { expect, test } from 'vitest'
import { tokenize } from './tokenize.ts'

test.each([
  ['消息积压', ['消息', '息积', '积压']],
  ['积', ['积']],
  ['High Watermark', ['high', 'watermark']],
  ['高水位（high watermark）', ['高水', '水位', 'high', 'watermark']],
  ['Kafka的ISR列表', ['kafka', '的', 'isr', '列表']],
  ['enable.auto.commit=false', ['enable.auto.commit', 'enable', 'auto', 'commit', 'false']],
  ['ＧＣＲＡ', ['gcra']],
  ['at-least-once', ['at-least-once', 'at', 'least', 'once']],
  ['', []],
  ['，。！', []],
])('%s', (text, terms) => {
  expect(tokenize(text)).toEqual(terms)
})
