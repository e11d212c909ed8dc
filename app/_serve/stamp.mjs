import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** What is generated, and tests, do not make a build stale. */
const isBuilt = (file) => !/[\\/]generated[\\/]/.test(file) && !/\.(test|suite|bench|fixture)\.tsx?$/.test(file)

/**
 * One hash over the contents of files and folders, to tell whether what was made from them is stale.
 * @param {string} root
 * @param {string[]} sources relative to the root
 * @param {string} extra anything else the product depends on
 */
export function stampOf(root, sources, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const source of sources)
    for (const file of filesUnder(path.join(root, source)))
      hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter(isBuilt)
    .sort()
}
