import type MiniSearch from 'minisearch'
import type { SearchOptions, SearchResult } from 'minisearch'
import type { Entry } from './entry.ts'
import { type Part, snippetOf } from './snippet.ts'
import { tokenize } from './tokenize.ts'

export type Found = {
  id: string
  kind: Entry['kind']
  address: string
  title: string
  place: string
  /** The words around the match, in the language they were found in. */
  snippet: { lang: 'zh-CN' | 'en'; parts: readonly Part[] }
}

const most = 12

/**
 * What matches every word that was typed, in whichever language it is written, the best first; where nothing has them all, as
 * with a question in one's own words, what has some. The last word may be unfinished;
 * a Latin word of five letters or more may be misspelt by a letter or so. Titles count more than text, and pages more than cards.
 */
export function find(index: MiniSearch<Entry>, typed: string, locale: 'zh-CN' | 'en'): Found[] {
  if (tokenize(typed).length === 0) return []
  const options = {
    prefix: (_, place, terms) => place === terms.length - 1,
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    boost: { titleZh: 4, titleEn: 4 },
    boostDocument: (_id, _term, stored) => (stored?.kind === 'lesson' ? 2 : stored?.kind === 'section' ? 1.4 : 1),
  } satisfies SearchOptions
  const all = index.search(typed, { ...options, combineWith: 'AND' })
  const results = all.length > 0 ? all : index.search(typed, { ...options, combineWith: 'OR' })
  return results.slice(0, most).map((result) => foundOf(result as SearchResult & Entry, locale))
}

function foundOf(result: SearchResult & Entry, locale: 'zh-CN' | 'en'): Found {
  const inZh = locale === 'zh-CN'
  return {
    id: result.id,
    kind: result.kind,
    address: result.address,
    title: inZh ? result.titleZh : result.titleEn,
    place: inZh ? result.placeZh : result.placeEn,
    snippet: snippetIn(result, locale),
  }
}

/** The words that were found: in the reader's language if they are there, else in the other one's text or title. */
function snippetIn(result: SearchResult & Entry, locale: 'zh-CN' | 'en'): Found['snippet'] {
  const zh = [result.textZh, result.titleZh].map((text) => ({
    lang: 'zh-CN' as const,
    ...snippetOf(text, result.terms),
  }))
  const en = [result.textEn, result.titleEn].map((text) => ({ lang: 'en' as const, ...snippetOf(text, result.terms) }))
  const [own, foreign] = locale === 'zh-CN' ? [zh, en] : [en, zh]
  // The reader's own title stands above the snippet already; the other language's does not.
  const [text, title] = own
  const found = [text, ...(title && title.marks > 0 ? [] : foreign)].find((one) => one !== undefined && one.marks > 0)
  const { lang, parts } = found ?? text ?? { lang: locale, parts: [] }
  return { lang, parts }
}
