import type { InterviewEvent } from './event.ts'
import { type Interview, unstarted } from './state.ts'
import { step } from './step.ts'

/**
 * The interview as it stands after these events, in the order in which they were recorded; what they asked to be done was
 * done when they happened.
 *
 * @throws Error with the ids, when one of them could not happen where it stands.
 */
export function replay(events: readonly InterviewEvent[]): Interview {
  return events.reduce<Interview>((state, event) => step(state, event).state, unstarted)
}
