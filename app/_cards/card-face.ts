import { card, lesson, sources, track } from '#content/catalog.ts'
import type { Locale } from '../_locale/locale.ts'
import { type CardFace, faceOf } from './face.ts'

/** The face of a card in one language, by id. Throws when there is no such card. */
export function cardFace(id: string, locale: Locale): CardFace {
  const found = card(id)
  const source = sources()[found.source]
  if (!source) throw new Error(`card ${id}: source ${found.source} is not in content/sources.yaml`)
  const [trackId = '', lessonId = ''] = found.lessonId.split('/')
  const place = `${track(trackId).title[locale]} · ${lesson(trackId, lessonId, locale).frontMatter.title}`
  return faceOf(found, locale, { place, source })
}
