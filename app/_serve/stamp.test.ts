import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeWhenStale, stampOf } from './stamp.mjs'
import { temporaryFolder } from './temporary-folder.fixture.ts'

function project() {
  const temporary = temporaryFolder()
  temporary.write('app/page.tsx', 'page')
  temporary.write('app/deep/er/button.tsx', 'button')
  temporary.write('package-lock.json', '{}')
  return { ...temporary, stamp: () => stampOf(temporary.folder, ['app', 'package-lock.json', 'absent']) }
}

type Project = ReturnType<typeof project>

test.each<[string, (given: Project) => void]>([
  ['a source says something else', ({ write }) => write('app/deep/er/button.tsx', 'BUTTON')],
  ['a file that is named by itself changes', ({ write }) => write('package-lock.json', '{ }')],
  ['a file is added', ({ write }) => write('app/deep/new.tsx', '')],
  ['a file is removed', ({ remove }) => remove('app/deep/er/button.tsx')],
  [
    'a file is renamed',
    ({ write, remove }) => {
      remove('app/page.tsx')
      write('app/pages.tsx', 'page')
    },
  ],
  [
    'words move from one file to its neighbour',
    ({ write }) => {
      write('app/page.tsx', 'pa')
      write('app/pagf.tsx', 'ge')
    },
  ],
  ['what was absent comes', ({ write }) => write('absent', '')],
])('a stamp changes when %s', (_, change) => {
  using given = project()
  const before = given.stamp()
  change(given)
  expect(given.stamp()).not.toBe(before)
})

test.each([
  'app/page.test.ts',
  'app/deep/button.test.tsx',
  'app/limiters.suite.ts',
  'app/limiters.bench.ts',
  'app/learner.fixture.ts',
  'app/generated/client.ts',
  'app/deep/.DS_Store',
])('a stamp does not change for %s', (name) => {
  using given = project()
  const before = given.stamp()
  given.write(name, 'one')
  expect(given.stamp()).toBe(before)
})

test('a stamp is the same in another folder, and another for other circumstances', () => {
  using one = project()
  using other = project()
  expect(one.stamp()).toBe(other.stamp())
  expect(stampOf(one.folder, ['app'], 'linux')).not.toBe(stampOf(one.folder, ['app'], 'darwin'))
})

test('what is stamped is not made again; what is stale is', async () => {
  using temporary = temporaryFolder()
  const file = temporary.write('stamp', 'old')
  const made: string[] = []
  const make = (stamp: string) => makeWhenStale(file, stamp, async () => void made.push(stamp))
  await make('old')
  await make('new')
  await make('new')
  expect(made).toEqual(['new'])
})

test('what failed half-way is made again, even when its sources go back to what they were', async () => {
  using temporary = temporaryFolder()
  const file = path.join(temporary.folder, 'stamp')
  await makeWhenStale(file, 'whole', async () => {})
  const failing = async () => Promise.reject(new Error('cut off'))
  await expect(makeWhenStale(file, 'half', failing)).rejects.toThrow('cut off')
  expect(existsSync(file)).toBe(false)
  let isMade = false
  await makeWhenStale(file, 'whole', async () => {
    isMade = true
  })
  expect(isMade).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('whole')
})
