import { question as questionWords } from '#content/catalog.ts'
import type { QuestionReport } from '#engine/interview/report.ts'
import { secondMs } from '#engine/time.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { wordsOf } from '../../../../_locale/words.ts'
import styles from './report.module.css'

/** Question by question: one's own score beside the rubric's, on one line of four steps. */
export function QuestionScores(props: { questions: readonly QuestionReport[]; locale: Locale }) {
  const { questions, locale } = props
  const words = wordsOf(locale, 'report')
  if (questions.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="questions">
      <h2 id="questions">{words('questions')}</h2>
      <ol className={styles.questions}>
        {questions.map((question) => (
          <li key={question.questionId}>
            <p className={styles.asks}>{questionWords(question.questionId).asks[locale]}</p>
            <ScoreLine self={question.selfScore} rubric={question.rubricScore} locale={locale} />
            <p className={styles.quiet}>
              {question.isSkipped
                ? words('skipped')
                : words('points', { found: question.foundWeight, total: question.totalWeight })}{' '}
              ·{' '}
              {words('seconds', {
                used: Math.round(question.usedMs / secondMs),
                planned: question.plannedMs / secondMs,
              })}
              {question.followUps.length > 0 && ` · ${words('followUps', { count: question.followUps.length })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const width = 320
const at = (score: number) => 12 + (score / 4) * (width - 24)

function ScoreLine(props: { self: number | null; rubric: number; locale: Locale }) {
  const { self, rubric, locale } = props
  const words = wordsOf(locale, 'report')
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const label = words('scores', { self: self === null ? '–' : number.format(self), rubric: number.format(rubric) })
  return (
    <figure className={styles.scoreLine}>
      <svg viewBox={`0 0 ${width} 36`} role="img" aria-label={label}>
        <line className={styles.track} x1={at(0)} x2={at(4)} y1={18} y2={18} />
        {[0, 1, 2, 3, 4].map((step) => (
          <line key={step} className={styles.track} x1={at(step)} x2={at(step)} y1={14} y2={22} />
        ))}
        {self !== null && <line className={styles.gap} x1={at(self)} x2={at(rubric)} y1={18} y2={18} />}
        <circle className={styles.rubric} cx={at(rubric)} cy={18} r={6} />
        {self !== null && <circle className={styles.self} cx={at(self)} cy={18} r={7} />}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  )
}
