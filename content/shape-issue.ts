import type { z } from 'zod'

type Said = { path: PropertyKey[]; says: string }

/** A shape's objection in an author's words: what was expected, and what was found instead. */
export function saysOf(issue: z.core.$ZodIssue, raw: unknown): Said[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], says: `"${key}" is not a field that is known here` }))
  }
  const expected = expectedBy(issue)
  const found = issue.path.reduce<unknown>(step, raw)
  const isBare = expected === 'expected a text' && (typeof found === 'number' || typeof found === 'boolean')
  const hint = isBare ? ', which wants quotes' : ''
  return [{ path: [...issue.path], says: `${expected}; found ${shown(found)}${hint}` }]
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const each = issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectedBy))
    return `expected ${[...new Set(each.map((says) => says.replace(/^expected /, '')))].join(' or ')}`
  }
  if ('options' in issue && Array.isArray(issue.options))
    return `expected one of ${issue.options.map(shown).join(', ')}`
  if (issue.code === 'invalid_value') return `expected ${issue.values.map(shown).join(' or ')}`
  const plain = issue.message.replace(/^[A-Z][a-z]+( [a-z]+)?: /, '').replace(/, (received|found) .*$/, '')
  return plain
    .replace(/\bobject\b/, 'named fields')
    .replace(/\barray\b/, 'a list')
    .replace(/\bstring\b/, 'a text')
}

const step = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
