import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'

/**
 * SQLite as the record needs it, set on every connection that Prisma opens, so that none can be without it.
 * WAL: readers and the writer do not wait for each other. FULL: a commit is on the disk before it is answered; the driver's
 * own choice under WAL, NORMAL, may lose the last ones to a power cut. recursive_triggers: without it INSERT OR REPLACE
 * deletes rows behind the back of the triggers that forbid it (sqlite.org/lang_conflict.html).
 */
const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA recursive_triggers = ON;
`

/**
 * How long (ms) SQLite itself waits for another process's write. It blocks the whole process while it does, hence short;
 * `inTransaction` waits on, without blocking.
 */
const busyMs = 200

export class DurableSqlite extends PrismaBetterSqlite3 {
  constructor(file: string) {
    super({ url: file, fileMustExist: true, timeout: busyMs })
  }

  override async connect() {
    const connection = await super.connect()
    await connection.executeScript(pragmas)
    return connection
  }
}
