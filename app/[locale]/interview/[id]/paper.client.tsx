'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import button from '../../../_ui/button.module.css'
import styles from './room.module.css'

type Props = {
  /** Under which the draft is kept in the browser. */
  name: string
  plannedMs: number | null
  isBusy: boolean
  onAnswer: (text: string) => void
  onSkip: () => void
}

/** Where the answer is written. What stands on it survives a reload. */
export function Paper({ name, plannedMs, isBusy, onAnswer, onSkip }: Props) {
  const words = useTranslations('interview')
  const [text, setText] = useState('')
  useEffect(() => setText(localStorage.getItem(name) ?? ''), [name])
  const write = (next: string) => {
    setText(next)
    localStorage.setItem(name, next)
  }
  const done = () => text.trim() !== '' && !isBusy && onAnswer(text)
  return (
    <div className={styles.work}>
      <label>
        <span className={styles.hint}>
          {plannedMs === null
            ? words('answerHere')
            : words('answerWithin', { minutes: Math.round(plannedMs / 6000) / 10 })}
        </span>
        <textarea
          className={styles.paper}
          rows={12}
          value={text}
          onChange={(change) => write(change.target.value)}
          onKeyDown={(press) => press.key === 'Enter' && (press.ctrlKey || press.metaKey) && done()}
        />
      </label>
      <div className={styles.buttons}>
        <button type="button" className={button.primary} disabled={isBusy || text.trim() === ''} onClick={done}>
          {words('answered')}
        </button>
        <button type="button" className={button.quiet} disabled={isBusy} onClick={onSkip}>
          {words('skip')}
        </button>
      </div>
    </div>
  )
}
