'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import type { StageWords } from '../stage-words.ts'
import styles from './measures.module.css'

type Props = {
  words: StageWords
  /** In the order in which they are shown; `lane.measure` in a world of several lanes. */
  names: readonly string[]
  /** null until the run has been seen to its end. */
  values: Readonly<Record<string, number>> | null
  /** Of the run that was forked, once there is one. */
  before: Readonly<Record<string, number>> | null
}

/** The numbers that matter over the whole run, with the change since the fork. */
export function Measures(props: Props) {
  const words = useTranslations('player')
  const format = useFormatter()
  return (
    <dl className={styles.measures} aria-label={words('measures')}>
      {props.names.map((name) => {
        const value = props.values?.[name]
        const before = props.before?.[name]
        const change = value !== undefined && before !== undefined ? value - before : 0
        return (
          <div key={name}>
            <dt>{measureName(props.words, name)}</dt>
            <dd>
              {value === undefined
                ? '…'
                : name.endsWith('firstRejectionMs') && value < 0
                  ? words('none')
                  : format.number(value)}
              {change !== 0 && (
                <span className={styles.change}>
                  {words('sinceFork', { change: format.number(change, { signDisplay: 'always' }) })}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function measureName(words: StageWords, name: string): string {
  const [first = '', second] = name.split('.')
  return second === undefined
    ? (words.measures[first] ?? first)
    : `${words.lanes[first] ?? first}: ${words.measures[second] ?? second}`
}
