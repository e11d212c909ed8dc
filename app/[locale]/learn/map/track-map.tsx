import Link from 'next/link'
import type { CSSProperties } from 'react'
import { syllabus } from '#content/catalog.ts'
import type { Locale } from '../../../_locale/locale.ts'
import { Words } from '../../../_locale/words.client.tsx'
import { messagesFor, wordsOf } from '../../../_locale/words.ts'
import { MemoryMark } from '../../../_ui/memory-mark.tsx'
import { columnsOf, type MapRow, mapRows } from './map-rows.ts'
import { Station } from './station.client.tsx'
import styles from './track-map.module.css'

/** All tracks as lines, all lessons as stations. A line leaves the station that it builds on; a station shows what is remembered. */
export function TrackMap({ locale }: { locale: Locale }) {
  const words = wordsOf(locale, 'learn')
  const rows = mapRows(syllabus().tracks)
  return (
    <nav className={styles.map} aria-label={words('map')} style={{ '--columns': columnsOf(rows) } as CSSProperties}>
      <Words locale={locale} messages={messagesFor(locale, ['lesson'])}>
        {rows.map((row) => (
          <Line key={row.track.id} row={row} locale={locale} />
        ))}
      </Words>
      <p className={styles.legend} aria-hidden="true">
        {(['unseen', 'shaky', 'known'] as const).map((memory) => (
          <span key={memory}>
            <MemoryMark memory={memory} /> {words(memory)}
          </span>
        ))}
      </p>
    </nav>
  )
}

function Line({ row, locale }: { row: MapRow; locale: Locale }) {
  const { track, first, from, passing } = row
  const words = wordsOf(locale, 'learn')
  const parent = syllabus().tracks.find(({ id }) => track.after?.startsWith(`${id}/`))
  const station = parent?.lessons.find(({ id }) => `${parent.id}/${id}` === track.after)
  return (
    <div className={styles.line} data-branch={from === null ? undefined : true}>
      <p className={styles.track}>
        <a href={`#${track.id}`}>{track.title[locale]}</a>
        {parent && station && (
          <span className={styles.after}>
            {words('after', { track: parent.title[locale], lesson: station.name[locale] })}
          </span>
        )}
      </p>
      {passing.map((column) => (
        <i key={column} className={styles.passing} style={{ '--at': column } as CSSProperties} />
      ))}
      {from !== null && <i className={styles.branch} style={{ '--at': from } as CSSProperties} />}
      <ol className={styles.stations} style={{ '--first': first, '--count': track.lessons.length } as CSSProperties}>
        {track.lessons.map(({ id, name }) => (
          <li key={id}>
            <Link href={`/${locale}/learn/${track.id}/${id}`} prefetch={false} className={styles.station}>
              <span className={styles.name}>{name[locale]}</span>
              <Station lessonId={`${track.id}/${id}`} />
            </Link>
          </li>
        ))}
      </ol>
    </div>
  )
}
