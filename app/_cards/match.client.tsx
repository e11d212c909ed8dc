'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './card.module.css'

type Props = {
  pairs: readonly { left: string; right: string }[]
  /** In which order the right sides are offered: positions in `pairs`. */
  arrangement: readonly number[]
  /** For each left side the position of the right side that was chosen. */
  matched: readonly (number | undefined)[]
  isShown: boolean
  onMatch: (matched: (number | undefined)[]) => void
}

/** Each left side with a choice of right sides. */
export function Match(props: Props) {
  const words = useTranslations('card')
  const name = useId()
  return (
    <div className={styles.pairs}>
      {props.pairs.map(({ left, right }, index) => {
        const isRight = props.matched[index] === index
        return (
          <div key={left} className={styles.pair}>
            <span id={`${name}-${index}`}>{left}</span>
            {props.isShown ? (
              <span>
                {isRight ? '✓' : '✗'} {right}{' '}
                <span className="visually-hidden">({words(isRight ? 'right' : 'wrong')})</span>
              </span>
            ) : (
              <select
                aria-labelledby={`${name}-${index}`}
                value={props.matched[index] ?? ''}
                onChange={(change) =>
                  props.onMatch(props.matched.map((old, at) => (at === index ? toPlace(change.target.value) : old)))
                }
              >
                <option value="">{words('choose')}</option>
                {props.arrangement.map((place) => (
                  <option key={place} value={place}>
                    {props.pairs[place]?.right}
                  </option>
                ))}
              </select>
            )}
          </div>
        )
      })}
    </div>
  )
}

const toPlace = (value: string) => (value === '' ? undefined : Number(value))
