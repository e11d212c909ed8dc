import { expect, test } from 'vitest'
import { besidePrompts } from './beside.ts'

type Named = { type: string; name?: string | null; children?: Named[] }

const node = (name: string) =>
  name.startsWith('<')
    ? { type: 'mdxJsxFlowElement', name: name.slice(1, -1), children: [] }
    : { type: name, children: [] }

/** What stands where, as a nest of names. */
const shape = ({ type, name, children = [] }: Named): unknown => {
  const own = name ? `<${name}>` : type
  return children.length > 0 ? [own, ...children.map(shape)] : own
}

function beside(...names: string[]) {
  const tree: { children: Named[] } = { children: names.map(node) }
  besidePrompts()(tree)
  return tree.children.map(shape)
}

const together = (text: string[], prompts: string[]) => [
  '<Beside>',
  text.length > 0 ? ['<BesideText>', ...text] : '<BesideText>',
  ['<BesidePrompts>', ...prompts],
]

test.each([
  ['no prompt', ['heading', 'paragraph'], ['heading', 'paragraph']],
  ['after one paragraph', ['heading', 'paragraph', '<Recall>'], ['heading', together(['paragraph'], ['<Recall>'])]],
  [
    'after many: the last three',
    ['paragraph', 'list', 'table', 'paragraph', '<Recall>'],
    ['paragraph', together(['list', 'table', 'paragraph'], ['<Recall>'])],
  ],
  [
    'never past a figure',
    ['paragraph', '<Simulator>', '<Recall>'],
    ['paragraph', '<Simulator>', together([], ['<Recall>'])],
  ],
  ['two in a row', ['paragraph', '<Recall>', '<Recall>'], [together(['paragraph'], ['<Recall>', '<Recall>'])]],
  [
    'each with its own text',
    ['paragraph', '<Recall>', 'list', '<Recall>'],
    [together(['paragraph'], ['<Recall>']), together(['list'], ['<Recall>'])],
  ],
])('%s', (_, page, expected) => {
  expect(beside(...page)).toEqual(expected)
})
