import type { ReactNode } from 'react'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import styles from './prose.module.css'

/** A question an interviewer asks next; its key points stay folded until one has tried. */
export function FollowUp(props: { locale: Locale; asks: string; children: ReactNode }) {
  const words = wordsOf(props.locale, 'lesson')
  return (
    <details className={styles.followUp}>
      <summary>
        {props.asks} <span className={styles.hint}>{words('points')}</span>
      </summary>
      {props.children}
    </details>
  )
}
