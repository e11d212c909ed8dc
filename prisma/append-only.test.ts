import { expect, test } from 'vitest'
import { DurableSqlite } from './durable-sqlite.ts'
import { temporaryRecord } from './temporary-record.ts'

const at = `'2026-11-23T08:00:00.000+00:00'`
const arranged = [
  `INSERT INTO "Review" VALUES ('r', 'local', 'card', 3, ${at}, 900, NULL, 'en')`,
  `INSERT INTO "Retraction" VALUES ('u', 'local', 'r', ${at})`,
  `INSERT INTO "Prediction" VALUES ('p', 'local', 'limiting/gcra', 1, '{}', 'admitted', 5, 6, 0, ${at})`,
  `INSERT INTO "Miss" VALUES ('m', 'local', 'card', 'prediction', 'p', ${at})`,
  `INSERT INTO "Interview" VALUES ('i', 'local', '{}', ${at})`,
  `INSERT INTO "Turn" VALUES ('t', 'i', 0, ${at}, '{"kind":"finished"}')`,
]

async function arrangedRecord() {
  const record = await temporaryRecord()
  for (const sql of arranged) await record.client.$executeRawUnsafe(sql)
  return record
}

/** Prisma reports a trigger as a broken foreign key; only the driver beneath says which one it was. */
async function refusal(file: string, sql: string): Promise<unknown> {
  const connection = await new DurableSqlite(file).connect()
  try {
    await connection.executeScript(sql)
    return 'taken'
  } catch (error) {
    return error instanceof Error && error.cause
  } finally {
    await connection.dispose()
  }
}

test.each(['Review', 'Retraction', 'Prediction', 'Miss', 'Interview', 'Turn'])('%s is only added to', async (table) => {
  await using record = await arrangedRecord()
  const rows = () => record.client.$queryRawUnsafe(`SELECT * FROM "${table}"`)
  const before = await rows()
  const own = arranged.find((sql) => sql.includes(`"${table}"`)) ?? ''
  const overwriting = own.replace('INSERT', 'INSERT OR REPLACE').replace(at, `'2027-01-01T00:00:00.000+00:00'`)
  for (const sql of [`DELETE FROM "${table}"`, `UPDATE "${table}" SET "id" = 'other'`, overwriting]) {
    expect(await refusal(record.file, sql), sql).toMatchObject({
      originalMessage: expect.stringContaining(`${table} is only added to`),
    })
  }
  expect(await rows()).toEqual(before)
})

test.each([
  ['a grade that no button gives', `INSERT INTO "Review" VALUES ('x', 'local', 'card', 5, ${at}, NULL, NULL, NULL)`],
  ['a negative time', `INSERT INTO "Review" VALUES ('x', 'local', 'card', 3, ${at}, -1, NULL, NULL)`],
  ['a review by nobody', `INSERT INTO "Review" VALUES ('x', 'nobody', 'card', 3, ${at}, 1, NULL, NULL)`],
  ['a second undo', `INSERT INTO "Retraction" VALUES ('x', 'local', 'r', ${at})`],
  ['an undo of nothing', `INSERT INTO "Retraction" VALUES ('x', 'local', 'gone', ${at})`],
  ['an unknown source', `INSERT INTO "Miss" VALUES ('x', 'local', 'card', 'dream', 'p', ${at})`],
  ['an event that is not JSON', `INSERT INTO "Turn" VALUES ('x', 'i', 1, ${at}, 'finished')`],
  ['a turn that is taken', `INSERT INTO "Turn" VALUES ('x', 'i', 0, ${at}, '{}')`],
  ['a day of 25 hours', `UPDATE "Learner" SET "rolloverMinutes" = 1500`],
])('%s does not enter the record', async (_, sql) => {
  await using record = await arrangedRecord()
  await expect(record.client.$executeRawUnsafe(sql)).rejects.toThrow(/constraint|malformed JSON/i)
})
