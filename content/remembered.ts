import { readFileSync, statSync } from 'node:fs'

/**
 * Parses each file once per process in production, where files do not change while it runs; otherwise again whenever the
 * file has changed. Throws what reading throws when there is no such file.
 */
export function rememberByFile<T>(parse: (file: string, text: string) => T): (file: string) => T {
  const kept = new Map<string, { stamp: string; value: T }>()
  return (file) => {
    const known = kept.get(file)
    if (known && process.env.NODE_ENV === 'production') return known.value
    const { mtimeMs, size } = statSync(file)
    const stamp = `${mtimeMs} ${size}`
    if (known?.stamp === stamp) return known.value
    const value = parse(file, readFileSync(file, 'utf8'))
    kept.set(file, { stamp, value })
    return value
  }
}
