/**
 * better-sqlite3 13 ends the process with a bare segmentation fault on a Node before 22. Call this before it is loaded.
 *
 * @throws Error that names both versions
 */
export function requireNode(version = process.versions.node): void {
  if (Number.parseInt(version, 10) < 22) {
    throw new Error(
      `the record needs Node 22.12 or newer, and this is ${version}: start it by npm start, which brings one`,
    )
  }
}
