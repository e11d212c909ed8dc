import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import type { Content } from './checks/content.ts'
import { idsInUse } from './checks/ids.ts'
import { cannotIssue, noIds, withIssued } from './permanent-ids.ts'
import type { Problem } from './problem.ts'

const idFile = 'content/card-ids.yaml'
const head = `# Every id that was ever given to a card, a question or a key point. What a learner did is kept under these ids, so
# none is ever taken out or given twice: one that is no longer used is listed under "retired", with a date and a reason.
# New ones are added by: npm run words -- --issue
`

export type Issued = { kind: 'issued'; added: string[] } | { kind: 'refused'; problems: Problem[] }

/** Writes new ids into the list. Refuses, and writes nothing, when the list cannot be read or an id was retired. */
export function issueIds(repository: string, content: Content): Issued {
  const { ids } = content
  const isUnreadable = ids.problems.length > 0 && content.isInRepository(idFile)
  const inUse = idsInUse(content)
  const known = ids.found?.value ?? noIds
  const problems = isUnreadable ? ids.problems : cannotIssue(known, inUse)
  if (problems.length > 0) return { kind: 'refused', problems }
  const { ids: all, added } = withIssued(known, inUse)
  if (added.length > 0) writeFileSync(path.join(repository, idFile), head + stringify(all, { lineWidth: 0 }))
  return { kind: 'issued', added }
}
