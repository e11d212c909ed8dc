import { existsSync } from 'node:fs'
import { databasePath } from './database-path.ts'
import { DurableSqlite } from './durable-sqlite.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { requireNode } from './require-node.ts'

/** The only maker of the database client. Queries take one as their first argument. */
export type RecordClient = PrismaClient

/** What a query that only reads, or runs inside a transaction, needs. */
export type RecordReader = Prisma.TransactionClient

/** One client per process, also after a reload in development made this module anew. */
const held = globalThis as typeof globalThis & { prefetchRecord?: RecordClient }

/** The learner's record at `databasePath()`. */
export function record(): RecordClient {
  held.prefetchRecord ??= openRecord(databasePath())
  return held.prefetchRecord
}

/**
 * The record in that file, which `migrate` has made. Close it by `$disconnect()`.
 *
 * @throws Error naming the path when there is none, or the versions when Node is too old for the driver
 */
export function openRecord(file: string): RecordClient {
  requireNode()
  if (!existsSync(file)) throw new Error(`there is no record at ${file}; npm run migrate makes one`)
  // A write waits behind those before it: of many at once, the last must not run out of Prisma's default 2 s.
  return new PrismaClient({
    adapter: new DurableSqlite(file),
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  })
}
