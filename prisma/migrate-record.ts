import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { type Applied, appliedMigrations, type Fault } from './applied-migrations.ts'
import { DurableSqlite } from './durable-sqlite.ts'
import { requireNode } from './require-node.ts'
import { migrationList, migrationNames, noFilters, openSchemaEngine } from './schema-engine.ts'
import { isBusy, whileBusy } from './while-busy.ts'

export type Migrated =
  | { kind: 'migrated'; made: boolean; applied: string[] }
  | { kind: 'refused'; code: Fault | 'unusable' | 'newer' | 'in-use'; detail: string }

const noneApplied: Applied = { kind: 'applied', names: [] }
const ownMigrations = path.join(import.meta.dirname, 'migrations')

/** Another start that migrates the same file is done by then, on a busy machine too, and leaves this one nothing to do. */
const usualPatienceMs = 15_000

/**
 * Brings the record in `file` up to the migrations in `folder`, and makes it where there is none: all of them or, refused,
 * failed or killed, none. It waits `patienceMs` for another that writes to the file. `detail` of a refusal names the system's error, or the tables or migrations that are in the way.
 *
 * @throws what a migration that fails threw
 */
export async function migrateRecord(
  file: string,
  folder = ownMigrations,
  patienceMs = usualPatienceMs,
): Promise<Migrated> {
  requireNode()
  const unusable = unusableBecause(file)
  if (unusable) return { kind: 'refused', code: 'unusable', detail: unusable }
  const made = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0
  try {
    const found = made ? noneApplied : await whileBusy(patienceMs, () => appliedMigrations(file))
    if (found.kind === 'refused') return found

    const known = migrationNames(folder)
    const unknown = found.names.filter((name) => !known.includes(name))
    if (unknown.length > 0) return { kind: 'refused', code: 'newer', detail: unknown.join(', ') }
    if (known.length === found.names.length) return { kind: 'migrated', made, applied: [] }
    const applied = await whileBusy(patienceMs, () => apply(file, folder, patienceMs))
    // The file remembers that it is in WAL mode; changing to it later could meet a second client that does the same.
    await whileBusy(patienceMs, async () => (await new DurableSqlite(file).connect()).dispose())
    return { kind: 'migrated', made, applied }
  } catch (error) {
    if (isBusy(error)) return { kind: 'refused', code: 'in-use', detail: '' }
    throw error
  }
}

/** The system's code when the file can be neither written nor made. */
function unusableBecause(file: string): string | null {
  try {
    makeFolder(path.dirname(file))
    accessSync(path.dirname(file), constants.W_OK)
    const found = statSync(file, { throwIfNoEntry: false })
    if (found?.isDirectory()) return 'EISDIR'
    if (found) accessSync(file, constants.W_OK)
    return null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

/** One by one: asked for all at once, Node tries for ever where the system refuses, as in /proc. */
function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (!found) makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another start may have made it in the meantime.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/**
 * The engine commits each statement by itself and notes a migration before and after. All of it is put into one
 * transaction here, so that a crash in the middle leaves the record as it was instead of half migrated.
 */
async function apply(file: string, folder: string, patienceMs: number): Promise<string[]> {
  const factory = new OneConnection({ url: file, timeout: patienceMs })
  const connection = await factory.connect()
  try {
    await connection.executeScript('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE')
    const engine = await openSchemaEngine(factory)
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(folder),
      filters: noFilters,
    })
    const { rows } = await connection.queryRaw({ sql: 'PRAGMA foreign_key_check', args: [], argTypes: [] })
    if (rows.length > 0)
      throw new Error(`${appliedMigrationNames.join(', ')} left rows without their parents: ${rows.join('; ')}`)
    await connection.executeScript('COMMIT')
    return appliedMigrationNames
  } finally {
    // What was not committed is rolled back by closing.
    await connection.dispose()
  }
}

/** Hands the engine the very connection that the transaction is open on. */
class OneConnection extends PrismaBetterSqlite3 {
  #connection: Promise<SqlDriverAdapter> | undefined

  override connect(): Promise<SqlDriverAdapter> {
    this.#connection ??= super.connect()
    return this.#connection
  }
}
