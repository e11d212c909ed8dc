import type { Locale } from '../shapes.ts'

/** How many items the longest list in a text has, as far as its marks show: 、 in Chinese, commas and the last "and" in English. */
export function longestList(text: string, locale: Locale): number {
  const { sentence, mark, longestItem } = marks[locale]
  const lengths = text.split(sentence).map((each) => {
    const items = each.split(mark).map((item) => item.trim())
    return items.filter((item) => item !== '' && sizeOf(item, locale) <= longestItem).length
  })
  return Math.max(0, ...lengths)
}

/** What is longer than an item of a list is a clause. */
const marks: Record<Locale, { sentence: RegExp; mark: RegExp; longestItem: number }> = {
  'zh-CN': { sentence: /[。；：？！，]/u, mark: /、/u, longestItem: 20 },
  en: { sentence: /[.;:?!](?:\s|$)/u, mark: /,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+/u, longestItem: 4 },
}

/** Characters in Chinese, words in English. */
function sizeOf(item: string, locale: Locale): number {
  return locale === 'zh-CN' ? [...item].length : item.split(/\s+/).length
}
