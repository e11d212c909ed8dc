import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { openRecord } from './client.ts'
import { databasePath } from './database-path.ts'
import { localLearnerId } from './queries/learners.ts'
import { seedLearner } from './seed-learner.ts'

/**
 * `node prisma/seed.ts --cards a,b,c [--now 2026-11-23T20:00:00Z] [--zone Asia/Shanghai]`: a learner with a believable past
 * in the record that `migrate` has made. Without --cards, a JSON list of card ids is read from standard input.
 */
const { values } = parseArgs({
  options: { cards: { type: 'string' }, now: { type: 'string' }, zone: { type: 'string' } },
})
const cardList = z.array(z.string().min(1)).min(1)

try {
  const cardIds = cardList.parse(values.cards?.split(',') ?? JSON.parse(await text(process.stdin)))
  const now = values.now === undefined ? Date.now() : Date.parse(values.now)
  if (Number.isNaN(now)) throw new Error(`--now is "${values.now}"; expected a moment such as 2026-11-23T20:00:00Z`)
  const zone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const client = openRecord(databasePath())
  const added = await seedLearner(client, { learnerId: localLearnerId, cardIds, now, zone })
  await client.$disconnect()
  process.stdout.write(`${added} reviews added\n`)
} catch (error) {
  process.stderr.write(`seed: ${sentenceOf(error)}\n`)
  process.exitCode = 1
}

function sentenceOf(error: unknown): string {
  if (error instanceof z.ZodError || error instanceof SyntaxError) {
    return 'expected card ids: --cards a,b,c, or a JSON list such as ["a", "b"] on standard input'
  }
  return error instanceof Error ? error.message : String(error)
}
