import type { FigureOf } from '#content/figures/figure.ts'
import styles from './figure.module.css'
import { Label } from './label.tsx'
import { layoutSequence, type Placed, type Row } from './sequence-layout.ts'

/** Who tells whom, in what order. Time runs downwards; a lost message leaves its hollow dot where it was lost. */
export function SequenceFigure({ figure, width }: { figure: FigureOf<'sequence'>; width: number }) {
  const { heads, rows, height } = layoutSequence(figure, width)
  const top = Math.max(...heads.map((head) => head.height)) + 12
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} aria-hidden="true">
      {heads.map((head, index) => {
        const x = ((index + 0.5) * width) / heads.length
        return (
          <g key={head.name}>
            <line className={styles.lifeline} x1={x} x2={x} y1={top} y2={height} />
            <Box label={{ ...head, top: 6 + (top - 12 - head.height) / 2 }} className={styles.process} to={top} />
          </g>
        )
      })}
      {rows.map((row, index) => (
        // Steps have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move.
        <Step key={index} row={row} />
      ))}
    </svg>
  )
}

function Step({ row }: { row: Row }) {
  const { label, fate } = row
  if (row.kind === 'act') return <Box label={label} className={styles.act} fate={fate} />
  const { fromX, toX, y } = row
  const way = Math.sign(toX - fromX) || 1
  const end = fate === 'lost' ? fromX + (toX - fromX) * 0.72 : toX - way
  return (
    <g data-fate={fate}>
      <Ground label={label} />
      <line className={styles.message} x1={fromX} x2={fate === 'lost' ? end - way * 5 : end} y1={y} y2={y} />
      {fate === 'lost' ? (
        <circle className={styles.lostDot} cx={end} cy={y} r={5} />
      ) : (
        <path className={styles.head} d={`M${end - way * 8},${y - 4.5}L${end},${y}L${end - way * 8},${y + 4.5}Z`} />
      )}
      <Label lines={label.lines} x={label.x} top={label.top} />
    </g>
  )
}

/** Paper under a label, so that no line runs through its words. */
const Ground = ({ label }: { label: Placed }) => (
  <rect
    className={styles.ground}
    x={label.x - label.width / 2}
    y={label.top}
    width={label.width}
    height={label.height + 2}
  />
)

type BoxProps = { label: Placed; className: string | undefined; fate?: string; to?: number }

function Box({ label, className, fate = 'safe', to }: BoxProps) {
  const top = to === undefined ? label.top - 5 : 0.5
  return (
    <g data-fate={fate}>
      <rect
        className={className}
        x={label.x - label.width / 2}
        y={top}
        width={label.width}
        height={(to ?? label.top + label.height + 5) - top}
        rx={8}
      />
      <Label lines={label.lines} x={label.x} top={label.top} tone={to === undefined ? 'ink' : 'strong'} />
    </g>
  )
}
