import Link from 'next/link'
import { lesson, lessons } from '#content/catalog.ts'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import { LessonMemory } from './learn/[track]/[lesson]/lesson-memory.client.tsx'
import styles from './today.module.css'

/** The lessons in order, with what is remembered of each. */
export function Reading({ locale }: { locale: Locale }) {
  return (
    <section className={styles.reading} aria-labelledby="reading">
      <h2 id="reading">{wordsOf(locale, 'today')('reading')}</h2>
      <ol>
        {lessons().map(({ id, track, name }) => (
          <li key={id}>
            <Link href={`/${locale}/learn/${id}`} prefetch={false}>
              {lesson(track, name, locale).frontMatter.title}
            </Link>
            <span className={styles.quiet}>
              <LessonMemory lessonId={id} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
