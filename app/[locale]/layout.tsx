import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLocale, locales } from '../_locale/locale.ts'
import { Words } from '../_locale/words.client.tsx'
import { dictionary, messagesFor, wordsOf } from '../_locale/words.ts'
import { Nav } from '../_ui/nav.client.tsx'
import '../_ui/tokens.css'
import '../_ui/base.css'

export const dynamicParams = false
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

export const metadata: Metadata = { title: { default: 'Prefetch', template: '%s · Prefetch' } }

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#13151a' },
  ],
}

export default async function Layout(props: { params: Promise<{ locale: string }>; children: ReactNode }) {
  const { locale } = await props.params
  if (!isLocale(locale)) notFound()
  const words = wordsOf(locale, 'nav')
  const doors = { today: words('today'), skip: words('skip'), doors: words('doors') }
  const verbs = {
    learn: words('learn'),
    simulate: words('simulate'),
    review: words('review'),
    interview: words('interview'),
  }
  return (
    <html lang={locale}>
      <body>
        <Nav locale={locale} words={{ ...doors, ...verbs }} search={dictionary(locale).search} />
        <main id="main" tabIndex={-1}>
          <Words locale={locale} messages={messagesFor(locale, ['error'])}>
            {props.children}
          </Words>
        </main>
      </body>
    </html>
  )
}
