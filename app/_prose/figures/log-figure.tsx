import type { FigureOf } from '#content/figures/figure.ts'
import styles from './figure.module.css'
import { Label, lineHeight, linesOf, sizePx, strongSizePx } from './label.tsx'
import { stackLabels } from './stack-labels.ts'
import { textWidth } from './text-width.ts'

type Log = FigureOf<'log'>
type Row = Log['rows'][number]
type Grid = { left: number; top: number; first: number; cell: number; width: number }

const nameWidth = 132
const mostCell = 44

/** Logs under each other, offset under offset. A mark is a line before the cell of its offset, with its name over it. */
export function LogFigure({ figure, width }: { figure: Log; width: number }) {
  const isNarrow = width < 500
  const first = Math.min(...figure.rows.map((row) => row.first))
  const end = Math.max(...figure.rows.map((row) => row.first + row.cells.length))
  const left = isNarrow ? 2 : nameWidth
  const cell = Math.min(mostCell, Math.floor((width - left - 24) / (end - first)))
  let y = 0
  const rows = figure.rows.map((row) => {
    const levels = Math.max(0, ...marksOf(row, { left, top: 0, first, cell, width }).map(({ level }) => level + 1))
    const top = y + (isNarrow ? lineHeight : 0) + levels * lineHeight + 6
    y = top + cellHeight + lineHeight + 14
    return { row, top, nameTop: isNarrow ? top - levels * lineHeight - lineHeight - 4 : top + 8 }
  })
  return (
    <svg viewBox={`0 0 ${width} ${y - 8}`} width={width} aria-hidden="true">
      {rows.map(({ row, top, nameTop }) => (
        <g key={row.name}>
          <Label
            lines={isNarrow ? [row.name] : linesOf(row.name, nameWidth - 12, strongSizePx)}
            x={0}
            top={nameTop - (isNarrow ? 0 : (linesOf(row.name, nameWidth - 12, strongSizePx).length - 1) * 8.5)}
            anchor="start"
            tone="strong"
          />
          <Cells row={row} grid={{ left, top, first, cell, width }} />
        </g>
      ))}
    </svg>
  )
}

const cellHeight = 32
const xOf = ({ left, first, cell }: Grid, offset: number) => left + (offset - first) * cell

function marksOf(row: Row, grid: Grid) {
  const labels = row.marks.map(({ at, name }) => ({
    name,
    x: xOf(grid, at),
    width: textWidth(name, strongSizePx),
    anchor: 'middle' as const,
  }))
  return stackLabels(labels, 0, grid.width)
}

function Cells({ row, grid }: { row: Row; grid: Grid }) {
  const { top, cell } = grid
  // Where cells are narrower than their offsets, every other one is numbered.
  const widest = textWidth(String(row.first + row.cells.length), sizePx) + 4
  const every = Math.ceil(widest / cell)
  return (
    <>
      {row.cells.map((text, index) => {
        const offset = row.first + index
        const fate = row.lost.includes(offset) ? 'lost' : row.doubt.includes(offset) ? 'doubt' : 'safe'
        const x = xOf(grid, offset)
        return (
          <g key={offset} data-fate={fate}>
            <rect className={styles.cell} x={x + 1.5} y={top} width={cell - 3} height={cellHeight} rx={4} />
            <Label lines={[text]} x={x + cell / 2} top={top + 7} />
            {index % every === 0 && (
              <Label lines={[String(offset)]} x={x + cell / 2} top={top + cellHeight + 2} tone="quiet" />
            )}
          </g>
        )
      })}
      {marksOf(row, grid).map(({ name, x, from, width, level }) => (
        <g key={name}>
          <line className={styles.mark} x1={x} x2={x} y1={top - 4 - level * lineHeight} y2={top + cellHeight + 4} />
          <rect
            className={styles.ground}
            x={from - 1}
            y={top - 6 - (level + 1) * lineHeight}
            width={width + 2}
            height={lineHeight}
          />
          <Label lines={[name]} x={from + width / 2} top={top - 6 - (level + 1) * lineHeight} tone="strong" />
        </g>
      ))}
    </>
  )
}
