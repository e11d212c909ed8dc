import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { problemsOf } from './checks/all-rules.ts'
import type { Content } from './checks/content.ts'
import { countContent, tableOf } from './checks/count.ts'
import { idsInUse } from './checks/ids.ts'
import { loadContent } from './checks/load.ts'
import { engineWorlds } from './checks/worlds.ts'
import { cannotIssue, noIds, withIssued } from './permanent-ids.ts'
import { printProblem } from './problem.ts'

/**
 * `npm run words`: checks everything that a person reads. One problem a line, exit 1; a table when all is well.
 * `-- --json` prints the counts and problems as one JSON object; `-- --issue` gives new ids out, and never takes one back.
 */
const repository = path.join(import.meta.dirname, '..')
const idFile = 'content/card-ids.yaml'

async function main(options: readonly string[]): Promise<number> {
  const unknown = options.find((option) => option !== '--json' && option !== '--issue')
  if (unknown !== undefined) {
    console.error(`unknown option "${unknown}"; known are --json and --issue`)
    return 2
  }
  const content = await loadContent(repository, engineWorlds)
  return options.includes('--issue') ? issue(content) : check(content, options.includes('--json'))
}

function check(content: Content, asJson: boolean): number {
  const problems = problemsOf(content)
  const isBroken = problems.some(({ severity }) => severity === 'problem')
  if (asJson) console.log(JSON.stringify({ ...countContent(content), problems }, null, 2))
  else {
    for (const each of problems) console.error(printProblem(each))
    if (!isBroken) console.log(tableOf(content))
  }
  return isBroken ? 1 : 0
}

function issue(content: Content): number {
  const { ids } = content
  const isUnreadable = ids.problems.length > 0 && content.isInRepository(idFile)
  const inUse = idsInUse(content)
  const known = ids.found?.value ?? noIds
  const objections = isUnreadable ? ids.problems : cannotIssue(known, inUse)
  for (const each of objections) console.error(printProblem(each))
  if (objections.length > 0) return 1
  const { ids: issued, added } = withIssued(known, inUse)
  writeFileSync(path.join(repository, idFile), head + stringify(issued, { lineWidth: 0 }))
  console.log(added.length === 0 ? 'no new ids' : `issued ${added.length}: ${added.join(', ')}`)
  return 0
}

const head = `# Every id that was ever given to a card, a question or a key point. What a learner did is kept under these ids, so
# none is ever taken out or given twice: one that is no longer used is listed under "retired", with a date and a reason.
# New ones are added by: npm run words -- --issue
`

process.exitCode = await main(process.argv.slice(2))
