import styles from './figure.module.css'

/** The hatching of what has crashed, once for all figures of a page: a drawing that is not shown cannot lend its own. */
export function Hatch() {
  return (
    <svg className={styles.hatch} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="figure-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatchGround} width="7" height="7" />
          <line className={styles.hatchLine} x1="0" x2="0" y1="0" y2="7" />
        </pattern>
      </defs>
    </svg>
  )
}
