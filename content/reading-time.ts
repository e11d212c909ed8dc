import { parseDocument } from 'yaml'
import { splitPage } from './page.ts'
import type { Locale } from './shapes.ts'

/** English words, and Chinese characters (字), that a careful reader takes in per minute. */
const perMinute: Record<Locale, number> = { en: 220, 'zh-CN': 400 }

/** The words of a page as it is read: English words, or in Chinese each 汉字 and each Latin word or number. */
export function countWords(source: string, locale: Locale): number {
  const prose = proseOf(source)
  const latin = prose.replaceAll(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0
  const han = locale === 'zh-CN' ? (prose.match(/\p{Script=Han}/gu)?.length ?? 0) : 0
  return latin + han
}

/** Whole minutes, at least one. */
export function minutesToRead(words: number, locale: Locale): number {
  return Math.max(1, Math.round(words / perMinute[locale]))
}

/** What the eye meets: no tags and addresses, but what the callouts and follow-ups quote, and of a figure what is drawn. */
function proseOf(source: string): string {
  return splitPage(source)
    .body.replaceAll(/^```figure\n(.*?)^```$/gms, (_, yaml: string) => drawn(parseDocument(yaml).toJS()))
    .replaceAll(/<[A-Z][^>]*?\b(?:said|asks)="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<\/?[A-Za-z][^>]*>/g, ' ')
    .replaceAll(/\[#[a-z0-9-]+\]/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ')
}

/** In a figure's data these refer to something that is drawn once, or are not drawn as words. */
const undrawn = new Set(['kind', 'id', 'from', 'to', 'at', 'fate'])

function drawn(data: unknown): string {
  if (typeof data === 'string') return ` ${data} `
  if (typeof data !== 'object' || data === null) return ' '
  return Object.entries(data)
    .map(([name, value]) => (undrawn.has(name) ? ' ' : drawn(value)))
    .join('')
}
