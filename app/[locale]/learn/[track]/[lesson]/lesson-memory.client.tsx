'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { lessonMemories } from './actions.ts'

type Memory = Awaited<ReturnType<typeof lessonMemories>>[string]

/** Lessons that stand on one page are asked for together. */
let asked: { ids: Set<string>; answer: ReturnType<typeof lessonMemories> } | null = null

function ask(id: string): ReturnType<typeof lessonMemories> {
  if (asked) {
    asked.ids.add(id)
    return asked.answer
  }
  const ids = new Set([id])
  const answer = Promise.resolve().then(() => {
    asked = null
    return lessonMemories([...ids])
  })
  asked = { ids, answer }
  return answer
}

/** What the learner remembers of a lesson; undefined until the record has answered. */
export function useLessonMemory(lessonId: string): Memory | undefined {
  const [memory, setMemory] = useState<Memory>()
  useEffect(() => {
    let isCurrent = true
    ask(lessonId).then(
      (found) => isCurrent && setMemory(found[lessonId]),
      // The page is whole without it; a server that is down says so at the first answer.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [lessonId])
  return memory
}

/** The same in words, fetched once the static page is up. */
export function LessonMemory(props: { lessonId: string }) {
  const words = useTranslations('lesson')
  const memory = useLessonMemory(props.lessonId)
  return (
    <span aria-live="polite">
      {words('memory', { memory: memory?.memory ?? 'other' })}
      {memory && memory.due > 0 && ` · ${words('memoryDue', { count: memory.due })}`}
    </span>
  )
}
