import path from 'node:path'
import { databasePath } from './database-path.ts'
import { type Migrated, migrateRecord } from './migrate-record.ts'

/** `node prisma/migrate.ts`: makes the record or brings it up to date, says so in one line, and exits. */

type Refusal = Extract<Migrated, { kind: 'refused' }>

const file = databasePath(path.resolve(import.meta.dirname, '..'))

try {
  const migrated = await migrateRecord(file)
  if (migrated.kind === 'refused') stop(sentenceOf(migrated))
  else process.stdout.write(`${lineOf(migrated.made, migrated.applied)}\n`)
} catch (error) {
  stop(
    `${file} could not be brought up to date and was left as it was: ${error instanceof Error ? error.message : error}`,
  )
}

function lineOf(made: boolean, applied: string[]): string {
  if (made) return `Record made: ${file}`
  return applied.length > 0 ? `Record brought up to date: ${applied.join(', ')}` : 'Record: nothing new'
}

function sentenceOf({ code, detail }: Refusal): string {
  const sentences: Record<Refusal['code'], string> = {
    unusable: `the record cannot be written at ${file} (${detail}). Name another place: PREFETCH_DATABASE=/path/to/prefetch.db`,
    'not-a-database': `${file} is not an SQLite database. Move it away, or name another file: PREFETCH_DATABASE=/path/to/prefetch.db`,
    'not-a-record': `${file} is a database of something else (its tables: ${detail}). Name another file: PREFETCH_DATABASE=/path/to/prefetch.db`,
    'half-migrated': `${file} was left half migrated by another program (${detail}). Put a copy from before in its place.`,
    newer: `${file} was written by a newer Prefetch (it knows ${detail}). Update Prefetch, then start again.`,
    'in-use': `${file} must be brought up to date, and another program is using it. Stop that one, then start again.`,
  }
  return sentences[code]
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
