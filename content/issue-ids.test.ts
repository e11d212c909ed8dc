import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { problemsOf } from './checks/all-rules.ts'
import { loadContent } from './checks/load.ts'
import { type Change, inSmallHouse, smallWorlds } from './checks/small-house.suite.ts'
import { issueIds } from './issue-ids.ts'

const list = 'content/card-ids.yaml'

/** Issues ids in a house with these changes, and looks at it again. */
const issuedIn = (changes: readonly Change[]) =>
  inSmallHouse(changes, async (repository) => {
    const issued = issueIds(repository, await loadContent(repository, smallWorlds))
    const content = await loadContent(repository, smallWorlds)
    return { issued, problems: problemsOf(content), text: readFileSync(path.join(repository, list), 'utf8') }
  })

test('a house without a list gets one, and then all is well', async () => {
  const { issued, problems, text } = await issuedIn([{ file: list, text: null }])
  expect(issued).toMatchObject({ kind: 'issued' })
  expect(problems).toEqual([])
  expect(text).toContain('    - card-10\n    - card-11\n')
})

test('a new card is issued, and the one that it took the place of is missed still', async () => {
  const cards = 'content/lessons/limiting/first/cards.yaml'
  const { issued, problems, text } = await issuedIn([{ file: cards, from: 'id: card-12', to: 'id: card-13' }])
  expect(issued).toEqual({ kind: 'issued', added: ['card-13'] })
  expect(text).toContain('    - card-12\n    - card-13\n')
  expect(problems.map(({ file, says }) => [file, says])).toEqual([
    [list, expect.stringContaining('"card-12" was issued')],
  ])
})

test('a list that cannot be read is left as it is', async () => {
  const { issued, text } = await issuedIn([{ file: list, text: 'issued: {}\n' }])
  expect(issued.kind).toBe('refused')
  expect(text).toBe('issued: {}\n')
})
