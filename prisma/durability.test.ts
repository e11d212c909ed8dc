import { expect, test } from 'vitest'
import { rebuild } from '#engine/study/memory/rebuild.ts'
import { defaultMemorySettings } from '#engine/study/memory/settings.ts'
import { runNode } from './node-script.ts'
import { memoryOf } from './queries/memories.ts'
import { listReviews } from './queries/reviews.ts'
import { temporaryRecord } from './temporary-record.ts'

/** A process that records reviews of one card, one after another, and prints the id of each once it is answered. */
const recording = (file: string, name: string, count: number) => `
  import { rebuild } from '#engine/study/memory/rebuild.ts'
  import { defaultMemorySettings } from '#engine/study/memory/settings.ts'
  import { openRecord } from '#prisma/client.ts'
  import { recordReview } from '#prisma/queries/reviews.ts'

  const client = openRecord(${JSON.stringify(file)})
  const settings = defaultMemorySettings('UTC')
  for (let n = 0; n < ${count}; n++) {
    const id = ${JSON.stringify(name)} + n
    const review = { id, cardId: 'gcra', grade: 3, reviewedAt: 1e12 + n * 1e6, tookMs: 1, response: null, locale: null }
    await recordReview(client, 'local', review, (reviews) => rebuild(reviews, settings))
    process.stdout.write(id + '\\n')
  }
`
const evaluated = (code: string) => ['--input-type=module', '-e', code]
const rebuilt = (reviews: Parameters<typeof rebuild>[0]) => rebuild(reviews, defaultMemorySettings('UTC'))

test('what was answered before the process was killed is in the record, with its memory', async () => {
  await using record = await temporaryRecord()
  const { stdout, stderr, signal } = await runNode(evaluated(recording(record.file, 'r', 1e6)), {}, (soFar, kill) => {
    if (soFar.split('\n').length > 12) kill()
  })
  expect({ stderr, signal }).toEqual({ stderr: '', signal: 'SIGKILL' })
  const acknowledged = stdout.split('\n').slice(0, -1)
  expect(acknowledged.length).toBeGreaterThanOrEqual(12)
  const reviews = await listReviews(record.client, 'local')
  expect(reviews.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  expect(await memoryOf(record.client, 'local', 'gcra')).toEqual(rebuilt(reviews))
  expect(await record.client.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: 'ok' }])
})

test('two processes that review the same card at once lose nothing', async () => {
  await using record = await temporaryRecord()
  const ends = await Promise.all(['a', 'b'].map((name) => runNode(evaluated(recording(record.file, name, 30)))))
  expect(ends.map(({ stderr, code }) => ({ stderr, code }))).toEqual([
    { stderr: '', code: 0 },
    { stderr: '', code: 0 },
  ])
  const reviews = await listReviews(record.client, 'local', 'gcra')
  expect(reviews).toHaveLength(60)
  expect(await memoryOf(record.client, 'local', 'gcra')).toEqual(rebuilt(reviews))
})
