import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Fault } from '../fault.ts'
import { readYaml } from '../read-yaml.ts'
import { type Figure, figure } from './figure.ts'

/** A figure as it stands on a page. */
export type PlacedFigure = { figure: Figure; line: number }

/**
 * A remark plugin: a fenced block of the language `figure` becomes `<Figure of="…"/>`, whose property is the figure as JSON, and
 * is noted in `placed`. What cannot be drawn is left as it is and noted in `faults`.
 */
export function placeFigures(placed: PlacedFigure[], faults: Fault[]) {
  return () =>
    (tree: Root): void => {
      visit(tree, 'code', (node, index, parent) => {
        if (node.lang !== 'figure' || !parent || index === undefined) return
        const line = node.position?.start.line ?? 1
        const { found, problems } = readYaml(figure, '', node.value, line + 1)
        faults.push(
          ...problems.map(({ line, field, says }) => ({ line, says: `${field}: ${says}`.replace(/^: /, '') })),
        )
        if (!found) return
        placed.push({ figure: found.value, line })
        const of = { type: 'mdxJsxAttribute', name: 'of', value: JSON.stringify(found.value) }
        // mdast's own types do not know MDX.
        const drawn: object = { type: 'mdxJsxFlowElement', name: 'Figure', attributes: [of], children: [] }
        parent.children.splice(index, 1, drawn as Code)
      })
    }
}
