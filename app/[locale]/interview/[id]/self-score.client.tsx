'use client'

import { useTranslations } from 'use-intl/react'
import button from '../../../_ui/button.module.css'
import styles from './room.module.css'

const scores = [0, 1, 2, 3, 4] as const

type Props = { answer: string; isBusy: boolean; onScore: (score: 0 | 1 | 2 | 3 | 4) => void }

/** One's own score comes before the rubric's: the difference between the two is worth knowing. */
export function SelfScore(props: Props) {
  const words = useTranslations('interview')
  return (
    <div className={styles.work}>
      <p className={styles.answer}>{props.answer}</p>
      <fieldset className={styles.scores} disabled={props.isBusy}>
        <legend>{words('scoreYourself')}</legend>
        {scores.map((score) => (
          <button key={score} type="button" className={button.plain} onClick={() => props.onScore(score)}>
            <span className={styles.score}>{score}</span> {words(`score.${score}`)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
