'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import type { Entry, Playback } from '#engine/simulation/scenarios/scenario.ts'
import fold from '../../_ui/fold.module.css'
import type { StageWords } from '../stage-words.ts'
import styles from './event-log.module.css'

const shownEntries = 40

/** What happened, in words: the transcript of the stage. The newest stands first. */
export function EventLog(props: {
  playback: Playback
  words: StageWords
  nowMs: number
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}) {
  const words = useTranslations('player')
  const until = props.isOpen ? props.playback.entriesBefore(props.nowMs) : 0
  const entries = props.isOpen ? props.playback.entries(Math.max(0, until - shownEntries), until).toReversed() : []
  return (
    <details className={fold.fold} open={props.isOpen} onToggle={(toggle) => props.onOpen(toggle.currentTarget.open)}>
      <summary>{words('log')}</summary>
      {props.isOpen && entries.length === 0 && <p>{words('logEmpty')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the log scrolls, and a keyboard must be able to scroll it. */}
      <ol className={styles.entries} reversed start={until} tabIndex={0} aria-label={words('log')}>
        {entries.map((entry) => (
          <li key={entry.index}>
            <Line entry={entry} words={props.words} />
          </li>
        ))}
      </ol>
      {until > shownEntries && <p className={styles.more}>{words('logMore', { count: until - shownEntries })}</p>}
    </details>
  )
}

function Line({ entry, words: stage }: { entry: Entry; words: StageWords }) {
  const words = useTranslations('player')
  const format = useFormatter()
  const at = <span className={styles.at}>{format.number(entry.atMs / 1000, { minimumFractionDigits: 3 })} s</span>
  switch (entry.kind) {
    case 'arrive': {
      const one = entry.verdicts.length === 1
      return (
        <>
          {at} {words('arrives', { request: entry.request + 1 })}{' '}
          {entry.verdicts.map((verdict) => (
            <span key={verdict.lane} className={styles.verdict}>
              {!one && `${stage.lanes[verdict.lane] ?? verdict.lane}: `}
              {verdict.allowed
                ? verdict.delayMs > 0
                  ? words('admittedLater', { delay: verdict.delayMs })
                  : words('admittedLeft', { left: verdict.left })
                : verdict.retryAfterMs === null
                  ? words('rejectedForEver')
                  : words('rejectedUntil', { retry: verdict.retryAfterMs })}
            </span>
          ))}
        </>
      )
    }
    case 'start':
      return (
        <>
          {at} {words('starts', { request: entry.request + 1 })}
        </>
      )
    case 'tick':
      return (
        <>
          {at} {words('ticks', { tokens: entry.tokens })}
        </>
      )
    case 'change':
      return (
        <>
          {at}{' '}
          {words('changes', {
            parameter: stage.parameters[entry.parameter] ?? entry.parameter,
            value: String(entry.value),
          })}
        </>
      )
  }
}
