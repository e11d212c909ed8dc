import type { InterviewEvent } from './event.ts'
import type { Interview, Phase } from './state.ts'
import { placeOf, pointsOf } from './turn.ts'

export type ObjectionCode =
  | 'not-started'
  | 'already-started'
  | 'over'
  | 'elsewhere'
  | 'out-of-turn'
  | 'no-such-point'
  | 'no-questions'

const welcome: Record<Phase, readonly InterviewEvent['kind'][]> = {
  asking: ['answered', 'skipped'],
  'self-scoring': ['selfScored'],
  checking: ['corrected', 'advanced'],
  'follow-up': ['followUpAnswered', 'skipped'],
  'follow-up-checking': ['corrected', 'advanced'],
}

/**
 * Why an event cannot happen now; null when it can. A page asks before it records, since a second tab may have gone on:
 * `elsewhere` is such an event, meant for another question or follow-up than the one that stands.
 */
export function objectionTo(state: Interview, event: InterviewEvent): ObjectionCode | null {
  if (event.kind === 'started') {
    if (state.kind !== 'unstarted') return 'already-started'
    return event.plan.questions.length === 0 ? 'no-questions' : null
  }
  if (state.kind === 'unstarted') return 'not-started'
  if (state.kind === 'over') return 'over'
  if (event.kind === 'finished' || event.kind === 'abandoned') return null
  const place = placeOf(state)
  if (event.questionId !== place.questionId) return 'elsewhere'
  if (!welcome[state.phase].includes(event.kind)) return 'out-of-turn'
  if ('followUpId' in event && event.followUpId !== place.followUpId) return 'elsewhere'
  const isKnownPoint = event.kind !== 'corrected' || pointsOf(state).some(({ id }) => id === event.pointId)
  return isKnownPoint ? null : 'no-such-point'
}
