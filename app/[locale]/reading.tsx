import Link from 'next/link'
import { cardsOf, lesson, syllabus } from '#content/catalog.ts'
import type { Syllabus } from '#content/shapes.ts'
import { type LessonMemory, lessonMemory } from '#engine/study/agenda/lesson-memory.ts'
import type { Memory } from '#engine/study/memory/memory.ts'
import type { MemorySettings } from '#engine/study/memory/settings.ts'
import type { Locale } from '../_locale/locale.ts'
import { wordsOf } from '../_locale/words.ts'
import { MemoryMark } from '../_ui/memory-mark.tsx'
import styles from './today.module.css'

type Kind = LessonMemory['kind']
type Remembered = { memories: ReadonlyMap<string, Memory>; at: number; settings: MemorySettings }

/** Where reading stopped: each track, what is remembered of its lessons, and the first that was not begun. */
export function Reading(props: Remembered & { locale: Locale }) {
  const { memories, at, settings, locale } = props
  const kindOf = (lessonId: string) => lessonMemory(cardsOf(lessonId), memories, at, settings).kind
  return (
    <section className={styles.reading} aria-labelledby="reading">
      <h2 id="reading">{wordsOf(locale, 'today')('reading')}</h2>
      <ol>
        {syllabus().tracks.map((track) => (
          <li key={track.id} className={styles.track}>
            <TrackStands
              track={track}
              kinds={track.lessons.map(({ id }) => kindOf(`${track.id}/${id}`))}
              locale={locale}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function TrackStands(props: { track: Syllabus['tracks'][number]; kinds: readonly Kind[]; locale: Locale }) {
  const { track, kinds, locale } = props
  const words = wordsOf(locale, 'today')
  const counts = (['known', 'shaky', 'unseen'] as const)
    .map((memory) => ({ memory, count: kinds.filter((kind) => kind === memory).length }))
    .filter(({ count }) => count > 0)
  const next = track.lessons[kinds.indexOf('unseen')]
  return (
    <>
      <h3>
        <Link href={`/${locale}/learn#${track.id}`} prefetch={false}>
          {track.title[locale]}
        </Link>
      </h3>
      <p className={styles.marks}>
        {track.lessons.map(({ id }, at) => (
          <MemoryMark key={id} memory={kinds[at] ?? 'unseen'} />
        ))}
      </p>
      <p className={styles.counts}>{counts.map((count) => words('lessons', count)).join(' · ')}</p>
      {next && (
        <p className={styles.next}>
          <span className={styles.quiet}>{words('readNext')}</span>
          <Link href={`/${locale}/learn/${track.id}/${next.id}`} prefetch={false}>
            {lesson(track.id, next.id, locale).frontMatter.title}
          </Link>
        </p>
      )}
    </>
  )
}
