'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import button from '../../_ui/button.module.css'
import { beginInterview } from './actions.ts'
import styles from './interview.module.css'

const levels = ['junior', 'mid', 'senior'] as const
const lengths = [5, 10, 20, 30, 45]

/** Tracks, level and minutes; then the door closes. */
export function Setup(props: { tracks: readonly { id: string; title: string }[]; locale: string }) {
  const words = useTranslations('interview')
  const router = useRouter()
  const [refusal, setRefusal] = useState<'noTrack' | 'no-questions' | 'unreached' | null>(null)
  const [isBusy, setBusy] = useState(false)

  const begin = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const tracks = form.getAll('track').map(String)
    if (tracks.length === 0) return setRefusal('noTrack')
    const interviewId = crypto.randomUUID()
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
    const level = levels.find((one) => one === form.get('level')) ?? 'mid'
    setBusy(true)
    try {
      const eventId = crypto.randomUUID()
      const begun = await beginInterview({
        interviewId,
        eventId,
        tracks,
        level,
        minutes: Number(form.get('minutes')),
        seed,
      })
      if (begun.kind === 'begun') return router.push(`/${props.locale}/interview/${interviewId}`)
      setRefusal(begun.code)
    } catch {
      // Prefetch cannot be reached; nothing was begun.
      setRefusal('unreached')
    }
    setBusy(false)
  }

  return (
    <form className={styles.setup} onSubmit={(event) => void begin(event)}>
      <fieldset>
        <legend>{words('tracks')}</legend>
        {props.tracks.map(({ id, title }) => (
          <label key={id} className={styles.pick}>
            <input type="checkbox" name="track" value={id} defaultChecked /> {title}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words('level')}</legend>
        {levels.map((level) => (
          <label key={level} className={styles.pick}>
            <input type="radio" name="level" value={level} defaultChecked={level === 'mid'} />{' '}
            {words(`levels.${level}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words('minutes')}</legend>
        {lengths.map((minutes) => (
          <label key={minutes} className={styles.pick}>
            <input type="radio" name="minutes" value={minutes} defaultChecked={minutes === 10} />{' '}
            {words('length', { minutes })}
          </label>
        ))}
      </fieldset>
      <button type="submit" className={button.primary} disabled={isBusy}>
        {words('begin')}
      </button>
      {refusal && <p role="alert">{words(`refusal.${refusal}`)}</p>}
    </form>
  )
}
