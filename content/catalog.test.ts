import { utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openCatalog } from './catalog.ts'
import { inSmallHouse } from './checks/small-house.suite.ts'
import { BrokenContent } from './problem.ts'

const catalogOf = (repository: string) => openCatalog(path.join(repository, 'content'))

test('lists lessons in the order of the syllabus, and finds a page in a language', () =>
  inSmallHouse([], (repository) => {
    const catalog = catalogOf(repository)
    expect(catalog.lessons().map(({ id, weight }) => [id, weight])).toEqual([
      ['limiting/first', 'high'],
      ['limiting/second', 'low'],
    ])
    expect(catalog.track('limiting').title.en).toBe('Rate limiting')
    const page = catalog.lesson('limiting', 'first', 'zh-CN')
    expect(page).toMatchObject({ id: 'limiting/first', track: 'limiting', weight: 'high', minutes: 1 })
    expect(page.frontMatter).toEqual({
      title: '固定窗口',
      promise: '能说清它的最坏情况。',
      sources: ['rfc'],
      next: ['limiting/second'],
    })
    expect(page.source).toContain('## 怎么数 [#mechanism]')
  }))

test('adding a lesson is adding a folder: one that is not listed comes last', () =>
  inSmallHouse(
    [{ file: 'content/syllabus.yaml', from: '\n      - { id: first, name: { zh-CN: 一, en: One }, weight: high }', to: '' }],
    (repository) => {
      expect(
        catalogOf(repository)
          .lessons()
          .map(({ id, weight }) => [id, weight]),
      ).toEqual([
        ['limiting/second', 'low'],
        ['limiting/first', 'medium'],
      ])
    },
  ))

test('a card knows its lesson, whichever way it is found', () =>
  inSmallHouse([], (repository) => {
    const catalog = catalogOf(repository)
    expect(catalog.card('second-predict-card')).toMatchObject({ kind: 'predict', seed: 1, lessonId: 'limiting/second' })
    expect(catalog.cardsOf('limiting/first')).toHaveLength(12)
    expect(catalog.allCards()).toHaveLength(24)
  }))

test('finds questions, sources and the words of worlds', () =>
  inSmallHouse([], (repository) => {
    const catalog = catalogOf(repository)
    expect(catalog.questions()).toHaveLength(12)
    expect(catalog.questions('limiting')).toHaveLength(12)
    expect(catalog.questions('kafka')).toEqual([])
    expect(catalog.question('question-3').followUps[0]?.missed).toBe('one')
    expect(catalog.sources().rfc?.title).toBe('RFC 6585')
    expect(catalog.scenarioFile('limiting').lanes['fixed-window']?.en).toBe('Fixed window')
    expect(catalog.scenarioWords('limiting/one').prediction.card).toBe('first-card')
  }))

test.each([
  ['card', (catalog: ReturnType<typeof catalogOf>) => catalog.card('ghost')],
  ['question', (catalog: ReturnType<typeof catalogOf>) => catalog.question('ghost')],
  ['lesson', (catalog: ReturnType<typeof catalogOf>) => catalog.lesson('limiting', '../second', 'en')],
])('a %s that is not there is named', (kind, find) =>
  inSmallHouse([], (repository) => {
    expect(() => find(catalogOf(repository))).toThrow(new RegExp(`^${kind} ".*" is not in content$`))
  }),
)

test('a broken file is refused with file, line and field', () =>
  inSmallHouse(
    [{ file: 'content/lessons/limiting/first/cards.yaml', from: 'kind: order', to: 'kind: sort' }],
    (repository) => {
      const find = () => catalogOf(repository).card('card-5')
      expect(find).toThrow(BrokenContent)
      expect(find).toThrow(
        /^content\/lessons\/limiting\/first\/cards\.yaml:15 order-card\.kind: expected one of .* found "sort"$/,
      )
    },
  ))

test('a file that is missing is named', () =>
  inSmallHouse([{ file: 'content/sources.yaml', text: null }], (repository) => {
    expect(() => catalogOf(repository).sources()).toThrow('content/sources.yaml:1: this file is missing')
  }))

test.each([
  ['test', 'Second'],
  ['production', 'RFC 6585'],
])('a file that changes meanwhile, in %s', (environment, expected) =>
  inSmallHouse([], (repository) => {
    vi.stubEnv('NODE_ENV', environment)
    try {
      const catalog = catalogOf(repository)
      expect(catalog.sources().rfc?.title).toBe('RFC 6585')
      const file = path.join(repository, 'content/sources.yaml')
      writeFileSync(file, 'rfc: { title: Second, address: "https://example.org", read: 2026-11 }\n')
      utimesSync(file, 2_000_000_000, 2_000_000_000)
      expect(catalog.sources().rfc?.title).toBe(expected)
    } finally {
      vi.unstubAllEnvs()
    }
  }),
)
