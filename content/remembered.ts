import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { BrokenContent, problem, wholeFile } from './problem.ts'

/**
 * Parses files below the folder `root`, each once per process in production, where files do not change while it runs;
 * otherwise again whenever the file has changed. What is wrong is said of `content/…`, whatever the folder is called.
 *
 * @throws BrokenContent when there is no such file.
 */
export function rememberByFile<T>(root: string, parse: (name: string, text: string) => T): (name: string) => T {
  const kept = new Map<string, { stamp: string; value: T }>()
  return (name) => {
    const known = kept.get(name)
    if (known && process.env.NODE_ENV === 'production') return known.value
    const file = path.join(root, ...name.split('/'))
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats) throw new BrokenContent([problem(wholeFile(`content/${name}`), 'this file is missing')])
    const stamp = `${stats.mtimeMs} ${stats.size}`
    if (known?.stamp === stamp) return known.value
    const value = parse(`content/${name}`, readFileSync(file, 'utf8'))
    kept.set(name, { stamp, value })
    return value
  }
}
