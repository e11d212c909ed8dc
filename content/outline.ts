/** A heading as it stands on the page. `id` is empty when the author gave none, which `npm run words` refuses. */
export type Heading = { id: string; level: number; text: string; line: number }

/** One use of a component or an element. `section` is the id of the level-2 heading it stands under, or empty above the first. */
export type Use = { name: string; props: Readonly<Record<string, string>>; section: string; line: number }

/** A stretch of running text, without code; `\n` stands where something interrupts it. `lang` where an element sets one. */
export type Passage = { text: string; lang: string | undefined; field: string; line: number }

/** A whole paragraph or table as text, code within it included. `version` is what a callout around it holds for, or empty. */
export type Block = { text: string; version: string; field: string; line: number }

/** What stands on a page, in the order of the page. `expressions` are JavaScript, imports among it, which pages may not have. */
export type Outline = {
  headings: Heading[]
  components: Use[]
  elements: Use[]
  passages: Passage[]
  blocks: Block[]
  expressions: Use[]
}

/** As much of a syntax tree as an outline needs. */
type Node = {
  type: string
  value?: string
  name?: string | null
  depth?: number
  children?: Node[]
  attributes?: { type: string; name?: string; value?: unknown }[]
  data?: { hProperties?: Record<string, unknown> }
  position?: { start: { line: number } }
}

type Here = { section: string; lang: string | undefined; version: string; passage: Passage | undefined }

export const emptyOutline = (): Outline => ({
  headings: [],
  components: [],
  elements: [],
  passages: [],
  blocks: [],
  expressions: [],
})

/** A remark plugin that writes the page's outline into `outline`. It stands after the plugin that gives headings their ids. */
export function readOutline(outline: Outline) {
  return () =>
    (tree: object): void => {
      const here: Here = { section: '', lang: undefined, version: '', passage: undefined }
      for (const child of (tree as Node).children ?? []) walk(child, here, outline)
    }
}

const blocks = new Set(['paragraph', 'heading', 'tableCell'])
const wholes = new Set(['paragraph', 'table'])
const interruptions = new Set(['inlineCode', 'code', 'break', 'image'])

function walk(node: Node, here: Here, outline: Outline): void {
  const line = node.position?.start.line ?? 1
  const open = (lang: string | undefined): Passage => {
    const passage = { text: '', lang, field: here.section === '' ? '' : `#${here.section}`, line }
    outline.passages.push(passage)
    return passage
  }
  if (node.type === 'text') here.passage ??= open(here.lang)
  if (here.passage && node.type === 'text') here.passage.text += node.value ?? ''
  if (here.passage && interruptions.has(node.type)) here.passage.text += '\n'
  if (node.type === 'heading') enter(node, line, here, outline)
  if (wholes.has(node.type))
    outline.blocks.push({
      text: textOf(node),
      version: here.version,
      field: here.section && `#${here.section}`,
      line,
    })
  if (node.type.startsWith('mdxJsx')) {
    use(node, line, here, outline, open)
    return
  }
  if (node.type.startsWith('mdx')) noteExpression(node, line, here, outline)
  const inside = blocks.has(node.type) ? { ...here, passage: open(here.lang) } : here
  for (const child of node.children ?? []) walk(child, inside, outline)
}

function enter(node: Node, line: number, here: Here, outline: Outline): void {
  const id = node.data?.hProperties?.id
  const heading = { id: typeof id === 'string' ? id : '', level: node.depth ?? 0, text: textOf(node).trim(), line }
  outline.headings.push(heading)
  if (heading.level <= 2) here.section = heading.id
}

function use(node: Node, line: number, here: Here, outline: Outline, open: (lang?: string) => Passage): void {
  const name = node.name ?? ''
  const plain = (node.attributes ?? []).filter(
    ({ type, value }) => type === 'mdxJsxAttribute' && (value === null || typeof value !== 'object'),
  )
  const props = Object.fromEntries(plain.map(({ name = '', value }) => [name, typeof value === 'string' ? value : '']))
  const found: Use = { name, props: { ...props }, section: here.section, line }
  const isComponent = /^[A-Z]/.test(name)
  ;(isComponent ? outline.components : outline.elements).push(found)
  if (plain.length < (node.attributes ?? []).length) outline.expressions.push(found)
  for (const quoted of isComponent ? ['said', 'asks', 'version'] : []) {
    if (props[quoted] !== undefined)
      outline.passages.push({ text: props[quoted], lang: undefined, field: quoted, line })
  }
  const lang = props.lang ?? here.lang
  if (here.passage && lang !== here.lang) here.passage.text += '\n'
  const spoken = lang === here.lang ? here : { ...here, lang, passage: here.passage && open(lang) }
  const inside = { ...spoken, version: props.version ?? here.version }
  for (const child of node.children ?? []) walk(child, inside, outline)
}

function noteExpression(node: Node, line: number, here: Here, outline: Outline): void {
  const isComment = /^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(node.value ?? '')
  if (!isComment) outline.expressions.push({ name: node.type, props: {}, section: here.section, line })
}

function textOf(node: Node): string {
  const separator = node.type.startsWith('table') ? ' ' : ''
  return node.value ?? (node.children ?? []).map(textOf).join(separator)
}
