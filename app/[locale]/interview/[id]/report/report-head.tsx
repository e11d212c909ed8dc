import type { Report } from '#engine/interview/report.ts'
import { minuteMs } from '#engine/time.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { wordsOf } from '../../../../_locale/words.ts'
import { machineZone } from '../../../../_now.ts'
import page from '../../../../_ui/page.module.css'
import styles from './report.module.css'

/** When it was, how it ended, and the one sentence that says how it went. */
export function ReportHead(props: { report: Report; startedAt: number; locale: Locale }) {
  const { report, startedAt, locale } = props
  const words = wordsOf(locale, 'report')
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: machineZone() })
  const minutes = (ms: number) => Math.round(ms / minuteMs)
  return (
    <header>
      <h1 className={page.title}>{words('title')}</h1>
      <p className={styles.quiet}>
        {date.format(startedAt)} · {words(`reason.${report.reason}`)} ·{' '}
        {words('time', { used: minutes(report.usedMs), planned: minutes(report.plannedMs) })}
      </p>
      <p className={styles.summary}>
        {report.score === null
          ? words('nothing')
          : words('summary', { score: report.score, missed: report.missedCardIds.length })}
      </p>
      {report.meanDifference !== null && <p>{words(judgement(report.meanDifference))}</p>}
      {report.unansweredIds.length > 0 && (
        <p className={styles.quiet}>{words('unanswered', { count: report.unansweredIds.length })}</p>
      )}
    </header>
  )
}

/** Half a step on the scale of four is as close as anybody judges themselves. */
const judgement = (difference: number) =>
  difference > 0.5 ? 'tooKind' : difference < -0.5 ? 'tooStrict' : 'wellJudged'
