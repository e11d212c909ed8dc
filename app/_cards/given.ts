import type { Answer } from '#engine/study/grading/answerable.ts'
import { gradeAnswer } from '#engine/study/grading/grade-answer.ts'
import { arrangementOf } from '#engine/study/grading/shuffle.ts'
import type { Grade } from '#engine/study/memory/memory.ts'
import type { CardFace } from './face.ts'

/** What has been given so far: an answer, or for a choice none yet. */
export type Given = Answer | { kind: 'none' }

/** How an answer stands, with the grade that is suggested. `unreadable` is not an answer yet. */
export type Verdict = { kind: 'right' | 'partly' | 'wrong' | 'self' | 'unreadable'; suggested: Grade }

/** The order in which the options, items or right sides of a card are shown on this occasion. */
export function arrangement(face: CardFace, times: number): number[] {
  return arrangementOf(face.id, sizeOf(face), times)
}

function sizeOf(face: CardFace): number {
  if (face.kind === 'choice') return face.options.length
  if (face.kind === 'order') return face.items.length
  return face.kind === 'match' ? face.pairs.length : 0
}

/** What is given before anything is. */
export function blank(face: CardFace, arranged: readonly number[]): Given {
  switch (face.kind) {
    case 'recall':
      return { kind: 'recall' }
    case 'choice':
      return { kind: 'none' }
    case 'numeric':
    case 'predict':
      return { kind: 'numeric', text: '' }
    case 'order':
      return { kind: 'order', order: arranged }
    case 'match':
      return { kind: 'match', matched: face.pairs.map(() => undefined) }
  }
}

/** Asking for the answer without having given one counts as not knowing it. */
export function judge(face: CardFace, given: Given): Verdict {
  if (given.kind === 'none' || (given.kind === 'numeric' && given.text.trim() === ''))
    return { kind: 'wrong', suggested: 1 }
  const verdict = gradeAnswer(face, given)
  if (verdict.kind === 'refused') return { kind: 'unreadable', suggested: 1 }
  return { kind: verdict.kind, suggested: verdict.kind === 'self' ? 3 : verdict.suggestedGrade }
}
