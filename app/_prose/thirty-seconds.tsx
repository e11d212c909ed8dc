import type { ReactNode } from 'react'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import styles from './prose.module.css'

/** What to say first when asked. */
export function ThirtySeconds(props: { locale: Locale; children: ReactNode }) {
  const words = wordsOf(props.locale, 'lesson')
  return (
    <section className={styles.answer} aria-labelledby="thirty-seconds">
      <h2 id="thirty-seconds">{words('thirtySeconds')}</h2>
      {props.children}
    </section>
  )
}
