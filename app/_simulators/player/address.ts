import type { Settings, Settled } from '#engine/simulation/scenarios/scenario.ts'
import { settle } from '#engine/simulation/scenarios/settle.ts'

const reserved = new Set(['seed', 'at', 'change'])

/** What an address says of a run. Values the reader did not change are left out, so that addresses stay short. */
export function addressOf(settings: Settings, usual: Settings, atMs: number): string {
  const query = new URLSearchParams({ seed: String(settings.seed) })
  for (const [name, value] of Object.entries(settings.values)) {
    if (value !== usual.values[name]) query.append(name, String(value))
  }
  for (const { atMs: from, parameter, value } of settings.changes)
    query.append('change', `${from}:${parameter}:${value}`)
  if (atMs > 0) query.append('at', String(Math.round(atMs)))
  return query.toString()
}

/** Reads what `addressOf` wrote. A stranger's address may say anything: what does not settle is refused, with a code. */
export function readAddress(scenario: string, query: URLSearchParams): { settled: Settled; atMs: number } {
  const values = Object.fromEntries([...query].filter(([name]) => !reserved.has(name)))
  const seed = query.get('seed')
  const at = Number(query.get('at') ?? 0)
  const settled = settle(scenario, { values, changes: query.getAll('change'), ...(seed !== null && { seed }) })
  return { settled, atMs: Number.isFinite(at) ? Math.max(0, at) : 0 }
}
