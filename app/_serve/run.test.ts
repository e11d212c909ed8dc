import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { run } from './run.mjs'
import { temporaryFolder } from './temporary-folder.fixture.ts'

test('what a command printed and how it ended is kept', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)'
  const { status, stdout, output } = await run(process.execPath, ['-e', script])
  expect({ status, stdout }).toEqual({ status: 3, stdout: 'out\n' })
  expect(output).toContain('out\n')
  expect(output).toContain('err\n')
})

test('a command that is not there has no status, and is named', async () => {
  const { status, output } = await run('no-such-command-here', [])
  expect(status).toBeNull()
  expect(output).toContain('no-such-command-here')
})

const deaf = "for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})"

test.each([
  ['SIGINT', 130, 'any command', ''],
  ['SIGTERM', 143, 'any command', ''],
  ['SIGTERM', 143, 'one that does not listen', deaf],
] as const)('told to end by %s (%d), it first ends %s, and goes on with nothing', async (signal, code, _, nature) => {
  using temporary = temporaryFolder()
  const begun = path.join(temporary.folder, 'pid')
  const inner = `${nature}; setInterval(() => {}, 1000); require('fs').writeFileSync('${begun}', process.pid + '.')`
  const outer = `
    import { run } from './app/_serve/run.mjs'
    await run(process.execPath, ['-e', ${JSON.stringify(inner)}], { patienceMs: 200 })
    console.log('went on')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', outer], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  await vi.waitFor(() => expect(readFileSync(begun, 'utf8')).toMatch(/\.$/), { timeout: 10_000 })
  const pid = Number.parseInt(readFileSync(begun, 'utf8'), 10)
  child.kill(signal)
  expect(await once(child, 'close')).toEqual([code, null])
  expect(said.trim()).toBe('')
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})
