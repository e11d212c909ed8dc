import type { Fate, FigureOf } from '#content/figures/figure.ts'
import { heightOf, linesOf, sizePx, strongSizePx } from './label.tsx'
import { textWidth } from './text-width.ts'

type Sequence = FigureOf<'sequence'>

/** A text with its place: the middle of its lines, and the upper edge of the first. */
export type Placed = { lines: string[]; x: number; top: number; width: number; height: number }

export type Row =
  | { kind: 'message'; label: Placed; fromX: number; toX: number; y: number; fate: Fate }
  | { kind: 'act'; label: Placed; fate: Fate }

export type SequenceLayout = { heads: (Placed & { name: string })[]; rows: Row[]; height: number }

const gap = 14
const padding = 6
/** A label may be wider than the way it stands on, up to this. */
const leastLabel = 168

/** Actors stand side by side, each over its line; steps follow each other downwards, each as high as its words need. */
export function layoutSequence({ actors, steps }: Sequence, width: number): SequenceLayout {
  const column = width / actors.length
  const xOf = (actor: string) => (actors.indexOf(actor) + 0.5) * column
  const heads = actors.map((name) => ({ name, ...place(name, xOf(name), column - 8, 0, width, strongSizePx) }))
  let y = Math.max(...heads.map(({ height }) => height)) + 2 * padding + gap
  const rows = steps.map((step): Row => {
    if ('at' in step) {
      const label = place(step.text, xOf(step.at), Math.max(column - 16, leastLabel), y + padding, width)
      y = label.top + label.height + padding + gap
      return { kind: 'act', label, fate: step.fate }
    }
    const [fromX, toX] = [xOf(step.from), xOf(step.to)]
    const room = Math.max(Math.abs(toX - fromX) - 20, leastLabel)
    const label = place(step.text, (fromX + toX) / 2, room, y - 4, width)
    const arrowY = label.top + label.height + 7
    y = arrowY + gap
    return { kind: 'message', label, fromX, toX, y: arrowY, fate: step.fate }
  })
  return { heads, rows, height: y + 4 }
}

/** Keeps a text inside the figure, even where its middle is near an edge. */
function place(text: string, x: number, room: number, top: number, figureWidth: number, size = sizePx): Placed {
  const lines = linesOf(text, Math.min(room, figureWidth - 4 * padding), size)
  const width = Math.max(...lines.map((line) => textWidth(line, size))) + 2 * padding
  const half = width / 2
  const inside = Math.min(Math.max(x, half + 1), figureWidth - half - 1)
  return { lines, x: inside, top, width, height: heightOf(lines) }
}
