import { cpSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { requireWritable, requireWritableRecord } from './requirements.mjs'
import { run } from './run.mjs'
import { stopped } from './stopped.fixture.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

/** Permission is refused to one folder, as a file system does it: root ignores the mode bits a test could set. */
const refusing = (folder: string, code: string) => (asked: unknown) => {
  if (asked === folder) throw Object.assign(new Error(code), { code })
}

test.each(['', 'node_modules', '.next', 'prisma'])('a folder that cannot be written to ("%s") is named', (name) => {
  using temporary = temporaryFolder()
  using ended = stopped()
  temporary.write(path.join(name, 'file'), '')
  const folder = path.join(temporary.folder, name)
  requireWritable(temporary.folder)
  expect(() => requireWritable(temporary.folder, refusing(folder, 'EROFS'))).toThrow('exit 1')
  expect(ended.sentence()).toMatch(/^\nPrefetch: this folder cannot be written to \(EROFS\): .*\n$/)
  expect(ended.sentence()).toContain(`: ${folder}. `)
})

test.each([
  ['its own folder', 'kept/prefetch.db', 'kept'],
  ['the folder in which it would be made', 'kept/not/there/yet.db', 'kept'],
  ['the folder of the project', undefined, ''],
])('a record that cannot be written to %s is named', (_, database, refused) => {
  using temporary = temporaryFolder()
  using ended = stopped()
  temporary.write('kept/file', '')
  const file = path.join(temporary.folder, database ?? 'data/prefetch.db')
  const env = { PREFETCH_DATABASE: database && file }
  requireWritableRecord(temporary.folder, env)
  const access = refusing(path.join(temporary.folder, refused), 'EACCES')
  expect(() => requireWritableRecord(temporary.folder, env, access)).toThrow('exit 1')
  expect(ended.sentence()).toContain(`Prefetch: the record cannot be written at ${file} (EACCES).`)
})

/** The command itself, in a folder where there is nothing else yet. */
function bootstrapIn(folder: string, env: Record<string, string>, args = ['start']) {
  cpSync(import.meta.dirname, path.join(folder, 'app/_serve'), { recursive: true })
  return run(process.execPath, [path.join(folder, 'app/_serve/bootstrap.mjs'), ...args], {
    env: { ...process.env, PREFETCH_DATABASE: '', PORT: '', HOST: '', ...env },
  })
}

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc"; expected a whole number from 0 to 65535, as in PORT=3000.'],
  [
    { HOST: '192.0.2.1', PORT: '0' },
    'HOST=192.0.2.1 is no address of this machine (EADDRNOTAVAIL). Leave HOST out to stay on 127.0.0.1.',
  ],
])('%j ends npm start with one sentence, before anything is installed', async (env, sentence) => {
  using temporary = temporaryFolder()
  expect(await bootstrapIn(temporary.folder, env)).toEqual({ status: 1, stdout: '', output: `\nPrefetch: ${sentence}\n` })
  expect(temporary.names()).toEqual(['app'])
})

test.each(['start', 'dev'])('so does a port in use end npm run %s', async (purpose) => {
  using temporary = temporaryFolder()
  const other = createServer()
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { status, output } = await bootstrapIn(temporary.folder, { PORT: String(port) }, [purpose])
  await new Promise((closed) => other.close(closed))
  expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining(`port ${port} on 127.0.0.1 is in use.`) })
  expect(output.trim().split('\n')).toHaveLength(1)
  expect(temporary.names()).toEqual(['app'])
})
