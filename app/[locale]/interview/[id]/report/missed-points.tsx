import Link from 'next/link'
import { lesson, question as questionWords } from '#content/catalog.ts'
import { followUpsOf } from '#engine/interview/question.ts'
import type { QuestionReport, Report } from '#engine/interview/report.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { wordsOf } from '../../../../_locale/words.ts'
import button from '../../../../_ui/button.module.css'
import styles from './report.module.css'

/** What was missed, by the lesson that tells it. Each point has a card, and the card is due. */
export function MissedPoints(props: { report: Report; locale: Locale }) {
  const { report, locale } = props
  const words = wordsOf(locale, 'report')
  const missed = Map.groupBy(report.questions.flatMap(missedOf), ({ lessonId }) => lessonId)
  if (missed.size === 0) return null
  return (
    <section className={styles.section} aria-labelledby="missed">
      <h2 id="missed">{words('missed')}</h2>
      {[...missed].map(([lessonId, points]) => (
        <div key={lessonId} className={styles.missed}>
          <ul>
            {points.map(({ id, text }) => (
              <li key={id}>{text[locale]}</li>
            ))}
          </ul>
          <p className={styles.quiet}>
            {words('read')}{' '}
            <Link href={`/${locale}/learn/${lessonId}`} prefetch={false}>
              {titleOf(lessonId, locale)}
            </Link>
          </p>
        </div>
      ))}
      <p className={styles.due}>{words('due', { count: report.missedCardIds.length })}</p>
      <Link className={button.primary} href={`/${locale}/review`} prefetch={false}>
        {words('review')}
      </Link>
    </section>
  )
}

/** The words of what one question and its follow-ups missed. */
function missedOf(asked: QuestionReport) {
  const question = questionWords(asked.questionId)
  const { lesson: lessonId } = question
  const known = [question, ...followUpsOf(question)].flatMap(({ points }) => points)
  const missedIds = [asked, ...asked.followUps].flatMap((scored) => scored.missed.map(({ pointId }) => pointId))
  return known.filter(({ id }) => missedIds.includes(id)).map(({ id, text }) => ({ lessonId, id, text }))
}

function titleOf(lessonId: string, locale: Locale) {
  const [track = '', name = ''] = lessonId.split('/')
  return lesson(track, name, locale).frontMatter.title
}
