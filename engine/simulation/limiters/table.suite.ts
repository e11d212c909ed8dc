import { expect } from 'vitest'
import type { Answer, Limiter } from './limiter.ts'

/**
 * (moment in ms, cost asked, what is said, how many are left). Said: `yes`; `yes+100` when it starts 100 ms later;
 * `no 300` when it would pass 300 ms later; `never`.
 */
export type Row = readonly [atMs: number, asked: number, said: string, left?: number]

/** The same row again and again. */
export function times(count: number, row: Row): Row[] {
  return Array.from({ length: count }, () => row)
}

/** Asks row after row, expects what is said and left, and hands back the last answer. */
export function expectTable<Parameters, State>(
  limiter: Limiter<Parameters, State>,
  parameters: Parameters,
  rows: readonly Row[],
  from = limiter.start(parameters, 0),
): Answer<State>[] {
  let state = from
  const answers = rows.map(([atMs, asked]) => {
    const answer = limiter.ask(parameters, state, atMs, asked)
    state = answer.state
    return answer
  })
  const heard = rows.map(([atMs, asked, , left], row) => {
    const answer = answers[row] as Answer<State>
    return left === undefined ? [atMs, asked, said(answer)] : [atMs, asked, said(answer), answer.left]
  })
  expect(heard).toEqual(rows.map((row) => row.filter((cell) => cell !== undefined)))
  return answers
}

function said({ allowed, delayMs, retryAfterMs }: Answer<unknown>): string {
  if (allowed) return delayMs === 0 ? 'yes' : `yes+${delayMs}`
  return retryAfterMs === null ? 'never' : `no ${retryAfterMs}`
}
