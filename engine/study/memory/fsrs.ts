import { type Card, default_w, FSRS, type Grade as FsrsGrade, State, type StepUnit } from 'ts-fsrs'
import { dayMs, minuteMs } from '../../time.ts'
import type { Grade, Memory, Phase } from './memory.ts'
import type { MemorySettings } from './settings.ts'

/**
 * The only door to ts-fsrs (FSRS-6). ts-fsrs counts elapsed days between UTC dates, so it is never shown a real moment:
 * it is handed UTC midnight of a date that is the learner's day, and what it answers is read back as a number of days or
 * minutes. See docs/decisions/009-memory-from-reviews.md.
 */
export const fsrs6Parameters: readonly number[] = default_w

/** What FSRS makes of one grade: the state of memory, and the wait, in minutes while learning and in days after. */
export type Outcome = {
  phase: Phase
  stability: number
  difficulty: number
  step: number
  lapses: number
  interval: Interval
}

export type Interval = { kind: 'minutes'; minutes: number } | { kind: 'days'; days: number }

/** Called once per review or question, with days counted by the learner's day. */
export function outcomeOf(
  memory: Memory | null,
  lastDay: number,
  day: number,
  grade: Grade,
  settings: MemorySettings,
): Outcome {
  const { card } = algorithmOf(settings).next(cardOf(memory, lastDay), disguised(day), grade as FsrsGrade)
  return {
    phase: phaseOf(card.state),
    stability: card.stability,
    difficulty: card.difficulty,
    step: card.learning_steps,
    lapses: card.lapses,
    interval: intervalOf(card, day),
  }
}

/** The chance of recall `elapsedDays` after the last review. */
export function recallAfter(elapsedDays: number, stability: number, settings: MemorySettings): number {
  return algorithmOf(settings).forgetting_curve(elapsedDays, stability)
}

const algorithms = new WeakMap<MemorySettings, FSRS>()

function algorithmOf(settings: MemorySettings): FSRS {
  const made = algorithms.get(settings)
  if (made) return made
  // ts-fsrs mends a list of another length with a word on the console; a wrong list is our mistake.
  if (settings.parameters.length !== fsrs6Parameters.length || !settings.parameters.every(Number.isFinite)) {
    throw new RangeError(
      `FSRS-6 takes ${fsrs6Parameters.length} finite parameters, not [${settings.parameters.join(', ')}]`,
    )
  }
  const algorithm = new FSRS({
    request_retention: settings.recallTarget,
    maximum_interval: settings.maximumIntervalDays,
    w: settings.parameters,
    enable_fuzz: false,
    enable_short_term: true,
    learning_steps: settings.learningStepsMinutes.map(asStep),
    relearning_steps: settings.relearningStepsMinutes.map(asStep),
  })
  algorithms.set(settings, algorithm)
  return algorithm
}

function asStep(minutes: number): StepUnit {
  return `${minutes}m`
}

function disguised(day: number): Date {
  return new Date(day * dayMs)
}

function cardOf(memory: Memory | null, lastDay: number): Card {
  return {
    due: disguised(lastDay),
    stability: memory?.stability ?? 0,
    difficulty: memory?.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: memory?.step ?? 0,
    reps: memory?.reps ?? 0,
    lapses: memory?.lapses ?? 0,
    state: memory ? stateOf[memory.phase] : State.New,
    ...(memory && { last_review: disguised(lastDay) }),
  }
}

const stateOf: Record<Phase, State> = { learning: State.Learning, review: State.Review, relearning: State.Relearning }

function phaseOf(state: State): Phase {
  if (state === State.Learning) return 'learning'
  if (state === State.Relearning) return 'relearning'
  if (state === State.Review) return 'review'
  throw new Error(`ts-fsrs left a reviewed card in state ${state}`)
}

function intervalOf(card: Card, day: number): Interval {
  if (card.state === State.Review) return { kind: 'days', days: card.scheduled_days }
  return { kind: 'minutes', minutes: (card.due.getTime() - disguised(day).getTime()) / minuteMs }
}
