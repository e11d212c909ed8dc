import { z } from 'zod'
import type { Miss } from '#engine/study/agenda/card.ts'
import type { RecordClient, RecordReader } from '../client.ts'
import { inTransaction } from '../in-transaction.ts'

/** Adds misses of one interview or prediction, whose id is `sourceId`. Those that are there already are passed over. */
export async function recordMisses(
  client: RecordClient,
  learnerId: string,
  sourceId: string,
  misses: readonly Miss[],
): Promise<void> {
  await inTransaction(client, (tx) => addMisses(tx, learnerId, sourceId, misses))
}

/** Inside a transaction, beside the turn or the prediction that missed. */
export async function addMisses(tx: RecordReader, learnerId: string, sourceId: string, misses: readonly Miss[]) {
  for (const { id, cardId, source, at } of misses) {
    if (await tx.miss.findUnique({ where: { id } })) continue
    await tx.miss.create({ data: { id, learnerId, cardId, source, sourceId, at: new Date(at) } })
  }
}

const source = z.enum(['interview', 'prediction'])

/** All of them, oldest first; the engine's `openMisses` says which ones a review has answered since. */
export async function missesOf(client: RecordReader, learnerId: string): Promise<Miss[]> {
  const rows = await client.miss.findMany({ where: { learnerId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({ id: row.id, cardId: row.cardId, source: source.parse(row.source), at: row.at.getTime() }))
}
