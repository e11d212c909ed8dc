import type { Metadata } from 'next'
import { syllabus } from '#content/catalog.ts'
import type { Locale } from '../../_locale/locale.ts'
import { Words } from '../../_locale/words.client.tsx'
import { messagesFor, wordsOf } from '../../_locale/words.ts'
import page from '../../_ui/page.module.css'
import { Earlier } from './earlier.tsx'
import { earlierInterviews } from './earlier-interviews.ts'
import { Setup } from './setup.client.tsx'

type Address = { params: Promise<{ locale: Locale }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: wordsOf((await params).locale, 'interview')('title') }
}

export default async function InterviewPage({ params }: Address) {
  const { locale } = await params
  const words = wordsOf(locale, 'interview')
  const tracks = syllabus().tracks.map(({ id, title }) => ({ id, title: title[locale] }))
  return (
    <div className={page.page}>
      <h1 className={page.title}>{words('title')}</h1>
      <p className={page.lead}>{words('lead')}</p>
      <Words locale={locale} messages={messagesFor(locale, ['interview'])}>
        <Setup tracks={tracks} locale={locale} />
      </Words>
      <Earlier interviews={await earlierInterviews()} locale={locale} />
    </div>
  )
}
