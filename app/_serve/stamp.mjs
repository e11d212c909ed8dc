import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What is generated, tests, and what editors leave about do not make a build stale. */
const isBuilt = (name) => name !== 'generated' && !/^\.|\.(test|suite|bench|fixture)\.tsx?$/.test(name)

/**
 * One hash over the names and contents of files and folders, to tell whether what was made from them is stale.
 * @param {string} root
 * @param {string[]} sources relative to the root
 * @param {string} extra anything else the product depends on
 */
export function stampOf(root, sources, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const file of sources.flatMap((source) => filesUnder(root, source))) {
    const content = readFileSync(path.join(root, file))
    hash.update(`\0${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Walks by itself: a Node before 18.17 ignores `recursive`. */
function filesUnder(root, place) {
  const at = path.join(root, place)
  if (!existsSync(at)) return []
  if (!statSync(at).isDirectory()) return [place]
  const names = readdirSync(at).filter(isBuilt).sort()
  return names.flatMap((name) => filesUnder(root, path.join(place, name)))
}

/**
 * Makes something unless its stamp says that it was made from just this. The stamp goes first and comes back last, so that what
 * was cut off half-way is never taken for whole.
 * @param {string} stampFile
 * @param {string} stamp
 * @param {() => Promise<void>} make
 */
export async function makeWhenStale(stampFile, stamp, make) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  rmSync(stampFile, { force: true })
  await make()
  writeFileSync(stampFile, stamp)
}
