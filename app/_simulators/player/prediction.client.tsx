'use client'

import { type FormEvent, useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { parseNumber } from '#engine/study/grading/parse-number.ts'
import button from '../../_ui/button.module.css'
import type { StageWords } from '../stage-words.ts'
import styles from './prediction.module.css'

type AskProps = { words: StageWords['prediction']; onPredict: (said: number) => void; onSkip: () => void }

/** Before the first run the prediction is the only thing that asks for attention. */
export function AskPrediction(props: AskProps) {
  const words = useTranslations('player')
  const [text, setText] = useState('')
  const [isRefused, setRefused] = useState(false)
  const field = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseNumber(text)
    setRefused(parsed.kind === 'refused')
    if (parsed.kind === 'number') props.onPredict(parsed.value)
  }
  return (
    <form className={styles.ask} onSubmit={submit}>
      <label htmlFor={field} className={styles.prompt}>
        {props.words.prompt}
      </label>
      <div className={styles.entry}>
        <input
          id={field}
          className={styles.number}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? `${field}-why` : undefined}
          onChange={(change) => setText(change.target.value)}
        />
        <span>{props.words.unit}</span>
        <button type="submit" className={button.primary}>
          {words('predict')}
        </button>
        <button type="button" className={button.quiet} onClick={props.onSkip}>
          {words('skip')}
        </button>
      </div>
      {isRefused && (
        <p id={`${field}-why`} role="alert">
          {words('notANumber')}
        </p>
      )}
    </form>
  )
}

export type Outcome = { said: number; happened: number; isRight: boolean }

type OutcomeProps = {
  words: StageWords['prediction']
  said: number
  /** Known once the run has been seen to its end. */
  outcome: Outcome | null
  /** Whether the server has it: it is what makes the card come due. */
  keeping: 'kept' | 'keeping' | 'unreached'
}

/** What was said and what happened, side by side. */
export function PredictionOutcome({ words: stage, said, outcome, keeping }: OutcomeProps) {
  const words = useTranslations('player')
  const format = useFormatter()
  return (
    <section className={styles.outcome} aria-label={words('prediction')}>
      <p className={styles.question}>{stage.prompt}</p>
      <dl className={styles.pair}>
        <div>
          <dt>{words('said')}</dt>
          <dd>
            {format.number(said)} <span className={styles.unit}>{stage.unit}</span>
          </dd>
        </div>
        <div>
          <dt>{words('happened')}</dt>
          <dd aria-live="polite">
            {outcome ? format.number(outcome.happened) : '…'} <span className={styles.unit}>{stage.unit}</span>
          </dd>
        </div>
      </dl>
      {outcome && (
        <p className={styles.why}>
          <strong>{words(outcome.isRight ? 'right' : 'wrong')}</strong> {stage.why}{' '}
          {!outcome.isRight && keeping === 'kept' && words('comesBack')}
          {keeping === 'unreached' && words('unreached')}
        </p>
      )}
    </section>
  )
}
