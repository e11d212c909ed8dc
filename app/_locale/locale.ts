import { type Locale, locales } from '#content/locales.ts'

export { type Locale, locales }

/** The names languages give themselves. */
export const ownName: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' }

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en')

export const isLocale = (given: string): given is Locale => locales.some((locale) => locale === given)

/** Chinese for whoever lists any Chinese before English in Accept-Language, else English. */
export function preferredLocale(acceptLanguage: string): Locale {
  const asked = acceptLanguage.split(',').map((part) => part.trim().toLowerCase())
  const first = asked.find((tag) => tag.startsWith('zh') || tag.startsWith('en'))
  return first?.startsWith('zh') ? 'zh-CN' : 'en'
}
