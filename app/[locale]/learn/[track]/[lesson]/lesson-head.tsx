import { type Lesson, track } from '#content/catalog.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { Words } from '../../../../_locale/words.client.tsx'
import { messagesFor, wordsOf } from '../../../../_locale/words.ts'
import styles from './lesson.module.css'
import { LessonMemory } from './lesson-memory.client.tsx'

/** Title, promise, minutes, weight, and, once the page is up, what the learner remembers of it. */
export function LessonHead(props: { lesson: Lesson; locale: Locale }) {
  const { lesson, locale } = props
  const words = wordsOf(locale, 'lesson')
  return (
    <header className={styles.head}>
      <p className={styles.track}>{track(lesson.track).title[locale]}</p>
      <h1 className={styles.title}>{lesson.frontMatter.title}</h1>
      <p className={styles.promise}>{lesson.frontMatter.promise}</p>
      <ul className={styles.facts}>
        <li>{words('minutes', { minutes: lesson.minutes })}</li>
        <li>{words('weight', { weight: lesson.weight })}</li>
        <li>
          <Words locale={locale} messages={messagesFor(locale, ['lesson'])}>
            <LessonMemory lessonId={lesson.id} />
          </Words>
        </li>
      </ul>
    </header>
  )
}
