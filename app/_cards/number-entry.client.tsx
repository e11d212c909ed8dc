'use client'

import { useTranslations } from 'use-intl/react'
import styles from './card.module.css'

type Props = {
  unit: string
  text: string
  isShown: boolean
  /** Set when what stands there is not a number. */
  isUnreadable: boolean
  onText: (text: string) => void
  onCheck: () => void
}

/** One number with its unit. Enter checks it. */
export function NumberEntry(props: Props) {
  const words = useTranslations('card')
  return (
    <div>
      <label className={styles.entry}>
        <span className="visually-hidden">{words('number')}</span>
        <input
          className={styles.number}
          inputMode="decimal"
          autoComplete="off"
          value={props.text}
          readOnly={props.isShown}
          aria-invalid={props.isUnreadable}
          onChange={(change) => props.onText(change.target.value)}
          onKeyDown={(press) => press.key === 'Enter' && !press.nativeEvent.isComposing && props.onCheck()}
        />
        <span>{props.unit}</span>
      </label>
      {props.isUnreadable && <p role="alert">{words('notANumber')}</p>}
    </div>
  )
}
