import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * The only door to Prisma's schema engine, as WebAssembly: the native one would have to be downloaded from a host that not
 * every network reaches. See docs/decisions/003-prisma-on-better-sqlite3.md.
 */
export async function openSchemaEngine(factory: PrismaBetterSqlite3): Promise<engine.SchemaEngine> {
  loaded ??= load()
  await loaded
  return engine.SchemaEngine.new({ datamodels: undefined }, ignoreLog, bindMigrationAwareSqlAdapterFactory(factory))
}

export const noFilters: engine.SchemaFilter = { externalTables: [], externalEnums: [] }

/** The migrations folder as the engine wants to be handed it. */
export function migrationList(folder: string): engine.MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** In the order they are applied. */
export function migrationNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
}

let loaded: Promise<void> | undefined

async function load(): Promise<void> {
  // The package does not export its .wasm, which lies beside the file it does export.
  const glue = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const bytes = readFileSync(glue.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/** The engine logs what it also throws. */
function ignoreLog(): void {}
