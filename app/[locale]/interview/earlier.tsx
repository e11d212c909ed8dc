import Link from 'next/link'
import type { Locale } from '../../_locale/locale.ts'
import { wordsOf } from '../../_locale/words.ts'
import { machineZone } from '../../_now.ts'
import type { EarlierInterview } from './earlier-interviews.ts'
import styles from './interview.module.css'

/** Interviews to go on with, and reports to read again. */
export function Earlier(props: { interviews: readonly EarlierInterview[]; locale: Locale }) {
  const { interviews, locale } = props
  const words = wordsOf(locale, 'interview')
  if (interviews.length === 0) return null
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: machineZone() })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  return (
    <section className={styles.earlier} aria-labelledby="earlier">
      <h2 id="earlier">{words('earlier')}</h2>
      <ul>
        {interviews.map(({ id, startedAt, minutes, questions, isOpen, score }) => (
          <li key={id}>
            <Link href={`/${locale}/interview/${id}${isOpen ? '' : '/report'}`} prefetch={false}>
              {words(isOpen ? 'goOn' : 'readReport')}
            </Link>{' '}
            <span className={styles.quiet}>
              {date.format(startedAt)} · {words('shape', { minutes, questions })}
              {score !== null && ` · ${percent.format(score)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
