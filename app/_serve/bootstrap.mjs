// Gets a fresh clone ready for one command, and does nothing the second time. Runs on whatever Node is there, before any
// package is: so it imports only Node's own, and nothing newer than Node 16.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { findNode, linkNode } from './node.mjs'
import { npm } from './npm.mjs'
import { requireFreePort, requireWritable, requireWritableRecord } from './requirements.mjs'
import { run } from './run.mjs'
import { step, stop } from './say.mjs'
import { makeWhenStale, stampOf } from './stamp.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const inRoot = (...parts) => path.join(root, ...parts)
const typed = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

const purpose = process.argv[2] ?? 'start'
const isServing = purpose === 'start' || purpose === 'dev'

requireWritable(root)
if (isServing) requireWritableRecord(root, process.env)
if (isServing) await requireFreePort(process.env)
const node = await findNode(root)
await installPackages()
linkNode(root, node)
await generateClient()
if (isServing) await migrate()
if (purpose === 'test') await ensureChromium(root, node)
if (purpose === 'start' || purpose === 'test') await build()

function installPackages() {
  const stamp = stampOf(root, ['package.json', 'package-lock.json'], process.platform + process.arch)
  return makeWhenStale(inRoot('node_modules', '.prefetch-stamp'), stamp, async () => {
    const done = step('Installing packages (once; about a minute)')
    // Whatever the shell or an older npm would have it: all packages, and no script of theirs.
    const result = await npm(root, node, ['ci', '--include=dev', '--include=optional', '--ignore-scripts'])
    if (result.status !== 0) stop('the packages could not be installed. npm said:', result.output)
    rmSync(inRoot('.next'), { recursive: true, force: true })
    done()
  })
}

function generateClient() {
  const stamp = stampOf(root, ['prisma/schema.prisma', 'package-lock.json'])
  return makeWhenStale(inRoot('prisma', 'generated', '.prefetch-stamp'), stamp, async () => {
    const done = step('Generating the database client')
    await inNode('the database client could not be generated.', ['prisma/generate.mjs'])
    done()
  })
}

async function migrate() {
  const { status, stdout, output } = await run(node, [...typed, 'prisma/migrate.ts'], { cwd: root })
  if (status !== 0) stop(output.trim() || 'the database could not be brought up to date.')
  if (stdout.trim()) process.stdout.write(`  ${stdout.trim()}\n`)
}

function build() {
  const sources = ['app', 'content', 'engine', 'prisma', 'next.config.js', 'tsconfig.json', 'package-lock.json']
  return makeWhenStale(inRoot('.next', 'prefetch-stamp'), stampOf(root, sources), async () => {
    const done = step('Building the pages (about half a minute)')
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    await inNode('the pages could not be built.', ['node_modules/next/dist/bin/next', 'build'], env)
    await inNode('the pages could not be compressed.', [...typed, 'app/_serve/press.ts'], env)
    done()
  })
}

async function inNode(sentence, args, env = process.env) {
  const { status, output } = await run(node, args, { cwd: root, env })
  if (status !== 0) stop(sentence, output)
}
