import type { Options } from 'minisearch'
import { tokenize } from './tokenize.ts'

export type EntryKind = 'lesson' | 'section' | 'card' | 'question'

/** One thing that can be found: a page, a section of it, a card or a question, with its words in both languages. */
export type Entry = {
  id: string
  kind: EntryKind
  /** The page without its language: `/learn/limiting/token-bucket#mechanism`. */
  address: string
  titleZh: string
  titleEn: string
  /** Where it stands: the lesson of a section or of a card. */
  placeZh: string
  placeEn: string
  textZh: string
  textEn: string
}

/** How entries are indexed; who loads the index must say the same. */
export const indexOptions: Options<Entry> = {
  fields: ['titleZh', 'titleEn', 'textZh', 'textEn'],
  storeFields: ['kind', 'address', 'titleZh', 'titleEn', 'placeZh', 'placeEn', 'textZh', 'textEn'],
  tokenize,
  processTerm: (term) => term,
}
