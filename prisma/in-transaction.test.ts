import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { DurableSqlite } from './durable-sqlite.ts'
import { inTransaction } from './in-transaction.ts'
import { learnerOf } from './queries/learners.ts'
import { temporaryRecord } from './temporary-record.ts'

const zoneOf = (name: string) => ({ where: { id: 'local' }, data: { zone: name } })

test('a write waits for one that holds the record longer than SQLite itself would wait', async () => {
  await using record = await temporaryRecord()
  const holder = await new DurableSqlite(record.file).connect()
  await holder.executeScript(`BEGIN IMMEDIATE; UPDATE "Learner" SET "rolloverMinutes" = 60`)
  const writing = inTransaction(record.client, (tx) => tx.learner.update(zoneOf('Asia/Shanghai')))
  await setTimeout(600)
  await holder.executeScript('COMMIT')
  await writing
  await holder.dispose()
  expect(await learnerOf(record.client)).toMatchObject({ zone: 'Asia/Shanghai', rolloverMinutes: 60 })
})

test('work that throws leaves nothing behind, and the next write is not held up', async () => {
  await using record = await temporaryRecord()
  const failing = inTransaction(record.client, async (tx) => {
    await tx.learner.update(zoneOf('Asia/Tokyo'))
    throw new Error('changed my mind')
  })
  const next = inTransaction(record.client, (tx) =>
    tx.learner.update({ where: { id: 'local' }, data: { rolloverMinutes: 1 } }),
  )
  await expect(failing).rejects.toThrow('changed my mind')
  await next
  expect(await learnerOf(record.client)).toMatchObject({ zone: null, rolloverMinutes: 1 })
})

test('a hundred writes at once are taken one after another', async () => {
  await using record = await temporaryRecord()
  const increment = () =>
    inTransaction(record.client, async (tx) => {
      const { rolloverMinutes } = await learnerOf(tx)
      await tx.learner.update({ where: { id: 'local' }, data: { rolloverMinutes: rolloverMinutes + 1 } })
    })
  await Promise.all(Array.from({ length: 100 }, increment))
  expect(await learnerOf(record.client)).toMatchObject({ rolloverMinutes: 340 })
})
