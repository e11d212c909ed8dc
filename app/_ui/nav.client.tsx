'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type Locale, otherLocale, ownName } from '../_locale/locale.ts'
import { Search, type SearchWords } from '../_search/search.client.tsx'
import { Mark } from './mark.tsx'
import styles from './nav.module.css'

type Door = 'learn' | 'simulate' | 'review' | 'interview'
const doors: readonly Door[] = ['learn', 'simulate', 'review', 'interview']

/** While a mock interview is on, the door is closed. */
const isClosedRoom = (path: string) => /^\/[^/]+\/interview\/[^/]+$/.test(path)

type Props = { locale: Locale; words: Record<Door | 'today' | 'skip' | 'doors', string>; search: SearchWords }

export function Nav(props: Props) {
  const { locale, words } = props
  const path = usePathname()
  if (isClosedRoom(path)) return null
  const other = otherLocale(locale)
  return (
    <nav className={styles.bar} aria-label={words.doors}>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <div className={styles.row}>
        <Link className={styles.brand} href={`/${locale}`} prefetch={false} aria-label={`Prefetch, ${words.today}`}>
          <Mark />
          <span className={styles.name}>Prefetch</span>
        </Link>
        <ul className={styles.doors}>
          {doors.map((door) => (
            <li key={door}>
              <Link
                className={styles.door}
                href={`/${locale}/${door}`}
                prefetch={false}
                aria-current={path.startsWith(`/${locale}/${door}`) ? 'page' : undefined}
              >
                {words[door]}
              </Link>
            </li>
          ))}
        </ul>
        <Search locale={locale} words={props.search} />
        {/* A plain link: another language is another document, with another lang. */}
        <a className={styles.language} href={path.replace(`/${locale}`, `/${other}`)} hrefLang={other} lang={other}>
          {ownName[other]}
        </a>
      </div>
    </nav>
  )
}
