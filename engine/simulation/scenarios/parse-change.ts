import type { Change } from './scenario.ts'

/** `3000:ratePerSecond:100`, as addresses and the command line write a change; null when it is not of that form. */
export function parseChange(text: string): Change | null {
  const [, atMs, parameter, value] = /^(\d{1,9}):([A-Za-z]+):([^:]+)$/.exec(text) ?? []
  if (atMs === undefined || parameter === undefined || value === undefined) return null
  return { atMs: Number(atMs), parameter, value }
}

/** The same form, written. */
export function writeChange({ atMs, parameter, value }: Change): string {
  return `${atMs}:${parameter}:${value}`
}
