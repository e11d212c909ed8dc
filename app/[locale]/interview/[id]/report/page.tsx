import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { replay } from '#engine/interview/replay.ts'
import { report } from '#engine/interview/report.ts'
import { record } from '#prisma/client.ts'
import { interviewWithTurns } from '#prisma/queries/interviews.ts'
import { learnerHere } from '../../../../_learner/learner.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { wordsOf } from '../../../../_locale/words.ts'
import page from '../../../../_ui/page.module.css'
import { MissedPoints } from './missed-points.tsx'
import { QuestionScores } from './question-scores.tsx'
import { ReportHead } from './report-head.tsx'

type Address = { params: Promise<{ locale: Locale; id: string }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: wordsOf((await params).locale, 'report')('title') }
}

/** What came of an interview: a page one would print and keep. */
export default async function ReportPage({ params }: Address) {
  const { locale, id } = await params
  const learner = await learnerHere()
  const interview = await interviewWithTurns(record(), learner.id, id)
  if (!interview) notFound()
  const state = replay(interview.events)
  if (state.kind !== 'over') redirect(`/${locale}/interview/${id}`)
  const outcome = report(state)
  return (
    <article className={page.page}>
      <ReportHead report={outcome} startedAt={interview.startedAt} locale={locale} />
      <QuestionScores questions={outcome.questions} locale={locale} />
      <MissedPoints report={outcome} locale={locale} />
    </article>
  )
}
