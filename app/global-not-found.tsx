import type { Metadata } from 'next'
import { ownName } from './_locale/locale.ts'
import { wordsOf } from './_locale/words.ts'
import './_ui/tokens.css'
import './_ui/base.css'
import styles from './global-not-found.module.css'

export const metadata: Metadata = { title: '404 · Prefetch' }

/** There is no language to go by here, so it is said in both. */
export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <main className={styles.page}>
          <p className={styles.code}>404</p>
          {(['en', 'zh-CN'] as const).map((locale) => {
            const words = wordsOf(locale, 'notFound')
            return (
              <section key={locale} lang={locale}>
                <h1>{words('title')}</h1>
                <p>{words('what')}</p>
                <p>
                  <a href={`/${locale}`}>{words('home')}</a> <span className={styles.quiet}>{ownName[locale]}</span>
                </p>
              </section>
            )
          })}
        </main>
      </body>
    </html>
  )
}
