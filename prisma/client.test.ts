import { expect, test } from 'vitest'
import { openRecord } from './client.ts'
import { requireNode } from './require-node.ts'
import { temporaryFolder, temporaryRecord } from './temporary-record.ts'

test.each([
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
])('every client has %s = %s', async (pragma, expected) => {
  await using record = await temporaryRecord()
  for (const client of [record.client, record.again()]) {
    const [row] = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${pragma}`)
    expect(row?.[pragma]).toSatisfy((value) => String(value) === String(expected))
  }
})

test('a record that was never made is not made by opening it', () => {
  using temporary = temporaryFolder()
  expect(() => openRecord(`${temporary.folder}/none.db`)).toThrow(/there is no record at .*none\.db/)
})

test.each(['18.20.0', '20.20.2', '21.7.3', '22.12.0', '23.5.0'])('Node %s is refused before the driver can crash', (version) => {
  expect(() => requireNode(version)).toThrow(version)
})

test.each(['22.14.0', '23.6.0', '24.21.0', '26.0.0'])('Node %s is taken', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})
