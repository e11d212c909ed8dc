import type { Metadata } from 'next'
import type { Locale } from '../../_locale/locale.ts'
import { Words } from '../../_locale/words.client.tsx'
import { messagesFor, wordsOf } from '../../_locale/words.ts'
import { currentSitting } from './actions.ts'
import { Desk } from './desk.client.tsx'

type Address = { params: Promise<{ locale: Locale }> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: wordsOf((await params).locale, 'review')('title') }
}

export default async function ReviewPage({ params }: Address) {
  const { locale } = await params
  return (
    <>
      <h1 className="visually-hidden">{wordsOf(locale, 'review')('title')}</h1>
      <Words locale={locale} messages={messagesFor(locale, ['card', 'review'])}>
        <Desk sitting={await currentSitting(locale)} />
      </Words>
    </>
  )
}
