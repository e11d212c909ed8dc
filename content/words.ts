import path from 'node:path'
import { problemsOf } from './checks/all-rules.ts'
import type { Content } from './checks/content.ts'
import { countContent, tableOf } from './checks/count.ts'
import { loadContent } from './checks/load.ts'
import { engineWorlds } from './checks/worlds.ts'
import { issueIds } from './issue-ids.ts'
import { printProblem } from './problem.ts'

/**
 * `npm run words`: checks everything that a person reads. One problem a line, exit 1; a table when all is well.
 * `-- --json` prints the counts and problems as one JSON object; `-- --issue` gives new ids out, and never takes one back.
 */
const repository = path.join(import.meta.dirname, '..')

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
  const issued = issueIds(repository, content)
  if (issued.kind === 'refused') {
    for (const each of issued.problems) console.error(printProblem(each))
    return 1
  }
  const { added } = issued
  console.log(added.length === 0 ? 'no new ids' : [`issued ${added.length}:`, ...added].join('\n  '))
  return 0
}

process.exitCode = await main(process.argv.slice(2))
