import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openRecord, type RecordClient } from './client.ts'
import { migrateRecord } from './migrate-record.ts'

/** A folder that is gone when it goes out of scope (`using`). */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'prefetch-record-'))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** An empty record for a test (`await using`): closed and gone at its end. `again` opens a second client on the file. */
export async function temporaryRecord() {
  const { folder, [Symbol.dispose]: remove } = temporaryFolder()
  const file = path.join(folder, 'prefetch.db')
  await migrateRecord(file)
  const clients: RecordClient[] = []
  const again = () => {
    const client = openRecord(file)
    clients.push(client)
    return client
  }
  const close = async () => {
    for (const client of clients) await client.$disconnect()
    remove()
  }
  return { file, client: again(), again, [Symbol.asyncDispose]: close }
}
