'use server'

import { z } from 'zod'
import { cardsOf, lessons } from '#content/catalog.ts'
import { lessonMemory as memoryOf } from '#engine/study/agenda/lesson-memory.ts'
import { agendaNow } from '../../../../_learner/agenda-now.ts'

const lessonIds = z.array(
  z.string().refine((id) => lessons().some((lesson) => lesson.id === id), 'expected the id of a lesson'),
)

/** What the learner remembers of some lessons, by id, and how many of their cards wait. New cards do not wait. */
export async function lessonMemories(ids: readonly string[]) {
  const { agenda, memories, at, learner } = await agendaNow()
  const waiting = new Set(agenda.entries.filter(({ reason }) => reason !== 'new').map(({ cardId }) => cardId))
  return Object.fromEntries(
    lessonIds.parse(ids).map((id) => {
      const cards = cardsOf(id)
      const { kind } = memoryOf(cards, memories, at, learner.memory)
      return [id, { memory: kind, due: cards.filter((card) => waiting.has(card.id)).length }]
    }),
  )
}
