import type { Metadata } from 'next'
import { agendaNow } from '../_learner/agenda-now.ts'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import page from '../_ui/page.module.css'
import { earlierInterviews } from './interview/earlier-interviews.ts'
import { OpenInterview } from './open-interview.tsx'
import { Reading } from './reading.tsx'
import { WorthDoing } from './worth-doing.tsx'

type Address = { params: Promise<{ locale: Locale }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: wordsOf((await params).locale, 'today')('title') }
}

/** What is worth doing now, and how long does it take? */
export default async function TodayPage({ params }: Address) {
  const { locale } = await params
  const { agenda, memories, at, learner } = await agendaNow()
  const open = (await earlierInterviews()).find(({ isOpen }) => isOpen)
  return (
    <div className={page.page}>
      <h1 className={page.title}>{wordsOf(locale, 'today')('title')}</h1>
      <WorthDoing agenda={agenda} hasBegun={memories.size > 0} locale={locale} />
      {open && <OpenInterview id={open.id} locale={locale} />}
      <Reading memories={memories} at={at} settings={learner.memory} locale={locale} />
    </div>
  )
}
