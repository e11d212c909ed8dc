import { graphlib, layout } from '@dagrejs/dagre'
import type { FigureOf } from '#content/figures/figure.ts'
import styles from './figure.module.css'
import { heightOf, Label, linesOf, sizePx, strongSizePx } from './label.tsx'
import { roundedPath } from './rounded-path.ts'
import { textWidth } from './text-width.ts'

type States = FigureOf<'states'>

/** What becomes what, and on which occasion. Laid out by dagre: from left to right where there is room, else downwards. */
export function StatesFigure({ figure, width }: { figure: States; width: number }) {
  const drawn = [layoutStates(figure, 'LR'), layoutStates(figure, 'TB')]
  const best = drawn.find((each) => each.width <= width) ?? drawn.toSorted((one, other) => one.width - other.width)[0]
  if (!best) throw new Error('a figure was not laid out')
  const shownWidth = Math.max(width, best.width)
  const shift = (shownWidth - best.width) / 2
  return (
    <svg viewBox={`${-shift} 0 ${shownWidth} ${best.height}`} width={width} aria-hidden="true">
      {best.edges.map(({ key, points, tip, lines, x, y, labelWidth, labelHeight }) => (
        <g key={key}>
          <path className={styles.message} d={roundedPath(points, 10)} />
          <path className={styles.head} d={tip} />
          <rect
            className={styles.ground}
            x={x - labelWidth / 2}
            y={y - labelHeight / 2}
            width={labelWidth}
            height={labelHeight}
          />
          <Label lines={lines} x={x} top={y - labelHeight / 2 + 2} />
        </g>
      ))}
      {best.nodes.map(({ id, lines, x, y, width, height }) => (
        <g key={id}>
          <rect className={styles.process} x={x - width / 2} y={y - height / 2} width={width} height={height} rx={8} />
          <Label lines={lines} x={x} top={y - heightOf(lines) / 2} tone="strong" />
        </g>
      ))}
    </svg>
  )
}

const boxed = (text: string, room: number, padding: number, size = sizePx) => {
  const lines = linesOf(text, room, size)
  return {
    lines,
    width: Math.max(...lines.map((line) => textWidth(line, size))) + 2 * padding,
    height: heightOf(lines) + padding,
  }
}

function layoutStates({ states, transitions }: States, rankdir: 'LR' | 'TB') {
  const graph = new graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir, nodesep: 28, ranksep: rankdir === 'LR' ? 28 : 22, edgesep: 18, marginx: 1, marginy: 4 })
  const boxes = new Map(states.map(({ id, text }) => [id, boxed(text, 130, 12, strongSizePx)]))
  const labels = transitions.map(({ text }) => boxed(text, rankdir === 'LR' ? 100 : 120, 4))
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height })
  for (const [index, { from, to }] of transitions.entries()) {
    const { width = 0, height = 0 } = labels[index] ?? {}
    graph.setEdge(from, to, { width, height, labelpos: 'c' }, String(index))
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    nodes: [...boxes].map(([id, { lines, width, height }]) => ({
      id,
      lines,
      width,
      height,
      ...placeOf(graph.node(id)),
    })),
    edges: transitions.map(({ from, to }, index) => {
      const edge = graph.edge(from, to, String(index))
      const label = labels[index]
      return {
        key: index,
        points: edge.points,
        tip: tipOf(edge.points),
        lines: label?.lines ?? [],
        labelWidth: label?.width ?? 0,
        labelHeight: label?.height ?? 0,
        ...placeOf(edge),
      }
    }),
  }
}

const placeOf = ({ x = 0, y = 0 }: { x?: number; y?: number }) => ({ x, y })

type Point = { x: number; y: number }

/** An arrow's head, in the direction of its last stretch. */
function tipOf(points: readonly Point[]): string {
  const [before, end] = [points.at(-2), points.at(-1)]
  if (!before || !end) return ''
  const angle = Math.atan2(end.y - before.y, end.x - before.x)
  const wing = (turn: number) => `${end.x - 8 * Math.cos(angle + turn)},${end.y - 8 * Math.sin(angle + turn)}`
  return `M${wing(0.5)}L${end.x},${end.y}L${wing(-0.5)}Z`
}
