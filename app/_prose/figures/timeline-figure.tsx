import { scaleLinear } from '@visx/scale'
import type { FigureOf } from '#content/figures/figure.ts'
import styles from './figure.module.css'
import { Label, lineHeight, linesOf, strongSizePx } from './label.tsx'
import { type LaneLayout, layoutLane } from './lane-layout.ts'

type Timeline = FigureOf<'timeline'>

const nameWidth = 132
const right = 16

/** What lasts how long, and what happens when. Time runs left to right. */
export function TimelineFigure({ figure, width }: { figure: Timeline; width: number }) {
  const isNarrow = width < 500
  const left = isNarrow ? 8 : nameWidth
  const x = scaleLinear<number>({ domain: [0, figure.end], range: [left, width - right] })
  let y = 0
  const lanes = figure.lanes.map((lane) => {
    const names = linesOf(lane.name, isNarrow ? width : nameWidth - 12, strongSizePx)
    const top = y + (isNarrow ? lineHeight + 3 : 0)
    const layout = layoutLane(lane, (at) => x(at), top, [isNarrow ? 0 : left - 4, width])
    const height = Math.max(layout.bottom - top, isNarrow ? 0 : names.length * lineHeight)
    y = top + height + 14
    return { lane, names, nameTop: isNarrow ? top - lineHeight - 3 : top + 5, layout }
  })
  const ticks = x.ticks(isNarrow ? 4 : 8)
  return (
    <svg viewBox={`0 0 ${width} ${y + 24}`} width={width} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={styles.lifeline} x1={x(tick)} x2={x(tick)} y1={0} y2={y} />
          <Label
            lines={[tick === 0 ? `0 ${figure.unit}` : String(tick)]}
            x={tick === 0 ? left - 4 : x(tick)}
            top={y + 4}
            anchor={tick === 0 ? 'start' : 'middle'}
            tone="quiet"
          />
        </g>
      ))}
      {lanes.map(({ lane, names, nameTop, layout }) => (
        <g key={lane.name}>
          {isNarrow && <rect className={styles.ground} x={0} y={nameTop} width={width} height={lineHeight + 2} />}
          <Label lines={names} x={0} top={nameTop} anchor="start" tone="strong" />
          <Lane layout={layout} />
        </g>
      ))}
    </svg>
  )
}

function Lane({ layout: { spans, events, top } }: { layout: LaneLayout }) {
  return (
    <>
      {spans.map((span) => (
        <g key={span.x1} data-fate={span.fate}>
          <rect className={styles.span} x={span.x1} y={top} width={span.x2 - span.x1} height={span.height} rx={4} />
          {span.outside && (
            <line
              className={styles.leader}
              x1={span.x1 + 6}
              x2={span.x1 + 6}
              y1={top + span.height}
              y2={span.textTop + 8}
            />
          )}
          {span.outside && <Ground x={span.textX} y={span.textTop} width={span.textWidth} lines={span.lines} />}
          <Label lines={span.lines} x={span.textX} top={span.textTop} anchor={span.outside ? 'start' : 'middle'} />
        </g>
      ))}
      {events.map((event) => (
        <g key={`${event.x} ${event.lines[0]}`}>
          <line className={styles.leader} x1={event.x} x2={event.x} y1={event.y} y2={event.textTop + 4} />
          <circle className={styles.event} cx={event.x} cy={event.y} r={4.5} />
          <Ground x={event.textX} y={event.textTop} width={event.textWidth} lines={event.lines} />
          <Label lines={event.lines} x={event.textX} top={event.textTop} anchor="start" />
        </g>
      ))}
    </>
  )
}

const Ground = ({ x, y, width, lines }: { x: number; y: number; width: number; lines: readonly string[] }) => (
  <rect className={styles.ground} x={x - 2} y={y} width={width + 4} height={lines.length * lineHeight} />
)
