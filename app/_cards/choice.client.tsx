'use client'

import { useTranslations } from 'use-intl/react'
import styles from './card.module.css'

type Option = { text: string; right: boolean; why: string }

type Props = {
  options: readonly Option[]
  /** In which order they are shown: positions in `options`. */
  arrangement: readonly number[]
  /** The position in `options` that was chosen, once it was. */
  chosen: number | undefined
  isShown: boolean
  onChoose: (option: number) => void
}

/** Options under the letters a, b, c …; once shown, each says why it is right or wrong. */
export function Choice(props: Props) {
  const words = useTranslations('card')
  return (
    <ul className={styles.options} aria-label={words('options')}>
      {props.arrangement.map((index, place) => {
        const option = props.options[index]
        if (!option) return null
        const fate = !props.isShown ? undefined : option.right ? 'right' : index === props.chosen ? 'wrong' : undefined
        return (
          <li key={option.text}>
            <button
              type="button"
              className={styles.option}
              disabled={props.isShown}
              data-fate={fate}
              aria-keyshortcuts={letter(place)}
              onClick={() => props.onChoose(index)}
            >
              <span className={styles.optionKey}>{fate ? mark[fate] : letter(place)}</span>
              <span>
                {option.text}
                {fate && <span className="visually-hidden"> ({words(fate)})</span>}
              </span>
              {props.isShown && <span className={styles.optionWhy}>{option.why}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

const mark = { right: '✓', wrong: '✗' }

export const letter = (place: number) => String.fromCharCode(97 + place)
