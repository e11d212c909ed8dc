'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Grade } from '#engine/study/memory/memory.ts'
import { now } from '../_now.ts'
import button from '../_ui/button.module.css'
import { Answer } from './answer.client.tsx'
import type { GradeOption } from './answered.ts'
import styles from './card.module.css'
import type { CardFace } from './face.ts'
import { arrangement, blank, type Given, judge } from './given.ts'
import { GradeButtons } from './grade-buttons.client.tsx'
import { useCardKeys } from './use-card-keys.client.tsx'
import { Work } from './work.client.tsx'

type Props = {
  face: CardFace
  /** How often it was answered before: the arrangement of its options differs from one time to the next. */
  times: number
  options: readonly GradeOption[]
  isBusy: boolean
  /** Whether the whole page listens for keys: so where the card is the only thing on it. */
  hasKeys: boolean
  onShow?: () => void
  onGrade: (grade: Grade, response: string | null, tookMs: number) => void
}

/** One card, from the question to the grade. Give it the card's id as key: a new card is a new desk. */
export function CardDesk(props: Props) {
  const { face, times, options } = props
  const words = useTranslations('card')
  const arranged = arrangement(face, times)
  const [given, setGiven] = useState<Given>(() => blank(face, arranged))
  const [isShown, setShown] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const begun = useRef<number | null>(null)
  const prompt = useRef<HTMLHeadingElement>(null)
  const verdict = judge(face, given)

  useEffect(() => {
    begun.current = now()
    if (props.hasKeys) prompt.current?.focus({ preventScroll: true })
  }, [props.hasKeys])

  const show = (answer: Given = given) => {
    const isReadable = judge(face, answer).kind !== 'unreadable'
    setRefused(!isReadable)
    setShown(isReadable)
    if (isReadable) props.onShow?.()
  }
  const choose = (answer: Given) => {
    setGiven(answer)
    if (answer.kind === 'choice') show(answer)
  }
  const grade = (chosen: Grade) => {
    if (!isShown || props.isBusy || options.length === 0) return
    props.onGrade(chosen, responseOf(given), now() - (begun.current ?? now()))
  }

  useCardKeys(props.hasKeys, {
    next: () => (isShown ? grade(verdict.suggested) : show()),
    grade,
    choose: (place) => {
      const option = arranged[place]
      if (!isShown && face.kind === 'choice' && option !== undefined) choose({ kind: 'choice', option })
    },
  })

  return (
    <div>
      <h2 className={styles.prompt} ref={prompt} tabIndex={-1}>
        {face.prompt}
      </h2>
      <div className={styles.work}>
        <Work
          face={face}
          arrangement={arranged}
          given={given}
          isShown={isShown}
          isRefused={isRefused}
          onGive={choose}
          onCheck={() => show()}
        />
        {!isShown && face.kind !== 'choice' && (
          <button type="button" className={button.primary} onClick={() => show()}>
            {words(face.kind === 'recall' ? 'showAnswer' : 'check')}
          </button>
        )}
      </div>
      {isShown && (
        <>
          <Answer face={face} verdict={verdict} />
          {options.length > 0 && (
            <GradeButtons options={options} suggested={verdict.suggested} isBusy={props.isBusy} onGrade={grade} />
          )}
        </>
      )}
    </div>
  )
}

const responseOf = (given: Given) => (given.kind === 'recall' ? null : JSON.stringify(given))
