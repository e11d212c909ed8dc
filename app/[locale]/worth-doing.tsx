import Link from 'next/link'
import type { Agenda } from '#engine/study/agenda/agenda.ts'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import { machineZone } from '../_now.ts'
import button from '../_ui/button.module.css'
import styles from './today.module.css'

/** One primary action: what is due, else a lesson for who begins, else new cards. */
export function WorthDoing(props: { agenda: Agenda; hasBegun: boolean; locale: Locale }) {
  const { agenda, hasBegun, locale } = props
  const words = wordsOf(locale, 'today')
  const { counts, estimatedMinutes, nextDueAt } = agenda
  const waiting = counts.learning + counts.missed + counts.due
  const minutes = (cards: number) =>
    Math.max(1, Math.ceil((estimatedMinutes * cards) / Math.max(1, agenda.entries.length)))
  if (waiting > 0) {
    return (
      <section className={styles.worth}>
        <p className={styles.sentence}>{words('due', { count: waiting, minutes: minutes(waiting) })}</p>
        <p>{words('dueLead')}</p>
        <Link className={button.primary} href={`/${locale}/review`} prefetch={false}>
          {words('review')}
        </Link>
      </section>
    )
  }
  if (!hasBegun) {
    return (
      <section className={styles.worth}>
        <p className={styles.sentence}>{words('startWhat')}</p>
        <Link className={button.primary} href={`/${locale}/learn`} prefetch={false}>
          {words('start')}
        </Link>
      </section>
    )
  }
  return (
    <section className={styles.worth}>
      <p className={styles.sentence}>
        {words('nothing')} {counts.new > 0 && words('fresh', { count: counts.new, minutes: minutes(counts.new) })}
      </p>
      {counts.new > 0 ? <p>{words('freshLead')}</p> : <Next at={nextDueAt} locale={locale} />}
      {counts.new > 0 && (
        <Link className={button.primary} href={`/${locale}/review`} prefetch={false}>
          {words('meetNew')}
        </Link>
      )}
    </section>
  )
}

function Next({ at, locale }: { at: number | null; locale: Locale }) {
  if (at === null) return null
  const date = new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: machineZone(),
  })
  return <p>{wordsOf(locale, 'today')('nextAt', { moment: date.format(at) })}</p>
}
