import { minuteMs, secondMs } from '../time.ts'
import type { Running } from './state.ts'
import { currentTurn, questionOf } from './turn.ts'

export type Clock = {
  /** Since what stands was asked, until it was answered; and, for a question, what was planned for it. */
  usedMs: number
  plannedMs: number | null
  /** Of the whole interview; 0 once the time is over. */
  leftMs: number
  isOver: boolean
}

/**
 * The clock of a running interview at `now` (ms). It is the learner's real time: it goes on while a page is reloaded, and
 * while the points are read.
 */
export function clockOf(state: Running, now: number): Clock {
  const turn = currentTurn(state)
  const isFollowUp = state.phase === 'follow-up' || state.phase === 'follow-up-checking'
  const asked = (isFollowUp && turn.followUps.at(-1)) || turn
  const leftMs = Math.max(0, state.startedAt + state.plan.minutes * minuteMs - now)
  return {
    usedMs: Math.max(0, (asked.reply?.at ?? now) - asked.askedAt),
    plannedMs: isFollowUp ? null : questionOf(state, turn.questionId).seconds * secondMs,
    leftMs,
    isOver: leftMs === 0,
  }
}
