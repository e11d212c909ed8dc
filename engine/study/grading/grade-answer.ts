import type { Grade } from '../memory/memory.ts'
import type { Answer, Answerable } from './answerable.ts'
import { parseNumber } from './parse-number.ts'

/** What the verdict rests on, by the kind of the card. */
export type Reason =
  | { kind: 'choice'; chosen: number; right: number }
  /** `off` is how far the answer lies above (or, negative, below) the value. */
  | { kind: 'numeric'; given: number; value: number; tolerance: number; off: number }
  /** How many items stand where they belong, and the longest stretch of neighbours that follow each other as they should. */
  | { kind: 'order'; inPlace: number; longestRun: number; of: number }
  | { kind: 'match'; right: number; of: number }

/** Right, partly right or wrong, with the grade that is suggested for it; or left to the learner; or not an answer yet. */
export type Verdict =
  | { kind: 'right'; suggestedGrade: Grade; reason: Reason }
  | { kind: 'partly'; suggestedGrade: Grade; reason: Reason }
  | { kind: 'wrong'; suggestedGrade: Grade; reason: Reason }
  | { kind: 'self' }
  | { kind: 'refused'; code: 'not-a-number' }

/**
 * An answer against its card. The grade is a suggestion: good when right, else again, as half of a fact is not recalled.
 *
 * @throws Error with the card's id, when the answer is none to this card: of another kind, or naming a position it lacks.
 */
export function gradeAnswer(card: Answerable, answer: Answer): Verdict {
  if (card.kind === 'recall' && answer.kind === 'recall') return { kind: 'self' }
  if (card.kind === 'choice' && answer.kind === 'choice') return gradeChoice(card, answer.option)
  if ((card.kind === 'numeric' || card.kind === 'predict') && answer.kind === 'numeric')
    return gradeNumber(card, answer.text)
  if (card.kind === 'order' && answer.kind === 'order') return gradeOrder(card, answer.order)
  if (card.kind === 'match' && answer.kind === 'match') return gradeMatch(card, answer.matched)
  throw new Error(`card ${card.id} is of kind ${card.kind} and was answered as ${answer.kind}`)
}

type Of<Kind extends Answerable['kind']> = Extract<Answerable, { kind: Kind }> & { id: string }

function gradeChoice(card: Of<'choice'>, chosen: number): Verdict {
  const option = card.options[chosen]
  if (!option) throw new Error(`card ${card.id} has no option ${chosen}`)
  const reason = { kind: 'choice', chosen, right: card.options.findIndex(({ right }) => right) } as const
  return verdictOf(option.right, 0, reason)
}

function gradeNumber(card: Of<'numeric' | 'predict'>, text: string): Verdict {
  const parsed = parseNumber(text)
  if (parsed.kind === 'refused') return parsed
  const { value, tolerance } = card
  const off = parsed.value - value
  // 0.3 - 0.2 is a little more than 0.1 in binary; the learner is not to pay for it.
  const rounding = Number.EPSILON * 4 * Math.max(Math.abs(value), Math.abs(parsed.value))
  const reason = { kind: 'numeric', given: parsed.value, value, tolerance, off } as const
  return verdictOf(Math.abs(off) <= tolerance + rounding, 0, reason)
}

function gradeOrder(card: Of<'order'>, order: readonly number[]): Verdict {
  const of = card.items.length
  const isWhole = order.length === of && new Set(order).size === of && order.every((item) => item in card.items)
  if (!isWhole) throw new Error(`card ${card.id} has ${of} items, which [${order.join(', ')}] does not put in order`)
  const inPlace = order.filter((item, place) => item === place).length
  const run = longestRun(order)
  return verdictOf(inPlace === of, inPlace + (run - 1), { kind: 'order', inPlace, longestRun: run, of })
}

function longestRun(order: readonly number[]): number {
  let longest = 1
  let current = 1
  for (let place = 1; place < order.length; place += 1) {
    current = order[place] === (order[place - 1] ?? Number.NaN) + 1 ? current + 1 : 1
    longest = Math.max(longest, current)
  }
  return longest
}

function gradeMatch(card: Of<'match'>, matched: readonly (number | undefined)[]): Verdict {
  const of = card.pairs.length
  const stray = matched.find((right) => right !== undefined && !(right in card.pairs))
  if (matched.length !== of || stray !== undefined) {
    throw new Error(`card ${card.id} has ${of} pairs, which [${matched.join(', ')}] does not match`)
  }
  const right = matched.filter((chosen, left) => chosen === left).length
  return verdictOf(right === of, right, { kind: 'match', right, of })
}

/** `merit` is anything above zero that an answer which is not right still has for it. */
function verdictOf(isRight: boolean, merit: number, reason: Reason): Verdict {
  if (isRight) return { kind: 'right', suggestedGrade: 3, reason }
  return { kind: merit > 0 ? 'partly' : 'wrong', suggestedGrade: 1, reason }
}
