import type { SimResult } from './sim-run.ts'

/** A result as lines of a terminal: the settings, then one row for each measure and one column for each lane. */
export function tableOf(result: SimResult): string {
  const settings = Object.entries(result.values).map(([name, value]) => `${name}=${value}`)
  const changes = result.changes.map(({ atMs, parameter, value }) => `from ${atMs} ms on: ${parameter}=${value}`)
  const head = [
    `${result.scenario}, seed ${result.seed}, ${result.endMs} ms, ${result.entryCount} entries`,
    settings.join(' '),
  ]
  const tables = [...measureTable(result.measures)]
  if (result.withoutChanges !== undefined)
    tables.push('', 'without the changes:', ...measureTable(result.withoutChanges))
  return `${[...head, ...changes, '', ...tables].join('\n')}\n`
}

function measureTable(measures: Readonly<Record<string, number>>): readonly string[] {
  const names = Object.keys(measures).map((name) => name.split('.'))
  const lanes = [...new Set(names.map((parts) => (parts.length === 2 ? (parts[0] ?? '') : '')))]
  const rows = [...new Set(names.map((parts) => parts.at(-1) ?? ''))]
  const cell = (lane: string, row: string) => String(measures[lane === '' ? row : `${lane}.${row}`] ?? '')
  const width = Math.max(...rows.map((row) => row.length))
  const line = (row: string, cells: readonly string[]) =>
    [row.padEnd(width), ...cells.map((text, place) => text.padStart(Math.max(8, lanes[place]?.length ?? 0)))]
      .join('  ')
      .trimEnd()
  const body = rows.map((row) =>
    line(
      row,
      lanes.map((lane) => cell(lane, row)),
    ),
  )
  return lanes.length === 1 ? body : [line('', lanes), ...body]
}
