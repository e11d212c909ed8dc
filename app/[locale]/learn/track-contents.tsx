import Link from 'next/link'
import { lesson } from '#content/catalog.ts'
import type { Syllabus } from '#content/shapes.ts'
import type { Locale } from '../../_locale/locale.ts'
import { Words } from '../../_locale/words.client.tsx'
import { messagesFor, wordsOf } from '../../_locale/words.ts'
import { LessonMemory } from './[track]/[lesson]/lesson-memory.client.tsx'
import styles from './learn.module.css'

/** One track as a table of contents: each lesson with its promise, its length and what is remembered of it. */
export function TrackContents(props: { track: Syllabus['tracks'][number]; locale: Locale }) {
  const { track, locale } = props
  const words = wordsOf(locale, 'learn')
  return (
    <section className={styles.track} aria-labelledby={track.id}>
      <h2 id={track.id}>{track.title[locale]}</h2>
      <p className={styles.promise}>{track.promise[locale]}</p>
      <Words locale={locale} messages={messagesFor(locale, ['lesson'])}>
        <ol className={styles.lessons}>
          {track.lessons.map(({ id }) => {
            const found = lesson(track.id, id, locale)
            return (
              <li key={id} className={styles.lesson}>
                <h3>
                  <Link href={`/${locale}/learn/${found.id}`} prefetch={false}>
                    {found.frontMatter.title}
                  </Link>
                </h3>
                <p>{found.frontMatter.promise}</p>
                <p className={styles.facts}>
                  {words('minutes', { minutes: found.minutes })} · {words('weight', { weight: found.weight })} ·{' '}
                  <LessonMemory lessonId={found.id} />
                </p>
              </li>
            )
          })}
        </ol>
      </Words>
    </section>
  )
}
