import { beforeEach, expect, test, vi } from 'vitest'
import type { Answered, Kept } from './answered.ts'
import { flush, put, waiting } from './outbox.ts'

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
  })
})

const answer = (id: string): Answered => ({
  id,
  cardId: 'a',
  grade: 3,
  reviewedAt: 1,
  tookMs: 1,
  locale: 'en',
  response: null,
})
const kept: Kept = { kind: 'kept' }
const idsWaiting = () => waiting().map(({ id }) => id)

test('what is confirmed leaves the box, oldest first', async () => {
  const sent: string[] = []
  put(answer('one'))
  put(answer('two'))
  const send = async ({ id }: Answered) => {
    sent.push(id)
    return kept
  }
  expect(await flush(send)).toEqual({ left: 0, refused: 0 })
  expect(sent).toEqual(['one', 'two'])
  expect(idsWaiting()).toEqual([])
})

test('what does not get through stays, with all that came after it', async () => {
  for (const id of ['one', 'two', 'three']) put(answer(id))
  const send = async ({ id }: Answered) => {
    if (id === 'two') throw new Error('not reached')
    return kept
  }
  expect(await flush(send)).toEqual({ left: 2, refused: 0 })
  expect(idsWaiting()).toEqual(['two', 'three'])
})

test('what is refused is set aside, and the rest gets through', async () => {
  for (const id of ['one', 'two']) put(answer(id))
  const send = async ({ id }: Answered): Promise<Kept> =>
    id === 'one' ? { kind: 'refused', code: 'card-unknown' } : kept
  expect(await flush(send)).toEqual({ left: 0, refused: 1 })
  expect(JSON.parse(localStorage.getItem('prefetch.outbox.refused') ?? '[]')).toEqual([answer('one')])
})

test('an answer that is put while others are sent is not lost', async () => {
  put(answer('one'))
  await flush(async () => {
    put(answer('late'))
    return kept
  })
  expect(idsWaiting()).toEqual(['late'])
})
