'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import fold from '../_ui/fold.module.css'
import styles from './stage.module.css'
import type { StageWords } from './stage-words.ts'

const Opened = lazy(async () => ({ default: (await import('./opened.client.tsx')).Opened }))

type Props = {
  scenario: string
  /** Values that differ from the usual, as a lesson writes them: "limit=100 windowMs=1000". */
  set: string
  words: StageWords
  locale: string
  /** Whether it has the page to itself, and its settings in the address. */
  isAlone?: boolean
}

/** The frame of a simulated world. What is inside is loaded when it comes near the screen. */
export function Stage(props: Props) {
  const words = useTranslations('player')
  const { words: stage, isAlone = false } = props
  const frame = useRef<HTMLElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '400px' })
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  const Title = isAlone ? 'h1' : 'h3'
  const waiting = <p className={styles.waiting}>{words('loading')}</p>
  return (
    <section ref={frame} className={styles.stage} aria-label={stage.title}>
      <header className={styles.head}>
        <p className={styles.kicker}>{stage.title}</p>
        <Title className={styles.question}>{stage.question}</Title>
        <p className={styles.caption}>{stage.caption}</p>
      </header>
      {isNear ? (
        <Suspense fallback={waiting}>
          <Opened scenario={props.scenario} set={props.set} words={stage} isAlone={isAlone} />
        </Suspense>
      ) : (
        waiting
      )}
      <details className={`${fold.fold} ${styles.leavesOut}`}>
        <summary>{words('leavesOut')}</summary>
        <ul>
          {stage.leavesOut.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      {!isAlone && (
        <p className={styles.own}>
          <a href={`/${props.locale}/simulate/${props.scenario}`}>{words('openAlone')}</a>
        </p>
      )}
    </section>
  )
}
