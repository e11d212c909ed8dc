import { setTimeout } from 'node:timers/promises'
import { sqliteCode } from './sqlite-code.ts'

const pauseMs = 50

/**
 * Does `work` again, from the start, as long as it fails because another process holds the record, and until `patienceMs` have
 * passed. SQLite's own timeout is not enough: some locks it refuses at once (sqlite.org/c3ref/busy_handler.html), among them that
 * of the change to WAL mode, and it blocks the whole process while it waits.
 */
export async function whileBusy<T>(patienceMs: number, work: () => Promise<T>): Promise<T> {
  const end = performance.now() + patienceMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error
      await setTimeout(pauseMs)
    }
  }
}

export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') === true
}
