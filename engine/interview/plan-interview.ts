import { type Chance, chanceOf, integer } from '../random.ts'
import { type Level, levels, type Question } from './question.ts'

export type Wish = { tracks: readonly string[]; level: Level; minutes: number; seed: number }

/** A whole interview, laid out. It carries its questions, so that mending the catalogue changes none that has begun. */
export type Plan = Wish & { questions: readonly Question[] }

export type Planned = { kind: 'planned'; plan: Plan } | { kind: 'refused'; code: 'no-questions' }

/** A question of the chosen level is twice as likely as one of the level below it, and so on down. */
const levelWeights = [4, 2, 1]

/**
 * Draws questions from the chosen tracks, up to the chosen level, as long as another one fits into the time: at least one,
 * the shortest, where none fits. The same wish and questions give the same plan.
 */
export function planInterview(questions: readonly Question[], wish: Wish): Planned {
  const wanted = questions.filter((question) => wish.tracks.includes(trackOf(question)) && below(question, wish) >= 0)
  if (wanted.length === 0) return { kind: 'refused', code: 'no-questions' }
  const drawn = drawAll(wanted, wish)
  return { kind: 'planned', plan: { ...wish, questions: drawn.length > 0 ? drawn : [shortestOf(wanted)] } }
}

function drawAll(wanted: readonly Question[], wish: Wish): Question[] {
  const drawn: Question[] = []
  let chance = chanceOf(wish.seed)
  let secondsLeft = wish.minutes * 60
  for (;;) {
    const fitting = wanted.filter((question) => question.seconds <= secondsLeft && !drawn.includes(question))
    if (fitting.length === 0) return drawn
    const draw = drawOne(fitting, wish, chance)
    drawn.push(draw.question)
    chance = draw.chance
    secondsLeft -= draw.question.seconds
  }
}

function drawOne(fitting: readonly Question[], wish: Wish, chance: Chance): { question: Question; chance: Chance } {
  const tickets = fitting.flatMap((question) =>
    Array<Question>(levelWeights[below(question, wish)] ?? 1).fill(question),
  )
  const drawn = integer(chance, tickets.length)
  const question = tickets[drawn.value]
  if (!question) throw new Error(`ticket ${drawn.value} of ${tickets.length} does not exist`)
  return { question, chance: drawn.chance }
}

/** How many levels the question lies below the wish; negative when above. */
function below(question: Question, wish: Wish): number {
  return levels.indexOf(wish.level) - levels.indexOf(question.level)
}

function trackOf(question: Question): string {
  return question.lesson.split('/')[0] ?? ''
}

function shortestOf(wanted: readonly Question[]): Question {
  return wanted.reduce((shortest, question) => (question.seconds < shortest.seconds ? question : shortest))
}
