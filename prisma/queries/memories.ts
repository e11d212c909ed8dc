import { z } from 'zod'
import type { Memory, Review } from '#engine/study/memory/memory.ts'
import type { RecordClient, RecordReader } from '../client.ts'
import type { MemoryModel } from '../generated/models.ts'
import { inTransaction } from '../in-transaction.ts'
import { standingReviews } from './standing-reviews.ts'

/**
 * Memory of one card from its standing reviews, oldest first: the engine's `rebuild` with the learner's settings. It runs
 * inside a transaction and must be pure.
 */
export type Rebuild = (reviews: readonly Review[]) => Memory | null

/** By card id, as the agenda takes them. */
export async function memoriesOf(client: RecordReader, learnerId: string): Promise<Map<string, Memory>> {
  const rows = await client.memory.findMany({ where: { learnerId } })
  return new Map(rows.map((row) => [row.cardId, memoryFrom(row)]))
}

/** Null: the card was never reviewed, or every review was undone. */
export async function memoryOf(client: RecordReader, learnerId: string, cardId: string): Promise<Memory | null> {
  const row = await client.memory.findUnique({ where: { learnerId_cardId: { learnerId, cardId } } })
  return row && memoryFrom(row)
}

/** Makes all of a learner's memories again from the reviews: after a change of settings, or of the formula. */
export async function rebuildMemories(client: RecordClient, learnerId: string, rebuild: Rebuild): Promise<void> {
  await inTransaction(client, async (tx) => {
    const histories = Map.groupBy(await standingReviews(tx, learnerId), ({ cardId }) => cardId)
    await tx.memory.deleteMany({ where: { learnerId } })
    for (const [cardId, reviews] of histories) await keepMemory(tx, learnerId, cardId, rebuild(reviews))
  })
}

/** Inside a transaction: what is remembered of the card from now on; null for nothing. */
export async function keepMemory(tx: RecordReader, learnerId: string, cardId: string, memory: Memory | null) {
  if (!memory) return tx.memory.deleteMany({ where: { learnerId, cardId } })
  const columns = {
    ...memory,
    dueAt: new Date(memory.dueAt),
    firstReviewedAt: new Date(memory.firstReviewedAt),
    lastReviewedAt: new Date(memory.lastReviewedAt),
  }
  return tx.memory.upsert({
    where: { learnerId_cardId: { learnerId, cardId } },
    create: { learnerId, cardId, ...columns },
    update: columns,
  })
}

const phase = z.enum(['learning', 'review', 'relearning'])

function memoryFrom({ learnerId: _, cardId: __, ...row }: MemoryModel): Memory {
  return {
    ...row,
    phase: phase.parse(row.phase),
    dueAt: row.dueAt.getTime(),
    firstReviewedAt: row.firstReviewedAt.getTime(),
    lastReviewedAt: row.lastReviewedAt.getTime(),
  }
}
