import Link from 'next/link'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import styles from './today.module.css'

/** A mock interview whose clock is still running. */
export function OpenInterview(props: { id: string; locale: Locale }) {
  const words = wordsOf(props.locale, 'today')
  return (
    <p className={styles.open}>
      {words('open')}{' '}
      <Link href={`/${props.locale}/interview/${props.id}`} prefetch={false}>
        {words('goOn')}
      </Link>
    </p>
  )
}
