import { parseArgs } from 'node:util'
import { scenarios } from '#engine/simulation/scenarios/catalog.ts'
import type { Scenario } from '#engine/simulation/scenarios/scenario.ts'
import { settle } from '#engine/simulation/scenarios/settle.ts'
import { simulate } from './sim-run.ts'
import { tableOf } from './sim-table.ts'
import { malformedCommand, malformedSetting, sentenceFor, usage } from './sim-words.ts'

/** The terminal face of the simulated worlds. What it prints, and the exit code: 2 for a command it cannot follow. */
type Printed = { out: string } | { refused: string }

const options = {
  seed: { type: 'string' },
  set: { type: 'string', multiple: true },
  change: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

function sim(given: readonly string[]): Printed {
  const parsed = read(given)
  if ('refused' in parsed) return parsed
  const { values: wishes, positionals } = parsed
  const [id, ...rest] = positionals
  if (id === undefined || wishes.help === true) return { out: usage }
  if (rest.length > 0) return { refused: malformedCommand(`One scenario at a time, not also ${rest.join(' ')}`) }
  if (id === 'list') return { out: json(scenarios.map(described)) }
  const set = readSettings(wishes.set ?? [])
  if ('refused' in set) return set
  const seed = wishes.seed === undefined ? {} : { seed: wishes.seed }
  const settled = settle(id, { ...seed, values: set.values, changes: wishes.change ?? [] })
  if (settled.kind === 'refused') return { refused: sentenceFor(settled.refusal) }
  const result = simulate(settled.settings)
  return { out: wishes.json === true ? json(result) : tableOf(result) }
}

function described({ id, lanes, parameters, measures, prediction }: Scenario) {
  return { id, lanes, parameters, measures, prediction }
}

function readSettings(given: readonly string[]): { values: Record<string, string> } | { refused: string } {
  const pairs = given.map((setting) => /^([^=]+)=(.+)$/.exec(setting))
  const malformed = given[pairs.indexOf(null)]
  if (malformed !== undefined) return { refused: malformedSetting(malformed) }
  return { values: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])) }
}

function read(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch (problem) {
    if (!(problem instanceof TypeError)) throw problem
    return { refused: malformedCommand(problem.message) }
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

const printed = sim(process.argv.slice(2))
if ('out' in printed) process.stdout.write(printed.out)
else {
  process.stderr.write(`${printed.refused}\n`)
  process.exitCode = 2
}
