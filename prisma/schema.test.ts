import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { expect, test } from 'vitest'
import { migrationList, noFilters, openSchemaEngine } from './schema-engine.ts'

/**
 * The engine runs each migration on an empty database through `executeRaw`, which takes one statement only; ours have many.
 */
class ShadowSqlite extends PrismaBetterSqlite3 {
  override async connectToShadowDb() {
    const connection = await super.connectToShadowDb()
    const executeOne = connection.executeRaw.bind(connection)
    connection.executeRaw = async (query) => {
      if (query.args.length > 0) return executeOne(query)
      await connection.executeScript(query.sql)
      return 0
    }
    return connection
  }
}

/** The SQL that would lead from the migrations to a schema. */
async function missing(schema: string): Promise<string | null> {
  const engine = await openSchemaEngine(new ShadowSqlite({ url: ':memory:' }))
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationList(path.join(import.meta.dirname, 'migrations')) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: noFilters,
  })
  return stdout
}

const schema = readFileSync(path.join(import.meta.dirname, 'schema.prisma'), 'utf8')

test('the migrations lead to exactly what schema.prisma says', async () => {
  expect(await missing(schema)).toContain('This is an empty migration')
})

test('a column that no migration adds is found', async () => {
  const longer = schema.replace(/zone +String\?/, '$&\n  nickname String?')
  expect(await missing(longer)).toContain('ADD COLUMN "nickname"')
})
