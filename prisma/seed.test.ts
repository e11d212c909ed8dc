import { expect, test } from 'vitest'
import { dayMs } from '#engine/time.ts'
import { runNode } from './node-script.ts'
import { memoriesOf } from './queries/memories.ts'
import { listReviews } from './queries/reviews.ts'
import { temporaryRecord } from './temporary-record.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const cards = Array.from({ length: 30 }, (_, n) => `card-${n}`)
const seed = (file: string, ...args: string[]) => runNode(['prisma/seed.ts', ...args], { PREFETCH_DATABASE: file })

test('gives a learner two weeks of believable evenings, once', async () => {
  await using record = await temporaryRecord()
  const args = ['--cards', cards.join(','), '--now', '2026-11-23T12:00:00Z', '--zone', 'Asia/Shanghai']
  expect(await seed(record.file, ...args)).toMatchObject({ code: 0, stderr: '' })
  const reviews = await listReviews(record.client, 'local')
  const memories = await memoriesOf(record.client, 'local')

  expect(new Set(reviews.map(({ cardId }) => cardId))).toEqual(new Set(cards))
  expect(new Set(reviews.map(({ grade }) => grade))).toEqual(new Set([1, 2, 3, 4]))
  expect(reviews[0]?.reviewedAt).toBe(now - 14 * dayMs)
  expect(reviews.at(-1)?.reviewedAt).toBeLessThan(now)
  const due = [...memories.values()].filter(({ dueAt }) => dueAt <= now)
  expect(due.length).toBeGreaterThan(0)
  expect(due.length).toBeLessThan(memories.size)

  const later = [...args.with(3, '2026-11-27T12:00:00Z')]
  expect(await seed(record.file, ...later)).toMatchObject({ code: 0, stdout: '0 reviews added\n' })
  expect(await listReviews(record.client, 'local')).toEqual(reviews)
})

test.each([
  [['--cards', 'a', '--now', 'yesterday'], /--now is "yesterday"; expected a moment/],
  [[], /expected card ids/],
])('%j is refused in one line', async (args, sentence) => {
  await using record = await temporaryRecord()
  const { code, stderr } = await seed(record.file, ...args)
  expect(code).toBe(1)
  expect(stderr).toMatch(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(await listReviews(record.client, 'local')).toEqual([])
})
