import type { RecordClient, RecordReader } from './client.ts'
import { whileBusy } from './while-busy.ts'

const patienceMs = 10_000

/**
 * Runs `work` in one transaction that nothing else writes beside, and answers once it is on the disk. EVERY write goes
 * through here: Prisma has one connection, and a write outside of a transaction would slip into whichever one is open on it,
 * be answered before that is committed, and be lost if it is rolled back.
 *
 * `work` may run again when another process held the record; what it did before was then undone.
 */
export async function inTransaction<T>(client: RecordClient, work: (tx: RecordReader) => Promise<T>): Promise<T> {
  return whileBusy(patienceMs, () =>
    client.$transaction(async (tx) => {
      await claim(tx)
      return work(tx)
    }),
  )
}

/**
 * Takes SQLite's one right to write before anything is read. A transaction that reads first and then writes fails when
 * another process wrote in between, without waiting (SQLITE_BUSY_SNAPSHOT, sqlite.org/isolation.html).
 */
async function claim(tx: RecordReader): Promise<void> {
  await tx.$executeRaw`UPDATE "Learner" SET "id" = "id" WHERE 0`
}
