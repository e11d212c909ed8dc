'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Locale } from '../../../_locale/locale.ts'
import button from '../../../_ui/button.module.css'
import type { RoomView } from '../room-view.ts'
import { Checks } from './checks.client.tsx'
import { Paper } from './paper.client.tsx'
import styles from './room.module.css'
import { RoomClock } from './room-clock.client.tsx'
import { SelfScore } from './self-score.client.tsx'
import { useRoom } from './use-room.client.tsx'

type Running = RoomView & { kind: 'running' }

/** The mock interview, one thing at a time: the question, one's own score, the points, what they ask next. */
export function Room(props: { room: Running; locale: Locale }) {
  const words = useTranslations('interview')
  const router = useRouter()
  const { room, does, isBusy, isUnreached } = useRoom(props.room, props.locale)
  const heading = useRef<HTMLHeadingElement>(null)
  const isOver = room.kind === 'over'
  const standing = isOver ? '' : `${room.place.questionId} ${room.place.followUpId} ${room.phase}`

  useEffect(() => {
    if (isOver) router.replace(`/${props.locale}/interview/${props.room.interviewId}/report`)
  }, [isOver, router, props.locale, props.room.interviewId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new thing in the room moves the focus to its heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [standing])

  if (isOver) return <p className={styles.room}>{words('over')}</p>
  const { place } = room
  const isFollowUp = place.followUpId !== null
  return (
    <div className={styles.room}>
      <header className={styles.top}>
        <p>
          {words('number', { number: room.number, of: room.of })}
          {isFollowUp && ` · ${words('followUp')}`}
        </p>
        <RoomClock startedAt={room.startedAt} endsAt={room.endsAt} />
      </header>
      {room.about && <p className={styles.about}>{room.about}</p>}
      <h1 className={styles.question} ref={heading} tabIndex={-1}>
        {room.asks}
      </h1>
      <p className={styles.status} role="status">
        {isUnreached && words('unreached')}
      </p>
      {(room.phase === 'asking' || room.phase === 'follow-up') && (
        <Paper
          key={standing}
          name={`prefetch.draft.${room.interviewId}.${place.followUpId ?? place.questionId}`}
          plannedMs={isFollowUp ? null : room.plannedMs}
          isBusy={isBusy}
          onAnswer={(text) =>
            does(
              place.followUpId === null
                ? { kind: 'answered', questionId: place.questionId, text }
                : { kind: 'followUpAnswered', questionId: place.questionId, followUpId: place.followUpId, text },
            )
          }
          onSkip={() => does({ kind: 'skipped', ...place })}
        />
      )}
      {room.phase === 'self-scoring' && (
        <SelfScore
          answer={room.answer}
          isBusy={isBusy}
          onScore={(score) => does({ kind: 'selfScored', questionId: place.questionId, score })}
        />
      )}
      {(room.phase === 'checking' || room.phase === 'follow-up-checking') && (
        <Checks
          room={room}
          isBusy={isBusy}
          onCorrect={(pointId, found) => does({ kind: 'corrected', ...place, pointId, found })}
          onNext={() => does({ kind: 'advanced', ...place })}
        />
      )}
      <footer className={styles.foot}>
        <button type="button" className={button.quiet} disabled={isBusy} onClick={() => does({ kind: 'finished' })}>
          {words('finish')}
        </button>
      </footer>
    </div>
  )
}
