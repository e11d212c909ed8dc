import { scaleLinear } from '@visx/scale'
import type { Bin } from '#engine/simulation/scenarios/scenario.ts'
import styles from './lane-chart.module.css'
import { stepOutline } from './step-outline.ts'

export type LaneChartWords = { admitted: string; rejected: string; delayed: string; inQueue: string; seconds: string }

type Props = {
  bins: readonly Bin[]
  binMs: number
  endMs: number
  nowMs: number
  /** How far the run has been seen: what lies beyond is not drawn. */
  seenMs: number
  /** Highest admitted-or-delayed, highest rejected and longest queue to make room for; equal for charts that are compared. */
  most: { up: number; down: number; queue: number }
  spans: readonly { fromMs: number; toMs: number; count: number | null }[]
  /** px, and so are the sizes of text. */
  width: number
  height: number
  isSmall: boolean
  words: LaneChartWords
  /** The sentence that says what is drawn, for who cannot see it. */
  label: string
}

const right = 8
const leastShare = 0.2

/**
 * What started stands solid above the line, what was accepted to wait dashed, what was rejected hollow below it; the queue is
 * a curve. Time runs left to right.
 */
export function LaneChart(props: Props) {
  const { bins, binMs, endMs, nowMs, seenMs, most, width, height, isSmall, words } = props
  const [top, bottom, left] = isSmall ? [4, 4, 2] : [22, 22, 40]
  const x = scaleLinear<number>({ domain: [0, endMs], range: [left, width - right] })
  // Where there is little on one side of the line, that side still has room for its name.
  const up = Math.max(most.up, isSmall ? 0 : leastShare * most.down, 1)
  const down = most.down > 0 ? Math.max(most.down, isSmall ? 0 : leastShare * most.up) : 0
  const y = scaleLinear<number>({ domain: [-down, up], range: [height - bottom, top] })
  const queue = scaleLinear<number>({ domain: [0, Math.max(1, most.queue)], range: [y(0), top] })
  const shown = bins.filter((bin) => bin.fromMs < seenMs)
  const bar = Math.max(1, x(binMs) - x(0) - 1)
  const curve = shown
    .map((bin, index) => `${index === 0 ? 'M' : 'L'}${x(bin.fromMs) + bar / 2},${queue(bin.inQueue)}`)
    .join('')
  const rejected = stepOutline(
    shown.map((bin) => ({ from: x(bin.fromMs), to: x(bin.fromMs + binMs), reach: y(-bin.rejected) })),
    y(0),
  )
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
      data-small={isSmall || undefined}
    >
      {!isSmall && <Axis x={x} endMs={endMs} y={height - 6} words={words} isNarrow={width < 500} />}
      {props.spans.map((span) => (
        <Bracket
          key={span.fromMs}
          x1={x(Math.max(0, span.fromMs))}
          x2={x(Math.min(endMs, span.toMs))}
          y={top - (isSmall ? 2 : 8)}
          bottom={height - bottom}
          count={isSmall ? null : span.count}
        />
      ))}
      {shown.map((bin) => {
        const at = x(bin.fromMs)
        return (
          <g key={bin.fromMs}>
            {bin.started > 0 && (
              <rect className={styles.admitted} x={at} width={bar} y={y(bin.started)} height={y(0) - y(bin.started)} />
            )}
            {bin.delayed > 0 && (
              <rect className={styles.delayed} x={at} width={bar} y={y(bin.admitted)} height={y(0) - y(bin.admitted)} />
            )}
          </g>
        )
      })}
      <path className={styles.rejected} d={rejected} />
      <line className={styles.zero} x1={left} x2={width - right} y1={y(0)} y2={y(0)} />
      {most.queue > 0 && <path className={styles.queue} d={curve} />}
      <line className={styles.now} x1={x(nowMs)} x2={x(nowMs)} y1={top - 4} y2={height - bottom + 4} />
      {!isSmall && <Names y={y} left={left} right={width - right} most={most} queueTop={top} words={words} />}
    </svg>
  )
}

type AxisProps = { x: (ms: number) => number; endMs: number; y: number; words: LaneChartWords; isNarrow: boolean }

function Axis({ x, endMs, y, words, isNarrow }: AxisProps) {
  const stepMs = endMs <= 12_000 ? (isNarrow ? 2000 : 1000) : endMs <= 40_000 ? 5000 : 20_000
  const ticks = Array.from({ length: Math.floor(endMs / stepMs) + 1 }, (_, index) => index * stepMs)
  return ticks.map((ms) => (
    <text key={ms} className={styles.tick} x={x(ms)} y={y} textAnchor={ms === 0 ? 'start' : 'middle'}>
      {ms / 1000} {ms === 0 ? words.seconds : ''}
    </text>
  ))
}

type NamesProps = {
  y: (count: number) => number
  most: Props['most']
  queueTop: number
  left: number
  right: number
  words: LaneChartWords
}

/** Labels stand on the thing, with the largest number as the only tick. */
function Names({ y, most, queueTop, left, right, words }: NamesProps) {
  return (
    <>
      {most.up > 0 && (
        <text className={styles.tick} x={left - 6} y={y(most.up) + 4} textAnchor="end">
          {most.up}
        </text>
      )}
      {most.down > 0 && (
        <text className={styles.tick} x={left - 6} y={y(-most.down)} textAnchor="end">
          {most.down}
        </text>
      )}
      <text className={styles.name} x={left + 6} y={y(0) - 6}>
        {words.admitted}
      </text>
      {most.down > 0 && (
        <text className={styles.name} x={left + 6} y={y(0) + 15}>
          {words.rejected}
        </text>
      )}
      {most.queue > 0 && (
        <text className={styles.name} x={right} y={queueTop + 10} textAnchor="end">
          {words.inQueue} ≤ {most.queue}
        </text>
      )}
    </>
  )
}

function Bracket(props: { x1: number; x2: number; y: number; bottom: number; count: number | null }) {
  const { x1, x2, y, bottom, count } = props
  return (
    <g className={styles.span}>
      <rect x={x1} width={Math.max(0, x2 - x1)} y={y} height={bottom - y} />
      <path d={`M${x1},${y + 5}V${y}H${x2}V${y + 5}`} />
      {count !== null && x2 - x1 > 28 && (
        <text x={(x1 + x2) / 2} y={y - 3} textAnchor="middle">
          {count}
        </text>
      )}
    </g>
  )
}
