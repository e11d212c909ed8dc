import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Scenario } from '#engine/simulation/scenarios/scenario.ts'
import type { Worlds } from './worlds.ts'

/** A small house of words in which all is well: one lesson, twelve cards, twelve questions, one world. For tests to break. */

const page = (words: Record<string, string>) => `---
title: "${words.title}"
promise: "${words.promise}"
sources: [rfc]
next: [limiting/second]
---

<ThirtySeconds>

${words.answer}

</ThirtySeconds>

## ${words.first} [#mechanism]

${words.prose}

<Simulator scenario="limiting/one" set="limit=10" />

## ${words.second} [#worst-case]

${words.more}

<Recall card="first-card" />

## ${words.notes} [#notes]

<NotesSaid claim="R9" verdict="wrong" source="rfc" version="RFC 6585" said="${words.said}">

${words.fact}

</NotesSaid>

## ${words.next} [#next]

<FollowUp asks="${words.asks}">

- ${words.point}

</FollowUp>
`

const chinese = page({
  title: '固定窗口',
  promise: '能说清它的最坏情况。',
  answer: '它只数数。',
  first: '怎么数',
  prose: '每来一个请求加一（counter）。',
  second: '最坏情况',
  more: '边界两侧各来一批。',
  notes: '笔记里要改正的地方',
  said: '它很准。',
  fact: '它不准。',
  next: '接下来会追问',
  asks: '为什么？',
  point: '因为它会忘。',
})
const english = page({
  title: 'The fixed window',
  promise: 'You can say its worst case.',
  answer: 'It counts.',
  first: 'How it counts',
  prose: `Each request adds one.\n\n${"And one more. ".repeat(300)}`,
  second: 'Its worst case',
  more: 'A batch on either side of the edge.',
  notes: 'What the notes got wrong',
  said: 'It is exact.',
  fact: 'It is not.',
  next: 'They will ask next',
  asks: 'Why?',
  point: 'Because it forgets.',
})

const both = (text: string) => `{ zh-CN: "${text}", en: "${text}" }`
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const cards = `- id: first-card
  kind: recall
  prompt: ${both('1?')}
  answer: { zh-CN: "两倍的限额", en: "twice the limit" }
  source: rfc
- id: choice-card
  kind: choice
  prompt: ${both('2?')}
  options:
    - { text: ${both('right one')}, right: true, why: ${both('w')} }
    - { text: ${both('left one')}, why: ${both('w')} }
    - { text: ${both('last one')}, why: ${both('w')} }
  source: rfc
- id: order-card
  kind: order
  prompt: ${both('3?')}
  items:
    - ${both('one')}
    - ${both('two')}
    - ${both('three')}
  source: rfc
- id: predict-card
  kind: predict
  prompt: ${both('4?')}
  scenario: limiting/one
  settings: { limit: 7 }
  measure: admitted
  value: 7
  unit: ${both('u')}
  tolerance: 0
  source: rfc
${numbers(5, 12)
  .map(
    (number) => `- id: card-${number}
  kind: numeric
  prompt: ${both(`${number}?`)}
  value: 2000
  unit: { zh-CN: 个请求, en: requests }
  tolerance: 0
  source: rfc
`,
  )
  .join('')}`

const point = (id: string) =>
  `{ id: ${id}, weight: 2, text: ${both('a')}, phrases: { zh-CN: [a], en: [a] }, card: first-card }`

/** The follow-up of a follow-up, as each question has one. */
export const secondStep = `      followUps:
        - id: and-then
          asks: ${both('c?')}
          points:
            - ${point('one')}
`

const question = (number: number) => `- id: question-${number}
  level: mid
  seconds: 60
  lesson: limiting/first
  asks: ${both('q?')}
  points:
    - ${point('one')}
    - ${point('two')}
    - ${point('three')}
    - ${point('four')}
  model: ${both('a')}
  followUps:
    - id: why
      missed: one
      asks: ${both('b?')}
      points:
        - ${point('one')}
${secondStep}`

const secondCards = cards.replaceAll(/^- id: /gm, '- id: second-')
const cardNames = [...cards.matchAll(/^- id: (.*)$/gm)].flatMap(([, id = '']) => [id, `second-${id}`])
const pointNames = numbers(1, 12).flatMap((number) =>
  ['and-then/one', 'four', 'one', 'three', 'two', 'why/one'].map((name) => `question-${number}/${name}`),
)

const list = (ids: readonly string[]) =>
  ids
    .toSorted()
    .map((id) => `    - ${id}\n`)
    .join('')

const cardIds = `issued:
  cards:
${list(cardNames)}  questions:
${list(numbers(1, 12).map((number) => `question-${number}`))}  points:
${list(pointNames)}retired: { cards: {}, questions: {}, points: {} }
`

const scenarioWords = `parameters:
  limit: ${both('Limit')}
  arrivals: ${both('Arrivals')}
choices:
  steady: ${both('steady')}
measures:
  admitted: ${both('Admitted')}
lanes:
  fixed-window: ${both('Fixed window')}
scenarios:
  - id: limiting/one
    title: ${both('One')}
    question: ${both('q?')}
    caption: ${both('c')}
    leavesOut:
      - ${both('l')}
    prediction: { prompt: ${both('p?')}, unit: ${both('u')}, why: ${both('w')}, card: first-card }
`

const files: Record<string, string> = {
  'content/syllabus.yaml': `tracks:
  - id: limiting
    title: { zh-CN: 限流, en: Rate limiting }
    promise: { zh-CN: 许诺, en: A promise }
    lessons:
      - { id: first, name: { zh-CN: 一, en: One }, weight: high }
      - { id: second, name: { zh-CN: 二, en: Two }, weight: low }
`,
  'content/lessons/limiting/first/zh-CN.mdx': chinese,
  'content/lessons/limiting/first/en.mdx': english,
  'content/lessons/limiting/first/cards.yaml': cards,
  'content/lessons/limiting/second/zh-CN.mdx': chinese.replace('limiting/second', 'limiting/first'),
  'content/lessons/limiting/second/en.mdx': english.replace('limiting/second', 'limiting/first'),
  'content/lessons/limiting/second/cards.yaml': secondCards,
  'content/interviews/limiting.yaml': numbers(1, 12).map(question).join(''),
  'content/sources.yaml': `rfc: { title: RFC 6585, address: "https://www.rfc-editor.org/rfc/rfc6585", read: 2012-04 }\n`,
  'content/notes-map.yaml': `- { kind: heading, text: 限流, line: 3, answered: [limiting/second#mechanism] }
- { kind: question, text: 会漏吗？, line: 7, answered: [limiting/second#worst-case, limiting/second#notes] }
`,
  'content/scenarios/limiting.yaml': scenarioWords,
  'content/card-ids.yaml': cardIds,
  'content/interface/zh-CN.json': `{
  "nav": { "learn": "阅读" },
  "due": "{count} 张 {kind, select, new {新} other {旧}}"
}
`,
  'content/interface/en.json': `{
  "nav": { "learn": "Read" },
  "due": "{count, plural, one {# card} other {# cards}} {kind, select, new {new} other {old}}"
}
`,
}

/** Where a text is changed for another; or, with `null` for a file, where it is taken away. */
export type Change = { file: string; from: string; to: string } | { file: string; text: string | null }

/** Runs `look` on a house in a folder of its own, with changes, and takes it away afterwards. */
export async function inSmallHouse<T>(
  changes: readonly Change[],
  look: (repository: string, files: Record<string, string>) => T | Promise<T>,
): Promise<T> {
  const repository = mkdtempSync(path.join(tmpdir(), 'words-'))
  try {
    const changed = changes.reduce(withChange, files)
    for (const [name, text] of Object.entries(changed)) {
      mkdirSync(path.dirname(path.join(repository, name)), { recursive: true })
      writeFileSync(path.join(repository, name), text)
    }
    return await look(repository, changed)
  } finally {
    rmSync(repository, { recursive: true })
  }
}

function withChange(all: Record<string, string>, change: Change): Record<string, string> {
  const { [change.file]: before = '', ...others } = all
  if ('text' in change) return change.text === null ? others : { ...all, [change.file]: change.text }
  if (!before.includes(change.from)) throw new Error(`${change.file} does not hold: ${change.from}`)
  return { ...all, [change.file]: before.replace(change.from, () => change.to) }
}

const scenario: Scenario = {
  id: 'limiting/one',
  lanes: ['fixed-window'],
  parameters: [
    {
      kind: 'number',
      name: 'limit',
      group: 'limiter',
      unit: 'count',
      default: 5,
      min: 1,
      max: 100,
      step: 1,
    },
    { kind: 'choice', name: 'arrivals', group: 'traffic', default: 'steady', options: ['steady'] },
  ],
  measures: ['admitted'],
  prediction: { measure: 'admitted', tolerance: 0 },
  invariants: [],
}

/** One world, in which exactly `limit` requests are admitted. */
export const smallWorlds: Worlds = {
  scenarios: [scenario],
  settle(id, { seed = 1, values }) {
    if (id !== scenario.id) {
      return { kind: 'refused', refusal: { code: 'scenario-unknown', given: id, known: [scenario.id] } }
    }
    const strange = Object.keys(values).find((name) => name !== 'limit')
    if (strange !== undefined) {
      return { kind: 'refused', refusal: { code: 'parameter-unknown', given: strange, known: ['limit'] } }
    }
    return { kind: 'settled', settings: { scenario: id, seed, values: { limit: 5, ...values }, changes: [] } }
  },
  measure: ({ values }) => ({ admitted: Number(values.limit) }),
}
