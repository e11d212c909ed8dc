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
