/** The two languages of the house, in the order they are shown. They stand apart from the shapes, which browsers need not load. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
