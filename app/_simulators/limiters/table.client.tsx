'use client'

import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { Playback } from '#engine/simulation/scenarios/scenario.ts'
import fold from '../../_ui/fold.module.css'
import type { StageWords } from '../stage-words.ts'
import styles from './table.module.css'

/** The chart's numbers, second by second, as far as the run has been seen. */
export function SecondsTable(props: { playback: Playback; seenMs: number; words: StageWords }) {
  const words = useTranslations('player')
  const format = useFormatter()
  const series = useMemo(() => props.playback.series(1000), [props.playback])
  return (
    <details className={fold.fold}>
      <summary>{words('asTable')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, and a keyboard must be able to scroll it. */}
      <section className={styles.scroll} tabIndex={0} aria-label={words('asTable')}>
        <table>
          <thead>
            <tr>
              {series.length > 1 && <th scope="col">{words('limiter')}</th>}
              <th scope="col">{words('second')}</th>
              <th scope="col">{words('admitted')}</th>
              <th scope="col">{words('delayed')}</th>
              <th scope="col">{words('rejected')}</th>
              <th scope="col">{words('inQueue')}</th>
            </tr>
          </thead>
          <tbody>
            {series.flatMap(({ lane, bins }) =>
              bins
                .filter((bin) => bin.fromMs < props.seenMs)
                .map((bin) => (
                  <tr key={`${lane} ${bin.fromMs}`}>
                    {series.length > 1 && <td>{props.words.lanes[lane] ?? lane}</td>}
                    <td>{format.number(bin.fromMs / 1000)}</td>
                    <td>{bin.admitted}</td>
                    <td>{bin.delayed}</td>
                    <td>{bin.rejected}</td>
                    <td>{bin.inQueue}</td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      </section>
    </details>
  )
}
