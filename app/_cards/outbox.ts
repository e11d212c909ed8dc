import type { Answered, Kept } from './answered.ts'

/**
 * Answers that the server has not confirmed yet, kept in the browser's own storage: a lost connection, a closed tab or a crash
 * must not lose one. Each is sent until it is confirmed; its id makes sure that it is recorded once.
 */
const key = 'prefetch.outbox'
/** What the server will never take (a card that is gone, an answer it cannot read) is set aside, so that the rest get through. */
const refusedKey = 'prefetch.outbox.refused'

const read = (name: string) => JSON.parse(localStorage.getItem(name) ?? '[]') as Answered[]
const write = (name: string, answers: readonly Answered[]) => localStorage.setItem(name, JSON.stringify(answers))
const without = (answers: readonly Answered[], id: string) => answers.filter((answer) => answer.id !== id)

export const waiting = (): Answered[] => read(key)

export const put = (answer: Answered) => write(key, [...without(waiting(), answer.id), answer])

/** @returns how many still wait, and how many were refused for good this time */
export type Flushed = { left: number; refused: number }

/** Sends what is waiting, oldest first, and stops at the first that does not get through. */
export async function flush(send: (answer: Answered) => Promise<Kept>): Promise<Flushed> {
  let refused = 0
  for (const answer of waiting()) {
    try {
      const kept = await send(answer)
      if (kept.kind === 'refused') {
        refused += 1
        write(refusedKey, [...without(read(refusedKey), answer.id), answer])
      }
    } catch {
      // Not reached: it stays in the box, and the page says so.
      return { left: waiting().length, refused }
    }
    write(key, without(waiting(), answer.id))
  }
  return { left: 0, refused }
}
