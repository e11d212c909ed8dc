'use client'

import Link from 'next/link'
import { useEffect, useEffectEvent, useState } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl/react'
import type { Grade } from '#engine/study/memory/memory.ts'
import { recordAnswer } from '../../_cards/actions.ts'
import type { Answered } from '../../_cards/answered.ts'
import { CardDesk } from '../../_cards/card-desk.client.tsx'
import { flush, put, waiting } from '../../_cards/outbox.ts'
import { isTyping } from '../../_cards/use-card-keys.client.tsx'
import type { Locale } from '../../_locale/locale.ts'
import { now } from '../../_now.ts'
import button from '../../_ui/button.module.css'
import { currentSitting, undoAnswer } from './actions.ts'
import styles from './review.module.css'
import type { Sitting } from './sitting.ts'

const retryMs = 2000

/** The desk on which one card after another is answered. What is answered is kept here until the server has it. */
export function Desk(props: { sitting: Sitting }) {
  const words = useTranslations('review')
  const locale = useLocale() as Locale
  const [sitting, setSitting] = useState(props.sitting)
  const [isBusy, setBusy] = useState(false)
  const [unsent, setUnsent] = useState(0)
  const [refused, setRefused] = useState(0)
  const [undone, setUndone] = useState(false)
  const [last, setLast] = useState<string>()

  /** Sends what waits, then asks what is next. Both may fail; then both are tried again. */
  const catchUp = async () => {
    setBusy(true)
    try {
      const { left, refused } = await flush(recordAnswer)
      setRefused((before) => before + refused)
      if (left === 0) setSitting(await currentSitting(locale))
    } catch {
      // Not reached: the answers that wait are counted below, and the page says so.
    }
    setUnsent(waiting().length)
    setBusy(false)
  }
  const retry = useEffectEvent(() => void catchUp())

  useEffect(() => {
    if (waiting().length > 0) retry()
  }, [])
  useEffect(() => {
    if (unsent === 0) return
    const timer = setInterval(() => retry(), retryMs)
    return () => clearInterval(timer)
  }, [unsent])

  const grade = (card: NonNullable<Sitting['card']>, chosen: Grade, response: string | null, tookMs: number) => {
    const id = crypto.randomUUID()
    const answer: Answered = { id, cardId: card.face.id, grade: chosen, response, tookMs, locale, reviewedAt: now() }
    put(answer)
    setLast(id)
    setUndone(false)
    void catchUp()
  }
  const undo = async () => {
    if (isBusy || unsent > 0 || sitting.answeredToday === 0) return
    setBusy(true)
    try {
      setSitting(await undoAnswer({ id: crypto.randomUUID(), reviewId: last ?? null, locale }))
      setLast(undefined)
      setUndone(true)
    } catch {
      setUnsent(waiting().length)
    }
    setBusy(false)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'u' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) void undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const { card } = sitting
  return (
    <>
      <Progress sitting={sitting} />
      <div className={styles.desk}>
        <p className={styles.status} role="status">
          {unsent > 0 && words('unsent', { count: unsent })}
          {undone && unsent === 0 && words('undone')}
          {refused > 0 && words('refused', { count: refused })}
        </p>
        {card ? (
          <CardDesk
            key={`${card.face.id} ${sitting.answeredToday}`}
            face={card.face}
            times={card.times}
            options={card.options}
            isBusy={isBusy || unsent > 0}
            hasKeys
            onGrade={(chosen, response, tookMs) => grade(card, chosen, response, tookMs)}
          />
        ) : (
          <Done sitting={sitting} />
        )}
        <div className={styles.foot}>
          <button
            type="button"
            className={button.quiet}
            onClick={() => void undo()}
            disabled={isBusy || sitting.answeredToday === 0}
            aria-keyshortcuts="u"
          >
            {words('undo')} <kbd>u</kbd>
          </button>
          <span className={styles.keys}>{words('keys')}</span>
        </div>
      </div>
    </>
  )
}

/** A thin line at the top edge, and the minutes that are left. */
function Progress({ sitting }: { sitting: Sitting }) {
  const words = useTranslations('review')
  const done = sitting.answeredToday
  const all = done + sitting.left
  return (
    <div className={styles.progress}>
      <progress max={all || 1} value={done} aria-label={words('progress')} />
      <p>{sitting.card ? words('minutesLeft', { minutes: sitting.minutesLeft }) : ''}</p>
      {sitting.card && <p>{words(`reason.${sitting.card.reason}`)}</p>}
    </div>
  )
}

function Done({ sitting }: { sitting: Sitting }) {
  const words = useTranslations('review')
  const format = useFormatter()
  const locale = useLocale()
  const shown = { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return (
    <div>
      <h2 className={styles.done}>{words(sitting.answeredToday > 0 ? 'done' : 'nothing')}</h2>
      <p>
        {sitting.nextDueAt
          ? words('nextAt', {
              moment: format.dateTime(new Date(sitting.nextDueAt), { ...shown, timeZone: sitting.zone }),
            })
          : words('never')}
      </p>
      <p>
        <Link className={button.primary} href={`/${locale}/learn`} prefetch={false}>
          {words('read')}
        </Link>
      </p>
    </div>
  )
}
