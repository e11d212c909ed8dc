'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { now } from '../../../_now.ts'
import styles from './room.module.css'

/** Time left. It only changes colour in the last tenth, and never hurries anybody aloud. */
export function RoomClock(props: { startedAt: number; endsAt: number }) {
  const words = useTranslations('interview')
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => {
    setAt(now())
    const timer = setInterval(() => setAt(now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const leftMs = Math.max(0, props.endsAt - (at ?? props.startedAt))
  const isLast = leftMs <= (props.endsAt - props.startedAt) / 10
  const seconds = Math.ceil(leftMs / 1000)
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <p className={styles.clock} data-last={isLast || undefined} role="timer" aria-label={words('timeLeft')}>
      {at === null ? '–:––' : shown}
      {at !== null && leftMs === 0 && <span className={styles.timeOver}> {words('timeOver')}</span>}
    </p>
  )
}
