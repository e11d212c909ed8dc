import { defaultRolloverMinutes } from '../../time.ts'
import { fsrs6Parameters } from './fsrs.ts'

/** What memory depends on besides the reviews. When one of these changes, memories are rebuilt. */
export type MemorySettings = {
  /** IANA time zone of the learner, and when the day turns there. */
  zone: string
  rolloverMinutes: number
  /** A card comes back when the chance of recalling it has fallen to this. */
  recallTarget: number
  /** Whole minutes. An empty list sends a card straight into days. */
  learningStepsMinutes: readonly number[]
  relearningStepsMinutes: readonly number[]
  maximumIntervalDays: number
  /** The 21 weights of FSRS-6. */
  parameters: readonly number[]
}

/** The settings of a learner who has changed none, in a zone. */
export function defaultMemorySettings(zone: string): MemorySettings {
  return {
    zone,
    rolloverMinutes: defaultRolloverMinutes,
    recallTarget: 0.9,
    learningStepsMinutes: [1, 10],
    relearningStepsMinutes: [10],
    maximumIntervalDays: 36_500,
    parameters: fsrs6Parameters,
  }
}
