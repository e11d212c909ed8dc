import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { expect, test } from 'vitest'
import { migrateRecord } from './migrate-record.ts'
import { runNode } from './node-script.ts'
import { learnerOf } from './queries/learners.ts'
import { temporaryFolder, temporaryRecord } from './temporary-record.ts'

const migrate = (file: string) => runNode(['prisma/migrate.ts'], { PREFETCH_DATABASE: file })

async function run(file: string, sql: string) {
  const connection = await new PrismaBetterSqlite3({ url: file }).connect()
  await connection.executeScript(sql)
  return connection
}

/** Our migrations and one more. */
function folderWith(parent: string, sql: string): string {
  const folder = path.join(parent, 'migrations')
  cpSync(path.join(import.meta.dirname, 'migrations'), folder, { recursive: true })
  mkdirSync(path.join(folder, '20991231000000_later'))
  writeFileSync(path.join(folder, '20991231000000_later', 'migration.sql'), sql)
  return folder
}

test('makes the record and its folder, says so, and the second time finds nothing new', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'not', 'there', 'yet.db')
  expect(await migrate(file)).toEqual({ stdout: `Record made: ${file}\n`, stderr: '', code: 0, signal: null })
  const made = readFileSync(file)
  expect(await migrate(file)).toEqual({ stdout: 'Record: nothing new\n', stderr: '', code: 0, signal: null })
  expect(readFileSync(file).equals(made)).toBe(true)
})

test('keeps the list of what was applied as Prisma itself does', async () => {
  await using record = await temporaryRecord()
  const rows = await record.client
    .$queryRaw`SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations`
  expect(rows).toEqual([{ migration_name: '20261123010000_first_record', done: 1n }])
  expect(await learnerOf(record.client)).toMatchObject({ id: 'local', zone: null, rolloverMinutes: 240 })
})

test('a file that is no database is left alone', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'notes.db')
  const text = 'these are my notes, and not a database at all\n'.repeat(30)
  writeFileSync(file, text)
  const { code, stderr, stdout } = await migrate(file)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^.*notes\.db is not an SQLite database\. .*\n$/)
  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('the database of another program is left alone', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'other.db')
  await (await run(file, 'CREATE TABLE bookmarks (address TEXT)')).dispose()
  const before = readFileSync(file)
  const { code, stderr } = await migrate(file)
  expect(code).toBe(1)
  expect(stderr).toMatch(/^.*other\.db is a database of something else \(its tables: bookmarks\)\. .*\n$/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a record from a newer Prefetch is left alone, and named', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'new.db')
  await migrateRecord(file, folderWith(temporary.folder, 'CREATE TABLE "Plan" ("id" TEXT NOT NULL PRIMARY KEY);'))
  const before = readFileSync(file)
  const { code, stderr } = await migrate(file)
  expect(code).toBe(1)
  expect(stderr).toMatch(/written by a newer Prefetch \(it knows 20991231000000_later\)\. .*\n$/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a place that cannot be written to gets one sentence', async () => {
  using temporary = temporaryFolder()
  const blocker = path.join(temporary.folder, 'file')
  writeFileSync(blocker, '')
  const ownedBySystem = process.platform === 'linux' ? ['/proc/not/there/prefetch.db'] : []
  for (const file of [path.join(blocker, 'prefetch.db'), temporary.folder, ...ownedBySystem]) {
    const { code, stderr } = await migrate(file)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^the record cannot be written at .* \((ENOTDIR|EEXIST|EISDIR|ENOENT)\)\. [^\n]*\n$/)
  }
})

test('brings a record with a past up to date and keeps the past', async () => {
  await using record = await temporaryRecord()
  using temporary = temporaryFolder()
  await record.client.learner.update({ where: { id: 'local' }, data: { zone: 'Asia/Shanghai' } })
  await record.client.$disconnect()
  const folder = folderWith(temporary.folder, 'ALTER TABLE "Learner" ADD COLUMN "nickname" TEXT;')
  expect(await migrateRecord(record.file, folder)).toEqual({
    kind: 'migrated',
    made: false,
    applied: ['20991231000000_later'],
  })
  expect(await learnerOf(record.again())).toMatchObject({ zone: 'Asia/Shanghai' })
})

test.each([
  ['a statement that fails half-way', 'CREATE TABLE "Plan" ("id" TEXT); INSERT INTO "Nowhere" VALUES (1);', /Nowhere/],
  ['rows left without a parent', `INSERT INTO "Miss" VALUES ('m', 'nobody', 'c', 'prediction', 'p', '');`, /parents/],
])('%s leaves the record as it was', async (_, sql, reason) => {
  await using record = await temporaryRecord()
  using temporary = temporaryFolder()
  await record.client.$disconnect()
  const before = readFileSync(record.file)
  await expect(migrateRecord(record.file, folderWith(temporary.folder, sql))).rejects.toThrow(reason)
  expect(readFileSync(record.file).equals(before)).toBe(true)
  expect(existsSync(`${record.file}-journal`)).toBe(false)
})

test('a record that another program is writing to is not migrated under its hands', async () => {
  await using record = await temporaryRecord()
  using temporary = temporaryFolder()
  const writer = await run(record.file, 'BEGIN IMMEDIATE')
  const folder = folderWith(temporary.folder, 'ALTER TABLE "Learner" ADD COLUMN "nickname" TEXT;')
  const migrated = await migrateRecord(record.file, folder, 100)
  await writer.dispose()
  expect(migrated).toEqual({ kind: 'refused', code: 'in-use', detail: '' })
})

test('two starts at once make one record', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'prefetch.db')
  const ends = await Promise.all([migrate(file), migrate(file), migrate(file)])
  expect(ends.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: '' }))
})
