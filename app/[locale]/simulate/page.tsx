import type { Metadata } from 'next'
import Link from 'next/link'
import { scenarios } from '#engine/simulation/scenarios/catalog.ts'
import type { Locale } from '../../_locale/locale.ts'
import { wordsOf } from '../../_locale/words.ts'
import { stageWords } from '../../_simulators/stage-words.ts'
import page from '../../_ui/page.module.css'
import styles from './simulate.module.css'

type Address = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: wordsOf((await params).locale, 'simulate')('title') }
}

export default async function SimulatePage({ params }: Address) {
  const { locale } = await params
  const words = wordsOf(locale, 'simulate')
  return (
    <div className={page.page}>
      <h1 className={page.title}>{words('title')}</h1>
      <p className={page.lead}>{words('lead')}</p>
      <ul className={styles.scenarios}>
        {scenarios.map(({ id }) => (
          <li key={id}>
            <h2>
              <Link href={`/${locale}/simulate/${id}`} prefetch={false}>
                {stageWords(id, locale).title}
              </Link>
            </h2>
            <p>{stageWords(id, locale).question}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
