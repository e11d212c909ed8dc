import { question as questionWords } from '#content/catalog.ts'
import type { FollowUp as FollowUpWords, KeyPoint as PointWords } from '#content/shapes.ts'
import type { InterviewEvent } from '#engine/interview/event.ts'
import type { Finding } from '#engine/interview/find-points.ts'
import { followUpsOf } from '#engine/interview/question.ts'
import { replay } from '#engine/interview/replay.ts'
import type { Phase, Running } from '#engine/interview/state.ts'
import { checksOf, currentTurn, placeOf, questionOf } from '#engine/interview/turn.ts'
import { minuteMs, secondMs } from '#engine/time.ts'
import type { Locale } from '../../_locale/locale.ts'

export type CheckView = {
  pointId: string
  text: string
  weight: number
  found: boolean
  isCorrected: boolean
  finding: Pick<Finding, 'start' | 'end'> | null
}

/** What the room shows, in one language. Points are in it from the moment the learner has scored themselves, not before. */
export type RoomView =
  | {
      kind: 'running'
      interviewId: string
      /** The number of the next event. */
      ordinal: number
      phase: Phase
      place: { questionId: string; followUpId: string | null }
      number: number
      of: number
      asks: string
      /** What a follow-up hangs on: the question, or another follow-up. */
      about: string | null
      answer: string
      isSkipped: boolean
      selfScore: number | null
      checks: readonly CheckView[]
      model: string | null
      /** ms */
      startedAt: number
      endsAt: number
      plannedMs: number
      askedAt: number
    }
  | { kind: 'over'; interviewId: string }

export function roomView(events: readonly InterviewEvent[], locale: Locale): RoomView {
  const state = replay(events)
  if (state.kind === 'unstarted') throw new Error('an interview in the record has no first event')
  if (state.kind === 'over') return { kind: 'over', interviewId: state.interviewId }
  return running(state, events.length, locale)
}

function running(state: Running, ordinal: number, locale: Locale): RoomView {
  const turn = currentTurn(state)
  const place = placeOf(state)
  const words = questionWords(place.questionId)
  const followUps = followUpsOf<FollowUpWords>(words)
  const followUp = followUps.find(({ id }) => id === place.followUpId) ?? null
  const above = [words, ...followUps].find((each) => each.followUps.some(({ id }) => id === place.followUpId)) ?? null
  const asked = followUp ? turn.followUps.at(-1) : turn
  const reply = asked?.reply ?? null
  const isShown = state.phase === 'checking' || state.phase === 'follow-up-checking'
  return {
    kind: 'running',
    interviewId: state.interviewId,
    ordinal,
    phase: state.phase,
    place,
    number: state.turns.length,
    of: state.plan.questions.length,
    asks: (followUp ?? words).asks[locale],
    about: above?.asks[locale] ?? null,
    answer: reply?.kind === 'text' ? reply.text : '',
    isSkipped: reply?.kind === 'skipped',
    selfScore: turn.selfScore,
    checks: isShown ? checkViews(state, followUp ?? words, locale) : [],
    model: isShown && !followUp ? words.model[locale] : null,
    startedAt: state.startedAt,
    endsAt: state.startedAt + state.plan.minutes * minuteMs,
    plannedMs: questionOf(state, place.questionId).seconds * secondMs,
    askedAt: asked?.askedAt ?? state.startedAt,
  }
}

function checkViews(state: Running, words: FollowUpWords | { points: PointWords[] }, locale: Locale): CheckView[] {
  return checksOf(state).map(({ pointId, found, isCorrected, finding }) => {
    const point = words.points.find(({ id }) => id === pointId)
    return {
      pointId,
      text: point?.text[locale] ?? pointId,
      weight: point?.weight ?? 1,
      found,
      isCorrected,
      finding: finding && { start: finding.start, end: finding.end },
    }
  })
}
