import { z } from 'zod'
import { type Place, problem } from './problem.ts'
import { type Reading, readYaml } from './read-yaml.ts'

/**
 * Every id that was ever given out, so that none vanishes: memory, attempts and interviews are kept under them. A point goes
 * by `question/point`, a follow-up's by `question/follow-up/point`.
 */
export const namespaces = ['cards', 'questions', 'points'] as const
export type Namespace = (typeof namespaces)[number]

const ids = z.array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'expected an id'))
const farewell = z.strictObject({
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, such as 2026-11-23'),
  why: z.string().trim().min(1, 'expected a reason'),
})
const retired = z.record(z.string(), farewell).default({})

const idFile = z.strictObject({
  issued: z.strictObject({ cards: ids, questions: ids, points: ids }),
  retired: z.strictObject({ cards: retired, questions: retired, points: retired }),
})
export type PermanentIds = z.infer<typeof idFile>

export const noIds: PermanentIds = {
  issued: { cards: [], questions: [], points: [] },
  retired: { cards: {}, questions: {}, points: {} },
}

/** Reads `card-ids.yaml`. */
export const readPermanentIds = (file: string, text: string): Reading<PermanentIds> => readYaml(idFile, file, text)

/** The ids in use, and where each stands. */
export type IdsInUse = Record<Namespace, { id: string; place: Place }[]>

/** What was issued, and what is issued now beside it. Nothing is ever taken out. */
export function withIssued(known: PermanentIds, inUse: IdsInUse): { ids: PermanentIds; added: string[] } {
  const added: string[] = []
  const issued = { ...known.issued }
  for (const namespace of namespaces) {
    const before = new Set(issued[namespace])
    const fresh = new Set(inUse[namespace].map(({ id }) => id).filter((id) => !before.has(id)))
    issued[namespace] = [...before, ...fresh].sort()
    added.push(...fresh)
  }
  return { ids: { issued, retired: known.retired }, added }
}

/** Why ids in use cannot be issued: an id that was retired must not come back with another meaning. */
export function cannotIssue(known: PermanentIds, inUse: IdsInUse) {
  return namespaces.flatMap((namespace) =>
    inUse[namespace]
      .filter(({ id }) => Object.hasOwn(known.retired[namespace], id))
      .map(({ id, place }) => problem(place, `the id "${id}" was retired and cannot be used again: choose another`)),
  )
}
