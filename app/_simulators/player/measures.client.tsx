'use client'

import { useFormatter, useTranslations } from 'use-intl/react'
import type { StageWords } from '../stage-words.ts'
import styles from './measures.module.css'

type Props = {
  words: StageWords
  /** In the order in which they are shown; `lane.measure` in a world of several lanes. */
  names: readonly string[]
  /** As far as the run has come. */
  values: Readonly<Record<string, number>>
  /** Of the run that was forked, at the same moment, once there is one. */
  before: Readonly<Record<string, number>> | null
}

/**
 * The numbers that matter so far, with the change since the fork. Of several lanes the measure is named once, and each number
 * stands under its lane.
 */
export function Measures({ words: stage, names, values, before }: Props) {
  const words = useTranslations('player')
  const shared = sharedMeasure(names)
  return (
    <section aria-label={words('measures')}>
      {shared && <p className={styles.shared}>{stage.measures[shared] ?? shared}</p>}
      <dl className={styles.measures}>
        {names.map((name) => (
          <div key={name}>
            <dt>{shared ? laneName(stage, name) : (stage.measures[name] ?? name)}</dt>
            <dd>
              <Value name={name} value={values[name]} before={before?.[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Value({ name, value, before }: { name: string; value: number | undefined; before: number | undefined }) {
  const words = useTranslations('player')
  const format = useFormatter()
  if (value === undefined) return '–'
  const change = before === undefined ? 0 : value - before
  return (
    <>
      {name.endsWith('firstRejectionMs') && value < 0 ? words('none') : format.number(value)}
      {change !== 0 && (
        <span className={styles.change}>
          {words('sinceFork', { change: format.number(change, { signDisplay: 'always' }) })}
        </span>
      )}
    </>
  )
}

const laneName = (stage: StageWords, name: string) => {
  const [lane = ''] = name.split('.')
  return stage.lanes[lane] ?? lane
}

/** The measure that all of these are, each of another lane. */
function sharedMeasure(names: readonly string[]): string | null {
  const measures = new Set(names.map((name) => name.split('.')[1]))
  const [only] = measures
  return measures.size === 1 && only !== undefined ? only : null
}
