'use client'

import { useTranslations } from 'use-intl/react'
import { useLessonMemory } from '../[track]/[lesson]/lesson-memory.client.tsx'

/** The mark of a station: hollow while unseen, dashed while shaky, solid once known. */
export function Station(props: { lessonId: string; className: string | undefined }) {
  const words = useTranslations('lesson')
  const memory = useLessonMemory(props.lessonId)
  return (
    <>
      <i className={props.className} data-memory={memory?.memory ?? 'unseen'} />
      {memory && <span className="visually-hidden">{words('memory', { memory: memory.memory })}</span>}
    </>
  )
}
