import path from 'node:path'

/**
 * Where the record lies: PREFETCH_DATABASE, seen from where the command was given, else data/prefetch.db in the project.
 * `project` need only be given where the working folder may be another.
 */
export function databasePath(project: string = process.cwd()): string {
  const given = process.env.PREFETCH_DATABASE
  return given ? path.resolve(given) : path.join(project, 'data', 'prefetch.db')
}
