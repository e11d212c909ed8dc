import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { expect, test } from 'vitest'
import { DurableSqlite } from './durable-sqlite.ts'
import { temporaryFolder } from './temporary-record.ts'
import { isBusy, whileBusy } from './while-busy.ts'

test('the change to WAL mode, which SQLite refuses beside a writer, is made once the writer is done', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'prefetch.db')
  const writer = await new PrismaBetterSqlite3({ url: file }).connect()
  await writer.executeScript('CREATE TABLE "Learner" ("id" TEXT); BEGIN IMMEDIATE')
  let tries = 0
  const connected = whileBusy(30_000, () => {
    tries += 1
    return new DurableSqlite(file).connect()
  })
  await expect.poll(() => tries).toBeGreaterThan(1)
  await writer.executeScript('COMMIT')
  await writer.dispose()
  await (await connected).dispose()
})

test('patience ends, and what is not a busy record is not tried again', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'prefetch.db')
  const writer = await new PrismaBetterSqlite3({ url: file }).connect()
  await writer.executeScript('CREATE TABLE "Learner" ("id" TEXT); BEGIN IMMEDIATE')
  await expect(whileBusy(0, () => new DurableSqlite(file).connect())).rejects.toSatisfy(isBusy)
  await writer.dispose()
  let tries = 0
  const failing = whileBusy(30_000, () => {
    tries += 1
    return Promise.reject(new Error('no'))
  })
  await expect(failing).rejects.toThrow('no')
  expect(tries).toBe(1)
})
