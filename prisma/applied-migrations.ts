import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { sqliteCode } from './sqlite-code.ts'

/** Why a file is not one that may be migrated. */
export type Fault = 'not-a-database' | 'not-a-record' | 'half-migrated'

export type Applied = { kind: 'applied'; names: string[] } | { kind: 'refused'; code: Fault; detail: string }

/** The migrations that an existing file has seen. Reads only; a file that is not ours is left as it is. */
export async function appliedMigrations(file: string): Promise<Applied> {
  const connection = await new PrismaBetterSqlite3({ url: file, fileMustExist: true }).connect()
  try {
    return await read(connection)
  } catch (error) {
    if (sqliteCode(error) === 'SQLITE_NOTADB') return { kind: 'refused', code: 'not-a-database', detail: '' }
    throw error
  } finally {
    await connection.dispose()
  }
}

async function read(connection: SqlDriverAdapter): Promise<Applied> {
  const tables = await texts(connection, `SELECT name FROM sqlite_master WHERE type = 'table'`)
  if (tables.length === 0) return { kind: 'applied', names: [] }
  if (!tables.includes('_prisma_migrations'))
    return { kind: 'refused', code: 'not-a-record', detail: tables.join(', ') }
  const rows = 'SELECT migration_name FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS'
  const unfinished = await texts(connection, `${rows} NULL`)
  if (unfinished.length > 0) return { kind: 'refused', code: 'half-migrated', detail: unfinished.join(', ') }
  return { kind: 'applied', names: await texts(connection, `${rows} NOT NULL`) }
}

async function texts(connection: SqlDriverAdapter, sql: string): Promise<string[]> {
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
  return rows.map(([text]) => String(text))
}
