// Generates the database client from schema.prisma into prisma/generated: quiet unless it fails, and without a network.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')

// `prisma generate` looks for the native schema engine, would download it, and never runs it: any executable will do.
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
}

const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
  cwd: root,
  env,
  encoding: 'utf8',
})
if (status !== 0) {
  process.stderr.write(error ? `${error.message}\n` : `${stdout}${stderr}`)
  process.exit(1)
}
