import type { Entry, LaneMoment } from '#engine/simulation/scenarios/scenario.ts'
import { dotsOf } from './dots.ts'
import styles from './limiters.module.css'

type Props = {
  lane: LaneMoment['limiter']
  entries: readonly Entry[]
  nowMs: number
  spanMs: number
  /** px */
  width: number
  words: { now: string; label: string; more: (count: number) => string }
}

const height = 150
const axis = 96

/** The last requests as dots: admitted above the line, rejected hollow below it, waiting ones dashed until they start. */
export function Requests(props: Props) {
  const nowX = props.width - 12
  const dots = dotsOf(props.lane, props.entries, props.nowMs, props.spanMs, nowX)
  return (
    <svg className={styles.requests} viewBox={`0 0 ${props.width} ${height}`} role="img" aria-label={props.words.label}>
      <line className={styles.axis} x1={0} x2={nowX} y1={axis} y2={axis} />
      <line className={styles.now} x1={nowX} x2={nowX} y1={8} y2={height - 8} />
      <text className={styles.caption} x={nowX - 6} y={16} textAnchor="end">
        {props.words.now}
      </text>
      {dots.map((dot) => {
        const y = dot.fate === 'rejected' ? axis + 7 + dot.place * 7 : axis - 7 - dot.place * 7
        if (dot.kind === 'more') {
          return (
            <text key={dot.key} className={styles.caption} x={dot.x + 4} y={y + 2} textAnchor="end">
              {props.words.more(dot.count)}
            </text>
          )
        }
        return <circle key={dot.key} className={styles[dot.fate]} cx={dot.x} cy={y} r={2.8} />
      })}
    </svg>
  )
}
