/** An event on its way: what will happen, and when, in whole milliseconds of virtual time. */
export type Put<Event> = { atMs: number; event: Event }

/** What came of one event: the next state, the events it causes, and at most one note for the trace. */
export type Outcome<State, Event, Note> = { state: State; puts: readonly Put<Event>[]; note: Note | null }

/**
 * A simulated world is a machine: a state and an event in, a state and effects out. States, events and notes are plain
 * data (what JSON can carry) and are never changed in place. Chance is part of the state: each actor that needs it keeps
 * its own child generator there. An event cannot be taken back; an actor that changes its mind numbers its events and lets
 * the old ones pass without effect.
 */
export type World<State, Event, Note> = {
  start(): { state: State; puts: readonly Put<Event>[] }
  /** Which of the kinds of event goes first within one millisecond: lower before higher. */
  rank(event: Event): number
  step(state: State, event: Event, atMs: number): Outcome<State, Event, Note>
}
