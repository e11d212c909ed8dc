import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

const trailingId = /\s*\[#([a-z0-9]+(?:-[a-z0-9]+)*)\]\s*$/

/** A remark plugin: ` [#id]` at the end of a heading becomes its id, the same one in every language. */
export function headingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const last = heading.children.at(-1)
      if (last?.type !== 'text') return
      const id = trailingId.exec(last.value)?.[1]
      if (id === undefined) return
      last.value = last.value.replace(trailingId, '')
      const data = { ...heading.data, hProperties: { id } }
      heading.data = data
    })
  }
}
