import { Fragment, type ReactNode } from 'react'
import { sources } from '#content/catalog.ts'
import type { Locale } from '../_locale/locale.ts'
import { type Messages, wordsOf } from '../_locale/words.ts'
import styles from './notes-said.module.css'

/** The verdicts that `npm run words` lets through. */
export type Verdict = keyof Messages['lesson']['verdict']

type Props = {
  locale: Locale
  said: string
  verdict: Verdict
  sources: readonly string[]
  version: string
  children: ReactNode
}

/** A correction: what the notes said, what holds instead, for which version, and who says so. */
export function NotesSaid(props: Props) {
  const words = wordsOf(props.locale, 'lesson')
  return (
    <aside className={styles.callout} aria-label={`${words('theNotesSaid')}: ${props.said}`}>
      <p className={styles.label}>
        {words('theNotesSaid')} <span className={styles.verdict}>{words(`verdict.${props.verdict}`)}</span>
      </p>
      <blockquote className={styles.said}>{props.said}</blockquote>
      <div className={styles.fact}>{props.children}</div>
      <p className={styles.source}>
        {words('holdsFor')} {props.version}
        {props.sources.map((key) => (
          <Fragment key={key}>
            {' · '}
            <SourceLink name={key} />
          </Fragment>
        ))}
      </p>
    </aside>
  )
}

function SourceLink(props: { name: string }) {
  const source = sources()[props.name]
  if (!source) throw new Error(`source ${props.name} is not in content/sources.yaml`)
  if (!source.address.startsWith('https:')) return <cite lang="en">{source.title}</cite>
  return (
    <a href={source.address} lang="en" rel="noreferrer">
      {source.title}
    </a>
  )
}
