import { findScenario, scenarios } from './catalog.ts'
import { parseChange } from './parse-change.ts'
import { readValue } from './read-value.ts'
import type { Change, Parameter, Scenario, SettingsRefusal, Settled, Value } from './scenario.ts'

/** Wishes from an address, a command line or a lesson: anything left out takes its default, the seed 1. */
export type Wishes = {
  seed?: string | number
  values?: Readonly<Record<string, Value>>
  changes?: readonly (Change | string)[]
}

/** Decided by the setting, or refused with what would have been accepted. The first fault found is the one that is told. */
type Reading<Read> = { kind: 'read'; value: Read } | { kind: 'refused'; refusal: SettingsRefusal }

/**
 * The only door to a run: unknown scenarios, parameters and choices, numbers that are not whole or out of range, seeds and
 * changes that cannot be read are refused by a code. Numbers may be written as text. Every parameter may be changed in
 * mid-run except `durationSeconds`, and at any millisecond from 0 to the end. Changes are put in order of time; those of
 * one millisecond keep the order they were given in.
 */
export function settle(id: string, given: Wishes): Settled {
  const scenario = findScenario(id)
  if (scenario === undefined)
    return refused({ code: 'scenario-unknown', given: id, known: scenarios.map((one) => one.id) })
  const seed = readSeed(given.seed ?? 1)
  if (seed.kind === 'refused') return seed
  const values = readValues(scenario, given.values ?? {})
  if (values.kind === 'refused') return values
  const changes = readChanges(scenario, Number(values.value.durationSeconds) * 1000, given.changes ?? [])
  if (changes.kind === 'refused') return changes
  return { kind: 'settled', settings: { scenario: id, seed: seed.value, values: values.value, changes: changes.value } }
}

/** Seeds are whole numbers from 0 to 2^32 − 1: more would be the same as one of these. */
function readSeed(given: string | number): Reading<number> {
  const isWhole = /^\d{1,10}$/.test(String(given)) && Number(given) < 2 ** 32
  return isWhole ? { kind: 'read', value: Number(given) } : refused({ code: 'seed-not-whole', given: String(given) })
}

function readValues(scenario: Scenario, given: Readonly<Record<string, Value>>): Reading<Record<string, Value>> {
  const values: Record<string, Value> = Object.fromEntries(scenario.parameters.map((one) => [one.name, one.default]))
  for (const [name, wish] of Object.entries(given)) {
    const reading = readParameter(scenario.parameters, name, wish)
    if (reading.kind === 'refused') return reading
    values[name] = reading.value
  }
  return { kind: 'read', value: values }
}

function readChanges(scenario: Scenario, endMs: number, given: readonly (Change | string)[]): Reading<Change[]> {
  const changeable = scenario.parameters.filter((parameter) => parameter.name !== 'durationSeconds')
  const changes: Change[] = []
  for (const wish of given) {
    const change = typeof wish === 'string' ? parseChange(wish) : wish
    if (change === null) return refused({ code: 'change-malformed', given: String(wish) })
    const { atMs, parameter } = change
    if (!Number.isInteger(atMs))
      return refused({ code: 'change-malformed', given: `${atMs}:${parameter}:${change.value}` })
    if (atMs < 0 || atMs > endMs) {
      return refused({ code: 'value-out-of-range', parameter: 'atMs', given: atMs, min: 0, max: endMs })
    }
    const reading = readParameter(changeable, parameter, change.value)
    if (reading.kind === 'refused') return reading
    changes.push({ atMs, parameter, value: reading.value })
  }
  return { kind: 'read', value: changes.sort((one, other) => one.atMs - other.atMs) }
}

function readParameter(parameters: readonly Parameter[], name: string, wish: Value): Reading<Value> {
  const parameter = parameters.find((one) => one.name === name)
  if (parameter !== undefined) return readValue(parameter, wish)
  return refused({ code: 'parameter-unknown', given: name, known: parameters.map((one) => one.name) })
}

function refused(refusal: SettingsRefusal): { kind: 'refused'; refusal: SettingsRefusal } {
  return { kind: 'refused', refusal }
}
