import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder that is gone when it goes out of scope (`using`). */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'prefetch-serve-'))
  return {
    folder,
    names: (place = '') => readdirSync(path.join(folder, place)).sort(),
    write(name: string, text: string, mode = 0o644) {
      const file = path.join(folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
      chmodSync(file, mode)
      return file
    },
    remove: (name: string) => rmSync(path.join(folder, name), { recursive: true }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
