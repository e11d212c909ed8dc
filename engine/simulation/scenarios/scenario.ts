import type { LimiterName } from '../limiters/limiter.ts'

/** A knob of a scenario. Numbers are refused outside of [min, max]; choices are refused outside of their options. */
export type Parameter =
  | {
      kind: 'number'
      name: string
      group: 'limiter' | 'traffic'
      unit: 'count' | 'ms' | 'perSecond' | 'seconds'
      default: number
      min: number
      max: number
      step: number
    }
  | { kind: 'choice'; name: string; group: 'limiter' | 'traffic'; default: string; options: readonly string[] }

export type Value = number | string

/** A parameter that is changed while the world runs: the only way to touch the past, and it makes a fork. */
export type Change = { atMs: number; parameter: string; value: Value }

/** Everything a run depends on. Equal settings give equal traces, on every machine. */
export type Settings = {
  scenario: string
  seed: number
  values: Readonly<Record<string, Value>>
  changes: readonly Change[]
}

/** A named world. `measures` are the numbers that matter, in the order they are shown. */
export type Scenario = {
  id: string
  lanes: readonly LimiterName[]
  parameters: readonly Parameter[]
  measures: readonly string[]
  /** What the learner is asked to foretell before the first run, and how far off still counts as right. */
  prediction: { measure: string; tolerance: number }
  invariants: readonly Invariant[]
}

/**
 * Must hold after every event. Returns what is broken, or null. `unchanged` ones are promises of a rule whose parameters
 * stand still, and are not held against a run with changes.
 */
export type Invariant = { name: string; holds: 'always' | 'unchanged'; broken(moment: Moment): string | null }

/**
 * A refusal to settle on values. `known` lists what would have been accepted. A change outside of the run is
 * `value-out-of-range` with the parameter `atMs`; numbers that are not whole are `value-not-a-number`.
 */
export type SettingsRefusal =
  | { code: 'scenario-unknown'; given: string; known: readonly string[] }
  | { code: 'parameter-unknown'; given: string; known: readonly string[] }
  | { code: 'value-not-a-number'; parameter: string; given: string }
  | { code: 'value-out-of-range'; parameter: string; given: number; min: number; max: number }
  | { code: 'value-not-an-option'; parameter: string; given: string; known: readonly string[] }
  | { code: 'seed-not-whole'; given: string }
  | { code: 'change-malformed'; given: string }

export type Settled = { kind: 'settled'; settings: Settings } | { kind: 'refused'; refusal: SettingsRefusal }

export type Tallies = { offered: number; admitted: number; rejected: number; delayed: number; inQueue: number }

/** One limiter at one moment. `state` is what the limiter itself keeps, for the view to draw. */
export type LaneMoment = {
  limiter: LimiterName
  parameters: Readonly<Record<string, number | string>>
  state: unknown
  tallies: Tallies
}

/** The world at one moment, after `entry` events. */
export type Moment = { nowMs: number; entry: number; lanes: readonly LaneMoment[] }

/** What one event did, for the event log and the dots. */
export type Entry =
  | { kind: 'arrive'; index: number; atMs: number; request: number; verdicts: readonly Verdict[] }
  | { kind: 'start'; index: number; atMs: number; lane: LimiterName; request: number }
  | { kind: 'tick'; index: number; atMs: number; lane: LimiterName; tokens: number }
  | { kind: 'change'; index: number; atMs: number; parameter: string; value: Value }

/** One lane's answer to one request. */
export type Verdict = {
  lane: LimiterName
  allowed: boolean
  delayMs: number
  retryAfterMs: number | null
  left: number
}

/**
 * Counts in one slice of time of one lane. Requests are counted where they were answered, `started` where they started;
 * `inQueue` is the most that waited at once within the slice.
 */
export type Bin = {
  fromMs: number
  admitted: number
  rejected: number
  delayed: number
  started: number
  inQueue: number
}

export type Series = { lane: LimiterName; binMs: number; bins: readonly Bin[] }

/** A finished run that can be read at any moment. Seeking goes to the nearest checkpoint and replays from there. */
export type Playback = {
  settings: Settings
  endMs: number
  entryCount: number
  /** The world after every event at or before `ms`. */
  momentAt(ms: number): Moment
  /** The world after the first `entry` events; 0 is the start. */
  momentAfter(entry: number): Moment
  /** Entries with from <= index < to. */
  entries(from: number, to: number): readonly Entry[]
  /** The number of entries at or before `ms`. */
  entriesBefore(ms: number): number
  series(binMs: number): readonly Series[]
  /** Every measure by name; in a world of several lanes the names are `lane.measure`. */
  measures: Readonly<Record<string, number>>
  /** The same, as if the run had ended after its first `entry` events. */
  measuresAfter(entry: number): Readonly<Record<string, number>>
  /** The moments worth a mark on the scrubber: where a lane first rejects after it admitted, and each change. */
  marks: readonly { atMs: number; kind: 'rejected' | 'change'; lane?: LimiterName }[]
  /** Another run that shares everything before `change.atMs`, which must be settled; this one is left as it was. */
  fork(change: Change): Playback
}
