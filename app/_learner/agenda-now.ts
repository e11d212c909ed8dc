import { allCards } from '#content/catalog.ts'
import { type Agenda, agenda } from '#engine/study/agenda/agenda.ts'
import type { Memory } from '#engine/study/memory/memory.ts'
import { record } from '#prisma/client.ts'
import { memoriesOf } from '#prisma/queries/memories.ts'
import { missesOf } from '#prisma/queries/misses.ts'
import { now } from '../_now.ts'
import { type LearnerHere, learnerHere } from './learner.ts'

export type AgendaNow = { learner: LearnerHere; agenda: Agenda; memories: ReadonlyMap<string, Memory>; at: number }

/** What is due now: the words' cards and the record's memories, in the engine's hands. */
export async function agendaNow(): Promise<AgendaNow> {
  const learner = await learnerHere()
  const [memories, misses] = await Promise.all([memoriesOf(record(), learner.id), missesOf(record(), learner.id)])
  const at = now()
  const cards = allCards().map(({ id, lessonId }) => ({ id, lesson: lessonId }))
  return { learner, agenda: agenda(cards, memories, misses, at, learner.agenda), memories, at }
}
