/**
 * better-sqlite3 13 needs Node-API 10, which came with 22.14 and 23.6, and ends an older Node with a bare segmentation fault.
 * Call this before it is loaded.
 *
 * @throws Error that names both versions
 */
export function requireNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 14)) return
  throw new Error(
    `the record needs Node 22.14 or newer, and this is ${version}: start it by npm start, which brings one`,
  )
}
