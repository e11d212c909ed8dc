import { allCards, type LessonEntry, lesson, lessons, questions } from '#content/catalog.ts'
import type { Card, Locale } from '#content/shapes.ts'
import type { Entry } from './entry.ts'
import { type Section, sectionsOf } from './sections.ts'

/** Everything that can be found: pages and their sections, cards, and interview questions. */
export function entries(): Entry[] {
  return [...lessons().flatMap(pageEntries), ...allCards().map(cardEntry), ...questions().map(questionEntry)]
}

function pageEntries({ id, track, name }: LessonEntry): Entry[] {
  const page = (locale: Locale) => lesson(track, name, locale)
  const [zh, en] = [page('zh-CN'), page('en')]
  const titles = { zh: zh.frontMatter.title, en: en.frontMatter.title }
  const sections = { zh: sectionsOf(zh.source), en: sectionsOf(en.source) }
  const whole: Entry = {
    id,
    kind: 'lesson',
    address: `/learn/${id}`,
    titleZh: titles.zh,
    titleEn: titles.en,
    placeZh: '',
    placeEn: '',
    // What stands above the first heading is the 30-second answer: it is the page in short.
    textZh: `${zh.frontMatter.promise} ${sections.zh[0]?.text ?? ''}`,
    textEn: `${en.frontMatter.promise} ${sections.en[0]?.text ?? ''}`,
  }
  const english = new Map(sections.en.map((section) => [section.id, section]))
  return [whole, ...sections.zh.slice(1).map((section) => sectionEntry(id, titles, section, english.get(section.id)))]
}

function sectionEntry(id: string, page: { zh: string; en: string }, zh: Section, en: Section | undefined): Entry {
  return {
    id: `${id}#${zh.id}`,
    kind: 'section',
    address: `/learn/${id}#${zh.id}`,
    titleZh: zh.title,
    titleEn: en?.title ?? page.en,
    placeZh: page.zh,
    placeEn: page.en,
    textZh: zh.text,
    textEn: en?.text ?? '',
  }
}

function cardEntry(card: Card & { lessonId: string }): Entry {
  const [track = '', name = ''] = card.lessonId.split('/')
  const place = (locale: Locale) => lesson(track, name, locale).frontMatter.title
  const answer = (locale: Locale) =>
    [card.kind === 'recall' ? card.answer[locale] : '', card.why?.[locale] ?? ''].join(' ').trim()
  return {
    id: `card ${card.id}`,
    kind: 'card',
    address: `/learn/${card.lessonId}`,
    titleZh: card.prompt['zh-CN'],
    titleEn: card.prompt.en,
    placeZh: place('zh-CN'),
    placeEn: place('en'),
    textZh: answer('zh-CN'),
    textEn: answer('en'),
  }
}

function questionEntry(question: ReturnType<typeof questions>[number]): Entry {
  const [track = '', name = ''] = question.lesson.split('/')
  const place = (locale: Locale) => lesson(track, name, locale).frontMatter.title
  const points = (locale: Locale) => question.points.map((point) => point.text[locale]).join(' ')
  return {
    id: `question ${question.id}`,
    kind: 'question',
    address: `/learn/${question.lesson}`,
    titleZh: question.asks['zh-CN'],
    titleEn: question.asks.en,
    placeZh: place('zh-CN'),
    placeEn: place('en'),
    textZh: points('zh-CN'),
    textEn: points('en'),
  }
}
