import type { Heading } from '#content/compile.ts'
import type { Locale } from '../../../../_locale/locale.ts'
import { wordsOf } from '../../../../_locale/words.ts'
import styles from './lesson.module.css'

/** The lesson's own contents, shown only where there is room. */
export function LessonContents(props: { headings: readonly Heading[]; locale: Locale }) {
  const words = wordsOf(props.locale, 'lesson')
  return (
    <nav className={styles.contents} aria-label={words('contents')}>
      {words('contents')}
      <ol>
        {props.headings
          .filter((heading) => heading.level === 2)
          .map((heading) => (
            <li key={heading.id}>
              <a href={`#${heading.id}`}>{heading.text}</a>
            </li>
          ))}
      </ol>
    </nav>
  )
}
