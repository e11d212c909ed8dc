import type { RecordClient, RecordReader } from '../client.ts'
import { inTransaction } from '../in-transaction.ts'

/** The one learner of a machine. The first migration adds the row. */
export const localLearnerId = 'local'

export type Learner = {
  id: string
  /** IANA name; null: wherever the machine is. */
  zone: string | null
  rolloverMinutes: number
  /** ms */
  createdAt: number
}

/** @throws when there is no such learner */
export async function learnerOf(client: RecordReader, id: string = localLearnerId): Promise<Learner> {
  const row = await client.learner.findUniqueOrThrow({ where: { id } })
  return { ...row, createdAt: row.createdAt.getTime() }
}

/** For a record that several share, and for tests. Adding one that is there changes nothing. */
export async function addLearner(client: RecordClient, { createdAt, ...learner }: Learner): Promise<void> {
  await inTransaction(client, async (tx) => {
    if (await tx.learner.findUnique({ where: { id: learner.id } })) return
    await tx.learner.create({ data: { ...learner, createdAt: new Date(createdAt) } })
  })
}

/** When the learner's day turns, and where. Memories depend on it: call rebuildMemories after. */
export async function changeLearnerDay(
  client: RecordClient,
  id: string,
  day: Pick<Learner, 'zone' | 'rolloverMinutes'>,
): Promise<void> {
  await inTransaction(client, (tx) => tx.learner.update({ where: { id }, data: day }))
}
