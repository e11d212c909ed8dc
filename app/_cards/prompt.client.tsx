'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { Grade } from '#engine/study/memory/memory.ts'
import { now } from '../_now.ts'
import { previewCard, recordAnswer } from './actions.ts'
import type { Answered, GradeOption } from './answered.ts'
import { CardDesk } from './card-desk.client.tsx'
import type { CardFace } from './face.ts'
import { flush, put } from './outbox.ts'
import styles from './prompt.module.css'

type Stage =
  | { kind: 'asking'; options: readonly GradeOption[] }
  | { kind: 'kept'; option: GradeOption | undefined }
  | { kind: 'waiting' }
  | { kind: 'refused' }

/** A card within a page. Answering it the first time starts its schedule; there is nothing to set up. */
export function Prompt(props: { face: CardFace }) {
  const { face } = props
  const words = useTranslations('card')
  const [stage, setStage] = useState<Stage>({ kind: 'asking', options: [] })
  const [isBusy, setBusy] = useState(false)
  const [isUnreached, setUnreached] = useState(false)

  const preview = async () => {
    try {
      setStage({ kind: 'asking', options: await previewCard(face.id) })
      setUnreached(false)
    } catch {
      // The answer is on the screen all the same; only the dates are missing, and the page says why.
      setUnreached(true)
    }
  }
  const keep = async (answer: Answered, option: GradeOption | undefined) => {
    setBusy(true)
    put(answer)
    const { left, refused } = await flush(recordAnswer)
    setStage(left > 0 ? { kind: 'waiting' } : refused > 0 ? { kind: 'refused' } : { kind: 'kept', option })
    setBusy(false)
  }
  const grade = (chosen: Grade, response: string | null, tookMs: number) => {
    const option = stage.kind === 'asking' ? stage.options.find((one) => one.grade === chosen) : undefined
    const answer = { id: crypto.randomUUID(), cardId: face.id, grade: chosen, response, tookMs, locale: face.locale }
    void keep({ ...answer, reviewedAt: now() }, option)
  }

  if (stage.kind !== 'asking') return <Kept face={face} stage={stage} />
  return (
    <div className={styles.prompt}>
      <p className={styles.label}>{words('prompt')}</p>
      <CardDesk
        face={face}
        times={0}
        options={stage.options}
        isBusy={isBusy}
        hasKeys={false}
        onShow={() => void preview()}
        onGrade={grade}
      />
      {isUnreached && <p role="status">{words('unreached')}</p>}
    </div>
  )
}

function Kept(props: { face: CardFace; stage: Exclude<Stage, { kind: 'asking' }> }) {
  const words = useTranslations('card')
  const format = useFormatter()
  const { stage, face } = props
  const interval = stage.kind === 'kept' ? stage.option?.interval : undefined
  return (
    <div className={styles.prompt} role="status">
      <p className={styles.label}>{words('prompt')}</p>
      <p className={styles.kept}>{face.prompt}</p>
      {stage.kind === 'waiting' && <p>{words('waiting')}</p>}
      {stage.kind === 'refused' && <p>{words('refused')}</p>}
      {interval?.kind === 'minutes' && <p>{words('backInMinutes', { minutes: interval.minutes })}</p>}
      {interval?.kind === 'days' && stage.kind === 'kept' && (
        <p>
          {words('backOn', {
            date: format.dateTime(new Date(`${stage.option?.dueDate}T00:00:00Z`), { month: 'long', day: 'numeric' }),
          })}
        </p>
      )}
    </div>
  )
}
