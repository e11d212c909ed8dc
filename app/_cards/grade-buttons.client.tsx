'use client'

import { useFormatter, useLocale, useTranslations } from 'use-intl/react'
import type { GradeOption } from './answered.ts'
import styles from './card.module.css'

const names = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

type Props = {
  options: readonly GradeOption[]
  /** What the answer itself suggests; its button is the one that stands out. */
  suggested?: number
  isBusy: boolean
  onGrade: (grade: GradeOption['grade']) => void
}

/** Four grades, each with its key and the date on which the card would come back. */
export function GradeButtons(props: Props) {
  const words = useTranslations('card')
  return (
    <fieldset className={styles.grades} disabled={props.isBusy}>
      <legend className="visually-hidden">{words('grade')}</legend>
      {props.options.map((option) => (
        <button
          key={option.grade}
          type="button"
          className={styles.grade}
          data-suggested={option.grade === (props.suggested ?? 3) || undefined}
          onClick={() => props.onGrade(option.grade)}
        >
          <kbd>{option.grade}</kbd>
          <span className={styles.gradeName}>{words(names[option.grade])}</span>
          <NextDate option={option} />
        </button>
      ))}
    </fieldset>
  )
}

function NextDate(props: { option: GradeOption }) {
  const words = useTranslations('card')
  const format = useFormatter()
  const locale = useLocale()
  const { interval, dueDate } = props.option
  if (interval.kind === 'minutes')
    return <span className={styles.when}>{words('inMinutes', { minutes: interval.minutes })}</span>
  const isFar = interval.days > 300
  const shown = isFar ? ({ year: 'numeric', month: 'short' } as const) : ({ month: 'short', day: 'numeric' } as const)
  return (
    <time className={styles.when} dateTime={dueDate} lang={locale}>
      {words('inDays', { days: interval.days })}
      <span className={styles.date}>{format.dateTime(new Date(`${dueDate}T00:00:00Z`), shown)}</span>
    </time>
  )
}
