import { locales } from '../shapes.ts'
import { type Content, cardsOf, questionsOf } from './content.ts'

/** How much there is of everything. Callouts are counted once, not once per language. */
export function countContent(content: Content) {
  const byLesson = content.lessons.map(({ id, pages, cards }) => ({
    id,
    words: { 'zh-CN': pages['zh-CN']?.words ?? 0, en: pages.en?.words ?? 0 },
    cards: cards?.items.length ?? 0,
    callouts: (pages.en?.outline?.components ?? []).filter(({ name }) => name === 'NotesSaid').length,
  }))
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)
  const [cards, questions] = [cardsOf(content), questionsOf(content)]
  return {
    lessons: byLesson.length,
    words: Object.fromEntries(locales.map((locale) => [locale, sum(byLesson.map(({ words }) => words[locale]))])),
    cards: cards.length,
    questions: questions.length,
    callouts: sum(byLesson.map(({ callouts }) => callouts)),
    sources: Object.keys(content.sources.found?.value ?? {}).length,
    cardsByKind: tally(cards.map(({ value }) => value.kind)),
    questionsByLevel: tally(questions.map(({ value }) => value.level)),
    byLesson,
  }
}

/** The same for the terminal. */
export function tableOf(content: Content): string {
  const { byLesson, words, ...counts } = countContent(content)
  const rows = [
    ['lesson', '字 (zh-CN)', 'words (en)', 'cards', 'callouts'],
    ...byLesson.map((each) => [each.id, each.words['zh-CN'], each.words.en, each.cards, each.callouts]),
    ['all', words['zh-CN'], words.en, counts.cards, counts.callouts],
  ].map((row) => row.map(String))
  const listed = (tallied: Record<string, number>) =>
    Object.entries(tallied)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')
  return [
    ...rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(26) : cell.padStart(11))).join('')),
    '',
    `cards: ${listed(counts.cardsByKind)}`,
    `questions: ${counts.questions} (${listed(counts.questionsByLevel)})`,
    `sources: ${counts.sources}`,
  ].join('\n')
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
