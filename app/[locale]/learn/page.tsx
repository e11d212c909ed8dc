import type { Metadata } from 'next'
import { syllabus } from '#content/catalog.ts'
import type { Locale } from '../../_locale/locale.ts'
import { wordsOf } from '../../_locale/words.ts'
import page from '../../_ui/page.module.css'
import { TrackMap } from './map/track-map.tsx'
import { TrackContents } from './track-contents.tsx'

type Address = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: wordsOf((await params).locale, 'learn')('title') }
}

export default async function LearnPage({ params }: Address) {
  const { locale } = await params
  const words = wordsOf(locale, 'learn')
  return (
    <div className={page.page}>
      <h1 className={page.title}>{words('title')}</h1>
      <p className={page.lead}>{words('lead')}</p>
      <TrackMap locale={locale} />
      {syllabus().tracks.map((track) => (
        <TrackContents key={track.id} track={track} locale={locale} />
      ))}
    </div>
  )
}
