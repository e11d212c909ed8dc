'use client'

import { useTranslations } from 'use-intl/react'
import button from '../../../_ui/button.module.css'
import fold from '../../../_ui/fold.module.css'
import type { CheckView, RoomView } from '../room-view.ts'
import { marked } from './marked.ts'
import styles from './room.module.css'

type Props = {
  room: RoomView & { kind: 'running' }
  isBusy: boolean
  onCorrect: (pointId: string, found: boolean) => void
  onNext: () => void
}

/** The key points, those found in the answer and those not; what was found is marked in it, and the finding may be corrected. */
export function Checks({ room, isBusy, onCorrect, onNext }: Props) {
  const words = useTranslations('interview')
  return (
    <div className={styles.work}>
      {room.answer ? (
        <Answer text={room.answer} checks={room.checks} />
      ) : (
        <p className={styles.hint}>{words('skipped')}</p>
      )}
      <ul className={styles.points}>
        {room.checks.map((check) => (
          <li key={check.pointId} className={styles.point} data-found={check.found}>
            <span className={styles.fate} aria-hidden="true">
              {check.found ? '●' : '○'}
            </span>
            <div>
              <p>
                <span className="visually-hidden">{words(check.found ? 'found' : 'missed')}: </span>
                {check.text}
              </p>
              <p className={styles.hint}>
                {words('weight', { weight: check.weight })} · {words(finding(check))}
              </p>
            </div>
            {room.answer && (
              <button
                type="button"
                className={button.quiet}
                disabled={isBusy}
                onClick={() => onCorrect(check.pointId, !check.found)}
                aria-label={`${words(check.found ? 'notSaid' : 'wasSaid')}: ${check.text}`}
              >
                {words(check.found ? 'notSaid' : 'wasSaid')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {room.model && (
        <details className={fold.fold}>
          <summary>{words('model')}</summary>
          <p>{room.model}</p>
        </details>
      )}
      <div className={styles.buttons}>
        <button type="button" className={button.primary} disabled={isBusy} onClick={onNext}>
          {words('next')}
        </button>
      </div>
    </div>
  )
}

const finding = (check: CheckView) =>
  check.isCorrected ? 'corrected' : check.finding ? 'foundByWords' : 'notFoundByWords'

function Answer({ text, checks }: { text: string; checks: readonly CheckView[] }) {
  return (
    <p className={styles.answer}>
      {marked(
        text,
        checks.flatMap(({ finding: found }) => found ?? []),
      ).map((part) =>
        part.isMarked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </p>
  )
}
