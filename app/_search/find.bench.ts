import MiniSearch from 'minisearch'
import { test } from 'vitest'
import { entries } from './entries.ts'
import { type Entry, indexOptions } from './entry.ts'
import { find } from './find.ts'

const all = entries()
const made = new MiniSearch<Entry>(indexOptions)
made.addAll(all)
const index = MiniSearch.loadJSON<Entry>(JSON.stringify(made), indexOptions)

/** As it is typed: a search for each letter. */
const keys = ['high watermark', 'how is a leader elected', '消息积压怎么处理'].flatMap((query) =>
  [...query].map((_, place) => [...query].slice(0, place + 1).join('')),
)

/** Beside it, the least that any search without an index does. */
test('every key of three searches', async ({ bench }) => {
  await bench.compare(
    bench('find', () => {
      for (const typed of keys) find(index, typed, 'en')
    }),
    bench('read every text', () => {
      for (const typed of keys)
        all.filter(({ titleEn, textEn, titleZh, textZh }) =>
          [titleEn, textEn, titleZh, textZh].some((text) => text.toLowerCase().includes(typed)),
        )
    }),
  )
})
