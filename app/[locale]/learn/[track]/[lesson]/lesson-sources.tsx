import Link from 'next/link'
import { lesson as find, type Lesson, sources } from '#content/catalog.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { wordsOf } from '../../../../_locale/words.ts'
import styles from './lesson.module.css'

/** Where the facts come from, and what to read next. */
export function LessonSources(props: { lesson: Lesson; locale: Locale }) {
  const { lesson, locale } = props
  const words = wordsOf(locale, 'lesson')
  const known = sources()
  return (
    <footer className={styles.sources}>
      <h2>{words('sources')}</h2>
      <ul>
        {lesson.frontMatter.sources.map((key) => {
          const source = known[key]
          return (
            source && <SourceLine key={key} {...source} readVersion={words('readVersion', { version: source.read })} />
          )
        })}
      </ul>
      {lesson.frontMatter.next.length > 0 && (
        <nav aria-label={words('next')}>
          <h2>{words('next')}</h2>
          <ul className={styles.next}>
            {lesson.frontMatter.next.map((id) => {
              const [track = '', name = ''] = id.split('/')
              return (
                <li key={id}>
                  <Link href={`/${locale}/learn/${id}`} prefetch={false}>
                    {find(track, name, locale).frontMatter.title}
                  </Link>
                </li>
              )
            })}
          </ul>
        </nav>
      )}
    </footer>
  )
}

function SourceLine(props: { title: string; address: string; readVersion: string }) {
  const isPublic = props.address.startsWith('https:')
  return (
    <li>
      {isPublic ? (
        <a href={props.address} lang="en" rel="noreferrer">
          {props.title}
        </a>
      ) : (
        <span lang="en">
          {props.title} <code>{props.address}</code>
        </span>
      )}{' '}
      <span className={styles.read}>{props.readVersion}</span>
    </li>
  )
}
