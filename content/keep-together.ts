import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

const space = '\u00a0'

/** A number and its unit, and both sides of an equation, stay on one line: "5 s", "L = 1000". */
export function keepTogether(text: string): string {
  return text
    .replace(/(\d) (ms|s|min|h|KB|KiB|MB|MiB|GB|GiB|%)(?![\w-])/g, `$1${space}$2`)
    .replace(/(?<=[\w)]) ([=<>≤≥×·+−]) (?=[\w(⌊⌈])/g, `${space}$1${space}`)
}

/** A remark plugin that does so in running text; code stays as it was written. */
export function keepTextTogether() {
  return (tree: Root): void => {
    visit(tree, 'text', (text) => {
      text.value = keepTogether(text.value)
    })
  }
}
