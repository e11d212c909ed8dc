import { describe, expect, test } from 'vitest'
import { printProblem } from '../problem.ts'
import { problemsOf } from './all-rules.ts'
import { loadContent } from './load.ts'
import { type Change, inSmallHouse, secondStep, smallWorlds } from './small-house.suite.ts'

const first = 'content/lessons/limiting/first'
const en = `${first}/en.mdx`
const zh = `${first}/zh-CN.mdx`
const cards = `${first}/cards.yaml`
const questions = 'content/interviews/limiting.yaml'
const scenarios = 'content/scenarios/limiting.yaml'
const ids = 'content/card-ids.yaml'
const sources = 'content/sources.yaml'
const syllabus = 'content/syllabus.yaml'
const words = 'content/interface/zh-CN.json'

/** What is printed of a house with these changes; `where` is the file and line that hold a text in it. */
const printed = (changes: readonly Change[]) =>
  inSmallHouse(changes, async (repository, files) => ({
    lines: problemsOf(await loadContent(repository, smallWorlds)).map(printProblem),
    where: (file: string, text: string) => {
      const [before, after] = (files[file] ?? '').split(text, 2)
      if (after === undefined) throw new Error(`${file} does not hold: ${text}`)
      return `${file}:${before?.split('\n').length}`
    },
  }))

/** What is broken, by which change, and what is said of it. The line expected is that of `on`, or of the change itself. */
type Row = [fault: string, file: string, from: string, to: string, field: string, says: string, on?: string]

async function expectProblem([, file, from, to, field, says, on = to]: Row) {
  const { lines, where } = await printed([{ file, from, to }])
  expect(lines).toEqual([`${where(file, on)}${field === '' ? '' : ` ${field}`}: ${says}`])
}

test('a house in which all is well has no problems', async () => {
  expect((await printed([])).lines).toEqual([])
})

describe('files', () => {
  test('a field that is misspelt is unknown, and the one that was meant is missing', async () => {
    const { lines, where } = await printed([{ file: cards, from: 'tolerance: 0', to: 'tolerence: 0' }])
    expect(lines).toEqual([
      `${where(cards, '- id: predict-card')} predict-card.tolerance: expected number; found nothing`,
      `${where(cards, 'tolerence')} predict-card.tolerence: "tolerence" is not a field that is known here`,
    ])
  })

  test.each<Row>([
    [
      'a title that is missing',
      en,
      'title: "The fixed window"\n',
      '',
      'title',
      'expected a text; found nothing',
      'promise',
    ],
    [
      'a bare number for a text',
      questions,
      'en: [a]',
      'en: [503]',
      'question-1.points.one.phrases.en.[0]',
      'expected a text; found 503, which wants quotes',
    ],
    ['front matter that is no list', en, 'sources: [rfc]', 'sources: rfc', 'sources', 'expected a list; found "rfc"'],
    [
      'an unquoted colon',
      en,
      'title: "The fixed window"',
      'title: The window: fixed',
      '',
      'Nested mappings are not allowed in compact mappings',
    ],
    [
      'a long list to recall',
      cards,
      'answer: { zh-CN: "两倍的限额", en: "twice the limit" }',
      'answer: { zh-CN: "甲、乙、丙、丁、戊", en: "twice the limit" }',
      'first-card.answer.zh-CN',
      'expected a list of at most 4 items, or a card of the kind order or match; found 5',
    ],
    [
      'a kind that is unknown',
      cards,
      'kind: order',
      'kind: sort',
      'order-card.kind',
      'expected one of "recall", "choice", "numeric", "order", "match", "predict"; found "sort"',
    ],
    [
      'a tag left open',
      en,
      '<FollowUp asks="Why?">',
      '<FollowUp asks="Why?">\n\n<FollowUp asks="How?">',
      '',
      'Expected a closing tag for `<FollowUp>` (38:1-38:23)',
      '<FollowUp asks="Why?">',
    ],
  ])('%s', (...row) => expectProblem(row))

  test.each([
    ['a page', en, `${en}:1: this file is missing`],
    ['a track’s questions', questions, `${questions}:1: this file is missing`],
  ])('%s that is missing', async (_, file, line) => {
    expect((await printed([{ file, text: null }])).lines).toContain(line)
  })

  test('a lesson whose track the syllabus does not have', async () => {
    const { lines } = await printed([{ file: 'content/lessons/ghosts/first/en.mdx', text: 'Boo.' }])
    expect(lines).toContain(
      'content/lessons/ghosts/first:1: "ghosts/first" is in no track of content/syllabus.yaml, so nobody would find it',
    )
  })

  test('a name in the syllabus without a folder', async () => {
    const { lines } = await printed([{ file: syllabus, from: 'id: second', to: 'id: third' }])
    expect(lines).toContain(
      'content/lessons/limiting/third:1: the syllabus names "limiting/third", but there is no such folder',
    )
  })
})

describe('pages', () => {
  test.each<Row>([
    [
      'an id that differs',
      en,
      '[#worst-case]',
      '[#worst]',
      '#worst',
      'heading 2 is ## [#worst] here and ## [#worst-case] on line 20 in zh-CN.mdx',
    ],
    [
      'a card that differs',
      en,
      'card="first-card"',
      'card="order-card"',
      'Recall',
      'component 3 is <Recall card="order-card"> here and <Recall card="first-card"> on line 24 in zh-CN.mdx',
    ],
    [
      'a setting that differs',
      en,
      'set="limit=10"',
      'set="limit=11"',
      'Simulator',
      'component 2 is <Simulator scenario="limiting/one" set="limit=11"> here and <Simulator scenario="limiting/one" set="limit=10"> on line 18 in zh-CN.mdx',
    ],
    [
      'a component in one language only',
      en,
      '<Recall card="first-card" />\n',
      '',
      'NotesSaid',
      'component 3 is <NotesSaid claim="R9" verdict="wrong" source="rfc"> here and <Recall card="first-card"> on line 24 in zh-CN.mdx',
      '<NotesSaid',
    ],
    [
      'other lessons to go on with',
      en,
      'next: [limiting/second]',
      'next: []',
      'next',
      'expected the same as in zh-CN.mdx: limiting/second',
    ],
  ])('both languages the same: %s', (...row) => expectProblem(row))

  test.each([
    ['no id', ' [#worst-case]', '', 'this heading has no id: end it with " [#some-words]", the same in both languages'],
    ['an id twice', '[#worst-case]', '[#mechanism]', 'the id [#mechanism] stands twice on this page'],
    ['too high a level', '## Its worst case', '# Its worst case', 'expected a heading of level 2 or 3; found level 1'],
  ])('a heading with %s', async (_, from, to, says) => {
    const { lines, where } = await printed([{ file: en, from, to }])
    expect(lines).toContain(`${where(en, 'Its worst case')} Its worst case: ${says}`)
  })

  const answer = '<ThirtySeconds>\n\nIt counts.\n\n</ThirtySeconds>\n'
  const followUp = '<FollowUp asks="Why?">\n\n- Because it forgets.\n\n</FollowUp>\n'
  const stray = '<NotesSaid claim="R1" verdict="wrong" source="rfc" version="1" said="x" />\n\nEach'
  test.each([
    [
      'no 30-second answer',
      answer,
      '',
      '---',
      'ThirtySeconds: expected <ThirtySeconds> at the top of the page; found none',
    ],
    [
      'something above it',
      answer,
      `Hi.\n\n${answer}`,
      '<Thirty',
      'ThirtySeconds: expected this before all else; line 8 stands above it',
    ],
    [
      'a section behind the follow-ups',
      followUp,
      `${followUp}\n## More [#more]\n`,
      '## More',
      'More: expected [#next] as the last section; found [#more]',
    ],
    [
      'no corrections',
      '[#notes]',
      '[#mistakes]',
      '[#mistakes]',
      'What the notes got wrong: expected [#notes] just before [#next]; found [#mistakes]',
    ],
    [
      'too little mechanism',
      '## Its worst case [#worst-case]',
      '',
      '## How',
      'How it counts: expected at least two sections before [#notes]; found 1',
    ],
    ['a correction elsewhere', 'Each', stray, '<NotesSaid', 'NotesSaid: <NotesSaid> belongs under [#notes]'],
    ['no follow-up', followUp, '', '## They', 'They will ask next: expected at least one <FollowUp> here'],
    ['too short a page', 'And one more. '.repeat(200), '', '---', 'words: expected 900 to 2000 words; found 339'],
    [
      'too long a page',
      'Each request',
      `${'word '.repeat(2000)}\nEach request`,
      '---',
      'words: expected 900 to 2000 words; found 2939',
    ],
  ])('page order: %s', async (_, from, to, on, says) => {
    const { lines, where } = await printed([{ file: en, from, to }])
    expect(lines).toContain(`${where(en, on)} ${says}`)
  })

  test.each([
    [
      'an unknown component',
      '<Recall card="first-card" />',
      '<Remember card="first-card" />',
      'Remember: unknown component; known are ThirtySeconds, NotesSaid, FollowUp, Recall, Simulator',
    ],
    [
      'an unknown property',
      'card="first-card"',
      'card="first-card" deck="x"',
      'Recall.deck: unknown; <Recall> takes card',
    ],
    [
      'a callout without a version',
      'version="RFC 6585"',
      'version=" "',
      'NotesSaid.version: expected a text; found nothing',
    ],
    [
      'a verdict off the list',
      'verdict="wrong"',
      'verdict="right"',
      'NotesSaid.verdict: expected one of wrong, outdated, version-dependent, oversimplified, contested, missing; found "right"',
    ],
    [
      'a source that is unknown',
      'source="rfc"',
      'source="rfc gossip"',
      'NotesSaid.source: there is no source "gossip" in content/sources.yaml',
    ],
    ['a card that is unknown', 'card="first-card"', 'card="lost-card"', 'Recall.card: there is no card "lost-card"'],
    [
      'a scenario that is unknown',
      'limiting/one',
      'limiting/two',
      'Simulator.scenario: there is no scenario "limiting/two"; there are: limiting/one',
    ],
    [
      'a parameter that is unknown',
      'limit=10',
      'limits=10',
      'Simulator.set: there is no parameter "limits"; there are: limit',
    ],
    [
      'a setting that is none',
      'limit=10',
      'limit 10',
      'Simulator.set: expected name=value pairs with spaces between; found "limit"',
    ],
    [
      'an unknown element',
      '<Recall card="first-card" />',
      '<video />',
      'video: unknown element <video>; known are span, br, sub, sup, kbd, abbr',
    ],
    [
      'an expression',
      '<Recall card="first-card" />',
      '{1 + 1}',
      'mdxFlowExpression: pages hold words only: no imports, no {…}; write a brace as \\{ or in `code`',
    ],
    [
      'a next lesson that is unknown',
      'next: [limiting/second]',
      'next: [limiting/tenth]',
      'next.[0]: there is no lesson "limiting/tenth"',
    ],
    [
      'a next lesson that is this one',
      'next: [limiting/second]',
      'next: [limiting/first]',
      'next.[0]: a lesson cannot follow itself',
    ],
  ])('references: %s', async (_, from, to, says) => {
    const { lines, where } = await printed([en, zh].map((file) => ({ file, from, to })))
    expect(lines).toEqual([`${where(en, to)} ${says}`, `${where(zh, to)} ${says}`])
  })

  test('a card is asked once on a page', async () => {
    const again = '<Recall card="first-card"></Recall>'
    const change = { from: '## They', to: `${again}\n\n## They` }
    const { lines, where } = await printed([{ file: en, ...change }])
    expect(lines).toContain(`${where(en, again)} Recall.card: "first-card" is asked twice on this page`)
  })
})

describe('cards', () => {
  const long = 'x'.repeat(281)
  test.each<Row>([
    [
      'a prompt that is too long',
      cards,
      '{ zh-CN: "3?", en: "3?" }',
      `{ zh-CN: "3?", en: "${long}" }`,
      'order-card.prompt.en',
      'expected at most 280 characters; found 281',
    ],
    [
      'a prompt that tells its answer',
      cards,
      'en: "1?"',
      'en: "Is it Twice the  limit?"',
      'first-card.prompt.en',
      'the prompt tells its answer, "twice the limit"',
    ],
    [
      'the same in Chinese',
      cards,
      'zh-CN: "1?"',
      'zh-CN: "是不是两倍的限额？"',
      'first-card.prompt.zh-CN',
      'the prompt tells its answer, "两倍的限额"',
    ],
    [
      'a prompt that names the right option',
      cards,
      'zh-CN: "2?", en: "2?"',
      'zh-CN: "2?", en: "The right one?"',
      'choice-card.prompt.en',
      'the prompt tells its answer, "right one"',
    ],
    [
      'a prompt that names the number and its unit',
      cards,
      'zh-CN: "5?", en: "5?"',
      'zh-CN: "5?", en: "Why 2,000 requests?"',
      'card-5.prompt.en',
      'the prompt tells its answer, "2000 requests"',
    ],
    [
      'no right option',
      cards,
      'right: true, ',
      '',
      'choice-card.options',
      'expected exactly one option with right: true; found 0',
      'options:',
    ],
    [
      'two items that read the same',
      cards,
      '{ zh-CN: "three", en: "three" }',
      '{ zh-CN: "three", en: "two" }',
      'order-card.items.[2].en',
      'reads the same as number 2',
    ],
    [
      'a contrast with nothing',
      cards,
      'kind: order',
      'kind: order\n  tags: [contrast-a]',
      'order-card.tags.[0]',
      'no other card is tagged "contrast-a"',
      'tags: [contrast-a]',
    ],
    [
      'a source that is unknown',
      cards,
      'tolerance: 0\n  source: rfc',
      'tolerance: 0\n  source: gossip',
      'predict-card.source',
      'there is no source "gossip" in content/sources.yaml',
      'source: gossip',
    ],
    [
      'a prediction that does not come true',
      cards,
      'value: 7',
      'value: 8',
      'predict-card.value',
      'a run gives 7; found 8 ± 0',
    ],
    [
      'a prediction of an unknown measure',
      cards,
      'measure: admitted',
      'measure: admired',
      'predict-card.measure',
      'there is no measure "admired"; there are: admitted',
    ],
    [
      'a prediction with an unknown parameter',
      cards,
      '{ limit: 7 }',
      '{ limes: 7 }',
      'predict-card.settings.limes',
      'there is no parameter "limes"; there are: limit',
    ],
    [
      'a prediction in an unknown world',
      cards,
      'scenario: limiting/one',
      'scenario: limiting/six',
      'predict-card.scenario',
      'there is no scenario "limiting/six"; there are: limiting/one',
    ],
  ])('%s', (...row) => expectProblem(row))

  test.each([
    ['a prompt that names every option', 'en: "2?"', 'en: "The right one, the left one or the last one?"'],
    ['a short answer', 'en: "twice the limit"', 'en: "1"'],
    [
      'a prediction within its tolerance',
      'value: 7\n  unit: { zh-CN: "u", en: "u" }\n  tolerance: 0',
      'value: 8\n  unit: { zh-CN: "u", en: "u" }\n  tolerance: 1',
    ],
  ])('nothing is wrong with %s', async (_, from, to) => {
    expect((await printed([{ file: cards, from, to }])).lines).toEqual([])
  })

  test('too few cards, of too few kinds, too many of them choices', async () => {
    const option = (text: string, rest = '') =>
      `    - { text: { zh-CN: ${text}, en: ${text} }, why: { zh-CN: w, en: w }${rest} }\n`
    const choice = (number: number) =>
      `- id: c${number}\n  kind: choice\n  prompt: { zh-CN: p, en: p }\n  source: rfc\n  options:\n${option('a')}${option('b')}${option('c', ', right: true')}`
    const { lines } = await printed([{ file: cards, text: [1, 2, 3].map(choice).join('') }])
    expect(lines).toEqual(
      expect.arrayContaining([
        `${cards}:1 cards: expected at least 12 cards; found 3`,
        `${cards}:1 cards: expected at least 4 kinds; found choice`,
        `${cards}:1 cards: expected at most 40 % of kind choice; found 3 of 3`,
      ]),
    )
  })
})

describe('ids are permanent', () => {
  const retire = (id: string) =>
    `retired: { cards: { ${id}: { on: 2026-11-23, why: merged } }, questions: {}, points: {} }`
  const nobody = 'retired: { cards: {}, questions: {}, points: {} }'
  const issue = (id: string) => `the id "${id}" is new: check its spelling, then run: npm run words -- --issue`
  const gone = (id: string, kind: string) =>
    `"${id}" was issued and is gone: bring it back, or retire it under retired.${kind} with a date and a reason`

  test.each([
    ['a card', cards, 'id: card-12', 'id: card-13', 'card-13.id', 'card-13', 'card-12', 'cards.[2]'],
    [
      'a question',
      questions,
      'id: question-12',
      'id: question-13',
      'question-13.id',
      'question-13',
      'question-12',
      'questions.[3]',
    ],
    [
      'a point',
      questions,
      'id: two',
      'id: deux',
      'question-1.points.deux.id',
      'question-1/deux',
      'question-1/two',
      'points.[4]',
    ],
  ])('%s that changes its id is new, and its old id is missed', async (_, file, from, to, field, fresh, old, place) => {
    const { lines, where } = await printed([{ file, from, to }])
    const [kind = ''] = place.split('.')
    expect(lines).toContain(`${where(file, to)} ${field}: ${issue(fresh)}`)
    expect(lines).toContain(`${where(ids, `- ${old}\n`)} issued.${place}: ${gone(old, kind)}`)
  })

  test('a follow-up goes into the ids of its points', async () => {
    const { lines, where } = await printed([{ file: questions, from: 'id: why', to: 'id: how' }])
    expect(lines).toContain(
      `${where(ids, '- question-1/why/one')} issued.points.[5]: ${gone('question-1/why/one', 'points')}`,
    )
  })

  test('a card that is taken away may be retired', async () => {
    const away = { file: cards, from: '- id: card-12', to: '- id: card-13' }
    const { lines, where } = await printed([away, { file: ids, from: nobody, to: retire('card-12') }])
    expect(lines).toEqual([`${where(cards, '- id: card-13')} card-13.id: ${issue('card-13')}`])
  })

  test('a retired id does not come back', async () => {
    const { lines, where } = await printed([{ file: ids, from: nobody, to: retire('card-12') }])
    const says = 'the id "card-12" was retired and cannot be used again: choose another'
    expect(lines).toEqual([`${where(cards, '- id: card-12')} card-12.id: ${says}`])
  })

  test.each<Row>([
    [
      'out of order',
      ids,
      '    - card-10\n    - card-11\n',
      '    - card-11\n    - card-10\n',
      'issued.cards.[1]',
      'expected the ids in order, each once',
      '- card-10',
    ],
    [
      'retired without being issued',
      ids,
      'cards: {}',
      'cards: { ghost: { on: 2026-11-23, why: x } }',
      'retired.cards.ghost',
      '"ghost" is retired but was never issued',
    ],
    [
      'retired without a date',
      ids,
      'cards: {}',
      'cards: { ghost: { why: x } }',
      'retired.cards.ghost.on',
      'expected a text; found nothing',
    ],
  ])('an id %s', (...row) => expectProblem(row))

  test('an id that two lessons use', async () => {
    const second = 'content/lessons/limiting/second/cards.yaml'
    const { lines, where } = await printed([{ file: second, from: 'second-card-12', to: 'card-12' }])
    const before = where(cards, 'id: card-12')
    expect(lines).toContain(
      `${where(second, 'id: card-12')} card-12.id: the id "card-12" is already taken at ${before}`,
    )
  })

  test('a card that cannot be read has not vanished', async () => {
    const { lines } = await printed([{ file: cards, from: 'kind: recall', to: 'kind: recal' }])
    expect(lines).toHaveLength(1)
  })
})

describe('questions', () => {
  test.each<Row>([
    [
      'a card that is unknown',
      questions,
      'card: first-card',
      'card: lost-card',
      'question-1.points.one.card',
      'there is no card "lost-card"',
    ],
    [
      'a lesson that is unknown',
      questions,
      'lesson: limiting/first',
      'lesson: limiting/tenth',
      'question-1.lesson',
      'there is no lesson "limiting/tenth"',
    ],
    [
      'a follow-up to a point that is none',
      questions,
      'missed: one',
      'missed: five',
      'question-1.followUps.why.missed',
      'expected a point of "question-1": one, two, three, four; found "five"',
    ],
    [
      'a second step to a point of the question',
      questions,
      'id: and-then\n',
      'id: and-then\n          missed: two\n',
      'question-1.followUps.why.followUps.and-then.missed',
      'expected a point of "why": one; found "two"',
      'missed: two',
    ],
    [
      'a phrase of nothing',
      questions,
      'en: [a]',
      'en: ["…"]',
      'question-1.points.one.phrases.en.[0]',
      '"…" has nothing to look for',
    ],
    [
      'a question that says its own point',
      questions,
      'asks: { zh-CN: "q?", en: "q?" }',
      'asks: { zh-CN: "q?", en: "Is a so?" }',
      'question-1.asks.en',
      'says a phrase of its own points: one ("a"), two ("a"), three ("a"), four ("a")',
    ],
    [
      'a point that its phrases do not find',
      questions,
      'text: { zh-CN: "a", en: "a" }',
      'text: { zh-CN: "a", en: "b" }',
      'question-1.points.one.text.en',
      'is found by none of its own phrases',
    ],
    [
      'a model that does not make its points',
      questions,
      'model: { zh-CN: "a", en: "a" }',
      'model: { zh-CN: "a", en: "b" }',
      'question-1.model.en',
      'warning: has no phrase of: one, two, three, four',
    ],
  ])('%s', (...row) => expectProblem(row))

  const third = secondStep.replaceAll(/^/gm, '    ').replace('and-then', 'and-last').trimEnd()
  test.each([
    ['no second step', secondStep, '', '', 'expected a follow-up that leads on to another; found none'],
    [
      'a third step',
      secondStep,
      `${secondStep}${third}\n`,
      '.why.followUps.and-then.followUps',
      'expected follow-ups two steps deep; found a third step',
    ],
    [
      'a second step with the id of the first',
      'id: and-then',
      'id: why',
      '.why.followUps.why.id',
      'this question has two follow-ups "why"',
    ],
  ])('%s', async (_, from, to, field, says) => {
    const { lines } = await printed([{ file: questions, from, to }])
    expect(lines.map((line) => line.slice(line.indexOf(' ') + 1))).toContain(`question-1.followUps${field}: ${says}`)
  })

  test('too few in a track', async () => {
    const { lines } = await printed([{ file: questions, text: '[]' }])
    expect(lines).toContain(`${questions}:1 questions: expected at least 4 questions, 2 for each lesson; found 0`)
  })
})

describe('words of simulated worlds', () => {
  test.each<Row>([
    [
      'a parameter without a name',
      scenarios,
      '  limit: { zh-CN: "Limit", en: "Limit" }\n',
      '',
      'parameters.limit',
      'there are no words for "limit"',
      'parameters:',
    ],
    [
      'a choice without a name',
      scenarios,
      'choices:\n  steady: { zh-CN: "steady", en: "steady" }',
      'choices: {}',
      'choices.steady',
      'there are no words for "steady"',
    ],
    [
      'a measure without a name',
      scenarios,
      '  admitted: { zh-CN: "Admitted", en: "Admitted" }',
      '  {}',
      'measures.admitted',
      'there are no words for "admitted"',
      'measures:',
    ],
    [
      'a lane that no scenario has',
      scenarios,
      'lanes:\n',
      'lanes:\n  gcra: { zh-CN: G, en: G }\n',
      'lanes.gcra',
      'warning: no scenario has "gcra"',
      'gcra:',
    ],
    [
      'a card that is unknown',
      scenarios,
      'card: first-card',
      'card: lost-card',
      'scenarios.limiting/one.prediction.card',
      'there is no card "lost-card"',
    ],
  ])('%s', (...row) => expectProblem(row))

  test('a world without words, and words without a world', async () => {
    const { lines, where } = await printed([{ file: scenarios, from: 'id: limiting/one', to: 'id: limiting/two' }])
    expect(lines).toEqual([
      `${where(scenarios, 'scenarios:')} scenarios: there are no words for the scenario "limiting/one"`,
      `${where(scenarios, 'id: limiting/two')} scenarios.limiting/two.id: the engine has no scenario "limiting/two"`,
    ])
  })
})

describe('sources', () => {
  const more = (address: string) => `proof: { title: Proof, address: ${address}, read: 2026-11 }\nrfc:`
  test.each<Row>([
    [
      'that nothing names are pointed out',
      sources,
      'rfc:',
      more('https://example.org'),
      'proof',
      'warning: no page and no card names it',
    ],
    [
      'that are neither addresses nor paths',
      sources,
      '"https://www.rfc-editor.org/rfc/rfc6585"',
      'rfc6585',
      'rfc.address',
      'expected a full address, https://…, or a path under engine/ or docs/; found "rfc6585"',
    ],
  ])('%s', (...row) => expectProblem(row))

  test('that are not in this repository', async () => {
    const { lines } = await printed([{ file: sources, from: 'rfc:', to: more('engine/nowhere.ts') }])
    expect(lines).toContain(`${sources}:1 proof.address: there is no "engine/nowhere.ts" in this repository`)
  })
})

describe('versions', () => {
  const says = 'a default holds for a version: name the product and its version in the same paragraph or table'

  test.each<Row>([
    ['a default in a paragraph', en, 'Each request adds one.', 'It waits 5 s by default.', '#mechanism', says],
    ['a default in Chinese', zh, '每来一个请求加一（counter）。', '默认等 5 秒。', '#mechanism', says],
    [
      'a default in a table',
      en,
      'Each request adds one.',
      '| name | default |\n| --- | --- |\n| `linger` | 5 ms |',
      '#mechanism',
      says,
      '| name',
    ],
    ['a default in a card', cards, 'prompt: { zh-CN: "1?", en: "1?" }', 'prompt: { zh-CN: "1?", en: "The default is 9?" }', 'first-card.prompt', `${says} (en)`],
  ])('%s', (...row) => expectProblem(row))

  test.each([
    ['a product and its version', 'In Kafka 4 it waits 5 s by default.'],
    ['a version by its dots', 'By default 5 s, since 3.9.'],
    ['a default that is no number', 'By default it waits.'],
    ['a table that names it in its head', '| name | default, Kafka 4.x |\n| --- | --- |\n| `linger` | 5 ms |'],
  ])('%s is enough', async (_, to) => {
    expect((await printed([{ file: en, from: 'Each request adds one.', to }])).lines).toEqual([])
  })

  test('a callout names it for all that stands in it', async () => {
    expect((await printed([{ file: en, from: 'It is not.', to: 'It is 5 by default.' }])).lines).toEqual([])
  })
})

describe('tracks', () => {
  test('that build on their own lesson, or on none that is there', async () => {
    const from = '    lessons:\n'
    for (const after of ['limiting/first', 'messaging/nothing']) {
      const { lines, where } = await printed([{ file: syllabus, from, to: `    after: ${after}\n${from}` }])
      expect(lines).toEqual([
        `${where(syllabus, 'after:')} tracks.limiting.after: expected a lesson of a track listed before this one; found "${after}"`,
      ])
    }
  })
})

describe('the map of the notes', () => {
  const map = 'content/notes-map.yaml'

  test.each<Row>([
    [
      'a section that is not there',
      map,
      'limiting/second#notes',
      'limiting/second#nothing',
      '[1].answered.[1]',
      'there is no section "limiting/second#nothing"',
    ],
    ['an order that is not that of the notes', map, 'line: 7', 'line: 2', '[1].line', 'expected the order of the notes: line 3 or after'],
    ['a question that nothing answers', map, '[limiting/second#mechanism]', '[]', '[0].answered', 'expected at least one section; found a list of 0'],
  ])('%s', (...row) => expectProblem(row))

  test('is missing', async () => {
    expect((await printed([{ file: map, text: null }])).lines).toEqual([`${map}:1: this file is missing`])
  })
})

describe('figures', () => {
  const figure = (steps: string) => `\`\`\`figure
kind: sequence
caption: It counts.
actors: [a, b]
steps:
  - { from: a, to: b, text: one }
  - ${steps}
\`\`\``
  const with_ = (file: string, text: string) => ({
    file,
    from: file === en ? 'Each request adds one.' : '每来一个请求加一（counter）。',
    to: text,
  })

  test('the same in both languages are no problem, whatever their words', async () => {
    const chinese = figure('{ at: b, text: 数 }').replace('It counts.', '它数数。')
    expect((await printed([with_(en, figure('{ at: b, text: counts }')), with_(zh, chinese)])).lines).toEqual([])
  })

  test('that differ are told apart', async () => {
    const changes = [with_(en, figure('{ at: b, text: counts }')), with_(zh, figure('{ at: a, text: counts }'))]
    const { lines, where } = await printed(changes)
    expect(lines).toEqual([
      `${where(en, '```figure')} figure: figure 1 is sequence of 2: 0→1 safe, 1 safe here and sequence of 2: 0→1 safe, 0 safe on line ${where(zh, '```figure').split(':')[1]} in zh-CN.mdx`,
    ])
  })

  test('with Chinese in an English one', async () => {
    const changes = [with_(en, figure('{ at: b, text: 数 }')), with_(zh, figure('{ at: b, text: 数 }'))]
    const { lines, where } = await printed(changes)
    expect(lines).toEqual([`${where(en, '```figure')} figure sequence: "数" is Chinese in an English text`])
  })
})

describe('words on buttons', () => {
  test.each<Row>([
    [
      'a name that is missing',
      words,
      '"learn": "阅读"',
      '',
      'nav.learn',
      'content/interface/en.json:2 has it; it is missing here',
      '"nav"',
    ],
    [
      'a value that is missing',
      words,
      '{count} 张',
      '几张',
      'due',
      'expected the values of en.json: count, kind; found kind',
    ],
    [
      'a choice that is missing',
      words,
      'new {新} ',
      '',
      'due',
      '{kind} chooses between new, other in en.json; found other',
      '"due"',
    ],
    [
      'a brace that does not close',
      words,
      'other {旧}}',
      'other {旧}',
      'due',
      'a brace of this message does not close',
    ],
  ])('%s', (...row) => expectProblem(row))
})

describe('each language in its own script', () => {
  test.each<Row>([
    [
      'Chinese in an English page',
      en,
      'Each request adds one.',
      'Each request (请求) adds one.',
      '#mechanism',
      '"请求" is Chinese in an English text outside of an element with lang="zh-CN"',
    ],
    [
      'Chinese in an English callout',
      en,
      'said="It is exact."',
      'said="It is 准."',
      'said',
      '"准" is Chinese in an English text outside of an element with lang="zh-CN"',
    ],
    [
      'Chinese in an English title',
      en,
      'title: "The fixed window"',
      'title: "The 固定 window"',
      'title',
      '"固定" is Chinese in an English text',
    ],
    [
      'full-width punctuation in English',
      en,
      'It counts.',
      'It counts，mostly.',
      '',
      '"，" is full-width punctuation in an English text outside of an element with lang="zh-CN"',
    ],
    [
      'Chinese in an English card',
      cards,
      'en: "1?"',
      'en: "什么?"',
      'first-card.prompt.en',
      '"什么" is Chinese in an English text',
    ],
    [
      'Chinese in an English phrase',
      questions,
      'en: [a]',
      'en: [a, 一]',
      'question-1.points.one.phrases.en.[1]',
      '"一" is Chinese in an English text',
    ],
    [
      'Chinese on an English button',
      'content/interface/en.json',
      '"Read"',
      '"读"',
      'nav.learn',
      '"读" is Chinese in an English text',
    ],
    [
      'an English sentence in a Chinese page',
      zh,
      '边界两侧各来一批。',
      '它说 you can not step twice into one river，对吗。',
      '#worst-case',
      '"you can not step twice into one river" needs <span lang="en">…</span>',
    ],
  ])('%s', (...row) => expectProblem(row))

  test.each([
    [
      'a term in a Chinese page',
      zh,
      '边界两侧各来一批。',
      '令牌桶（token bucket）与 `one two three four five six seven`。',
    ],
    [
      'an English sentence that says so',
      zh,
      '边界两侧各来一批。',
      '它说 <span lang="en">you can not step twice into one river</span>。',
    ],
    ['Chinese that says so', en, 'Each request adds one.', 'Each request (<span lang="zh-CN">请求，</span>) adds one.'],
  ])('nothing is wrong with %s', async (_, file, from, to) => {
    expect((await printed([{ file, from, to }])).lines).toEqual([])
  })
})
