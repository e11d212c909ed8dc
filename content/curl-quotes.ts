import type { Root } from 'mdast'
import remarkSmartypants from 'remark-smartypants'
import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'
import type { PluggableList } from 'unified'
import { visit } from 'unist-util-visit'

/** Authors type a dash when they want one, and backticks are code. */
const quotesOnly = { dashes: false, ellipses: false, backticks: false } as const
const curler = retext().use(retextSmartypants, quotesOnly).freeze()

/** The straight quotes and apostrophes of a text, set as a printer would: "leader's" as “leader’s”. Nothing else changes. */
export function curlQuotes(text: string): string {
  return /["']/.test(text) ? String(curler.processSync(text)) : text
}

/** The properties of components on a page that are read as prose. */
const proseProperties: ReadonlySet<string> = new Set(['asks', 'said', 'version'])

/** The same for a page, as remark plugins: in running text and in what components say. Code stays as it was written. */
export const curlPageQuotes: PluggableList = [[remarkSmartypants, quotesOnly], curlProperties]

function curlProperties() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      for (const property of propertiesOf(node))
        if (proseProperties.has(property.name ?? '') && typeof property.value === 'string')
          property.value = curlQuotes(property.value)
    })
  }
}

/** mdast's own types do not know MDX. */
function propertiesOf(node: object): { name?: string; value?: unknown }[] {
  return 'attributes' in node && Array.isArray(node.attributes) ? node.attributes : []
}
