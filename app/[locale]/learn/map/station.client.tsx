'use client'

import { useTranslations } from 'use-intl/react'
import { MemoryMark } from '../../../_ui/memory-mark.tsx'
import { useLessonMemory } from '../[track]/[lesson]/lesson-memory.client.tsx'

/** The mark of a station, hollow until the record has answered. */
export function Station(props: { lessonId: string }) {
  const words = useTranslations('lesson')
  const memory = useLessonMemory(props.lessonId)
  return (
    <>
      <MemoryMark memory={memory?.memory ?? 'unseen'} />
      {memory && <span className="visually-hidden">{words('memory', { memory: memory.memory })}</span>}
    </>
  )
}
