import type { Gauge } from './gauge.ts'
import styles from './limiters.module.css'

const width = 120
const height = 150
const inner = { x: 22, top: 22, bottom: 122 }

/** What the limiter holds right now: a bucket of tokens, a count under its limit, a level, or who waits. */
export function Vessel(props: { gauge: Gauge; name: string; label: string }) {
  const { gauge, name, label } = props
  const share = gauge.of === 0 ? 0 : Math.min(1, gauge.amount / gauge.of)
  const y = inner.bottom - share * (inner.bottom - inner.top)
  return (
    <svg className={styles.vessel} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect className={styles.content} data-kind={gauge.kind} x={inner.x} width={76} y={y} height={inner.bottom - y} />
      <path
        className={styles.wall}
        d={`M${inner.x},${inner.top - 8}V${inner.bottom}H${inner.x + 76}V${inner.top - 8}`}
      />
      {gauge.kind !== 'tokens' && (
        <line className={styles.limit} x1={inner.x - 6} x2={inner.x + 82} y1={inner.top} y2={inner.top} />
      )}
      {/* A leaky vessel has a hole. */}
      {(gauge.kind === 'queue' || gauge.kind === 'level') && (
        <path className={styles.hole} d={`M${inner.x + 34},${inner.bottom}h8M${inner.x + 38},${inner.bottom}v8`} />
      )}
      <text className={styles.amount} x={inner.x + 38} y={72} textAnchor="middle">
        {gauge.amount}
      </text>
      <text className={styles.caption} x={inner.x + 38} y={height - 6} textAnchor="middle">
        {name} / {gauge.of}
      </text>
    </svg>
  )
}
