import Link from 'next/link'
import { question as questionWords } from '#content/catalog.ts'
import type { Report } from '#engine/interview/report.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { wordsOf } from '../../../../_locale/words.ts'
import button from '../../../../_ui/button.module.css'
import styles from './report.module.css'

/** What was missed. Each point has a card, and the card is due. */
export function MissedPoints(props: { report: Report; locale: Locale }) {
  const { report, locale } = props
  const words = wordsOf(locale, 'report')
  const missed = report.questions.flatMap((asked) => {
    const known = questionWords(asked.questionId)
    const points = [...known.points, ...known.followUps.flatMap((followUp) => followUp.points)]
    return [asked, ...asked.followUps].flatMap((scored) =>
      scored.missed.map(({ pointId }) => ({ lesson: known.lesson, point: points.find(({ id }) => id === pointId) })),
    )
  })
  if (missed.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="missed">
      <h2 id="missed">{words('missed')}</h2>
      <ul className={styles.missed}>
        {missed.map(
          ({ lesson, point }) =>
            point && (
              <li key={point.id}>
                {point.text[locale]}{' '}
                <Link href={`/${locale}/learn/${lesson}`} prefetch={false}>
                  {words('read')}
                </Link>
              </li>
            ),
        )}
      </ul>
      <p>{words('due', { count: report.missedCardIds.length })}</p>
      <Link className={button.primary} href={`/${locale}/review`} prefetch={false}>
        {words('review')}
      </Link>
    </section>
  )
}
