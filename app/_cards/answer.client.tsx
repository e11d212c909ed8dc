'use client'

import { useFormatter, useLocale, useTranslations } from 'use-intl/react'
import styles from './card.module.css'
import type { CardFace } from './face.ts'
import type { Verdict } from './given.ts'

/** The answer under a hairline: the verdict, what is right and why, and where it comes from. */
export function Answer(props: { face: CardFace; verdict: Verdict }) {
  const { face, verdict } = props
  const words = useTranslations('card')
  return (
    <div className={styles.answer}>
      <div role="status">
        {verdict.kind !== 'self' && <p className={styles.verdict}>{words(`verdict.${verdict.kind}`)}</p>}
        <RightAnswer face={face} />
      </div>
      {face.why && <p className={styles.why}>{face.why}</p>}
      <p className={styles.source}>
        {face.place} · <Source {...face.source} />
      </p>
    </div>
  )
}

function Source(props: CardFace['source']) {
  if (!props.address.startsWith('https:')) return <cite lang="en">{props.title}</cite>
  return (
    <a href={props.address} lang="en" rel="noreferrer">
      {props.title}
    </a>
  )
}

function RightAnswer({ face }: { face: CardFace }) {
  const words = useTranslations('card')
  const format = useFormatter()
  const locale = useLocale()
  switch (face.kind) {
    case 'recall':
      return <p className={styles.right}>{face.answer}</p>
    case 'numeric':
    case 'predict':
      return (
        <>
          <p className={styles.right}>
            {format.number(face.value, { maximumFractionDigits: 6 })} {face.unit}
            {face.tolerance > 0 && ` ${words('within', { tolerance: face.tolerance })}`}
          </p>
          {face.kind === 'predict' && <a href={addressOfRun(face, locale)}>{words('runIt')}</a>}
        </>
      )
    case 'order':
      return (
        <ol>
          {face.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )
    default:
      return null
  }
}

function addressOfRun(face: CardFace & { kind: 'predict' }, locale: string) {
  const settings = Object.entries(face.settings).map(([name, value]): [string, string] => [name, String(value)])
  return `/${locale}/simulate/${face.scenario}?${new URLSearchParams([['seed', String(face.seed)], ...settings])}`
}
