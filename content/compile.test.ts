import { getMDXComponent } from 'mdx-bundler/client'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { compileLesson, UncompilableLesson } from './compile.ts'

const head = '---\ntitle: "A: b"\n---\n'

const html = async (source: string) => {
  const { code } = await compileLesson(source)
  const said = (props: { said?: string }) => createElement('q', null, props.said)
  return renderToStaticMarkup(createElement(getMDXComponent(code), { components: { NotesSaid: said } }))
}

test('a page becomes HTML with the components it names, and without its front matter', async () => {
  expect(await html(`${head}\nOne *two*.\n\n<NotesSaid said="three" />\n`)).toBe(
    '<p>One <em>two</em>.</p>\n<q>three</q>',
  )
})

test('a heading gets the id that it ends with, in any language', async () => {
  expect(await html('## Why `2L`? [#worst-case]')).toBe('<h2 id="worst-case">Why <code>2L</code>?</h2>')
  expect(await html('### 最坏情况 [#worst-case]')).toBe('<h3 id="worst-case">最坏情况</h3>')
  expect(await html('## Plain [#Not an id]')).toBe('<h2>Plain [#Not an id]</h2>')
})

test('tables are tables', async () => {
  expect(await html('| a |\n| --- |\n| b |')).toContain('<td>b</td>')
})

test.each(['development', 'production', 'test'])(
  'the code is made for production when NODE_ENV is %s',
  async (environment) => {
    vi.stubEnv('NODE_ENV', environment)
    try {
      expect((await compileLesson('One.')).code).not.toContain('jsxDEV')
    } finally {
      vi.unstubAllEnvs()
    }
  },
)

test('the outline says what stands where, in lines of the file', async () => {
  const { headings, components, elements } = await compileLesson(
    `${head}\n<ThirtySeconds>\n\nIt <span lang="zh-CN">数</span>.\n\n</ThirtySeconds>\n\n## One [#one]\n\n### Two\n\n<Recall card="x" />\n`,
  )
  expect(headings).toEqual([
    { id: 'one', level: 2, text: 'One', line: 11 },
    { id: '', level: 3, text: 'Two', line: 13 },
  ])
  expect(components).toEqual([
    { name: 'ThirtySeconds', props: {}, section: '', line: 5 },
    { name: 'Recall', props: { card: 'x' }, section: 'one', line: 15 },
  ])
  expect(elements).toEqual([{ name: 'span', props: { lang: 'zh-CN' }, section: '', line: 7 }])
})

test('passages are the running text, code left out and languages apart', async () => {
  const { passages } = await compileLesson('## A [#a]\n\nOne `two` *three* <span lang="en">four</span> five.\n')
  expect(passages.filter(({ text }) => text !== '')).toEqual([
    { text: 'A', lang: undefined, field: '#a', line: 1 },
    { text: 'One \n three \n five.', lang: undefined, field: '#a', line: 3 },
    { text: 'four', lang: 'en', field: '#a', line: 3 },
  ])
})

test.each([
  ['import x from "y"', 'mdxjsEsm'],
  ['One {two}.', 'mdxTextExpression'],
  ['<Recall card={1 + 1} />', 'Recall'],
])('JavaScript in a page is pointed out: %s', async (source, name) => {
  const { expressions } = await compileLesson(source).catch(() =>
    compileLesson(source.replace(/^import.*/, 'export const x = 1')),
  )
  expect(expressions.map((each) => each.name)).toEqual([name])
})

test('a comment is no expression', async () => {
  expect((await compileLesson('One. {/* two */}')).expressions).toEqual([])
})

test.each([
  ['an open tag', `${head}\nOne\n\n<FollowUp asks="x">\n\n- a\n`, 7],
  ['a stray brace', `${head}\nOne {two`, 5],
  ['a tag that is none', `${head}\nOne\n\nb <2\n`, 7],
])('%s is refused with its line', async (_, source, line) => {
  const refusal = await compileLesson(source).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(UncompilableLesson)
  expect(refusal).toMatchObject({ line })
})

const sequence = `\`\`\`figure
kind: sequence
caption: Who tells whom.
actors: [a, b]
steps:
  - { from: a, to: b, text: one }
  - { at: b, text: two, fate: lost }
\`\`\``

test('a figure becomes a component that is told its data', async () => {
  const { code, figures } = await compileLesson(`${head}\n${sequence}\n`)
  const drawn = (props: { of?: string }) => createElement('q', null, props.of)
  const page = renderToStaticMarkup(createElement(getMDXComponent(code), { components: { Figure: drawn } }))
  const data = { kind: 'sequence', steps: [{ text: 'one', fate: 'safe' }, { at: 'b', fate: 'lost' }] }
  expect(JSON.parse(page.slice(3, -4).replaceAll('&quot;', '"'))).toMatchObject(data)
  expect(figures).toMatchObject([{ line: 5, figure: data }])
})

test.each([
  ['an actor that is unknown', 'at: b', 'at: c', 11, 'steps.[1].at: there is no actor "c"; known are a, b'],
  ['a kind that is unknown', 'kind: sequence', 'kind: pie', 6, 'kind: expected one of'],
  ['a field that is misspelt', 'caption', 'captoin', 6, 'caption: expected a text; found nothing'],
  ['YAML that is none', 'actors: [a, b]', 'actors: [a, b', 9, ''],
])('a figure with %s is refused with its line', async (_, from, to, line, says) => {
  const refusal = await compileLesson(`${head}\n${sequence.replace(from, to)}\n`).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(UncompilableLesson)
  expect(refusal).toMatchObject({ line, message: expect.stringContaining(says) })
})

test('code is coloured when the page is made, by colours that the house mixes', async () => {
  const page = await html('```java\nvar x = "one"; // two\n```')
  expect(page).toContain('style="color:var(--code-token-comment)"')
  expect(page.replaceAll(/<[^>]*>/g, '')).toBe('var x = &quot;one&quot;; // two')
})

test.each(['```cobol\nx\n```', '```\nx\n```'])('code in no known language is refused: %s', async (source) => {
  await expect(compileLesson(source)).rejects.toThrow('expected a language after ```')
})
