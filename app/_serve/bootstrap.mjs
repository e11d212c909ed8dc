// Gets a fresh clone ready for one command, and does nothing the second time. Runs on whatever Node is there, before any
// package is: so it imports only Node's own, and nothing newer than Node 18.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { findNode, linkNode, npm } from './node.mjs'
import { step, stop } from './say.mjs'
import { stampOf } from './stamp.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const inRoot = (...parts) => path.join(root, ...parts)
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const typed = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

const purpose = process.argv[2] ?? 'start'

requireWritable()
if (purpose === 'start') await requireFreePort()
const node = findNode(root)
installPackages()
generateClient()
if (purpose === 'start' || purpose === 'test') buildWhenStale()
if (purpose === 'start' || purpose === 'dev') migrate()
if (purpose === 'test') ensureChromium(root, node)

function requireWritable() {
  try {
    accessSync(root, constants.W_OK)
  } catch (error) {
    stop(`this folder cannot be written to (${error.code}): ${root}. Move it somewhere you own, then run this again.`)
  }
}

async function requireFreePort() {
  const port = Number(process.env.PORT ?? 3000)
  const host = process.env.HOST ?? '127.0.0.1'
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    stop(`PORT is "${process.env.PORT}"; expected a whole number from 0 to 65535.`)
  await new Promise((free) => {
    const probe = createServer()
    probe.once('error', (error) => stop(portSentence(error, host, port)))
    probe.listen(port, host, () => probe.close(free))
  })
}

function portSentence(error, host, port) {
  if (error.code === 'EADDRINUSE')
    return `port ${port} on ${host} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`
  if (error.code === 'EACCES')
    return `port ${port} needs more rights than you have. Choose one above 1023: PORT=3000 npm start`
  return `HOST=${host} is no address of this machine (${error.code}). Leave HOST out to stay on 127.0.0.1.`
}

function installPackages() {
  const stampFile = inRoot('node_modules', '.prefetch-stamp')
  const stamp = stampOf(root, ['package.json', 'package-lock.json'], process.platform + process.arch)
  if (read(stampFile) !== stamp) {
    const done = step('Installing packages (once; about a minute)')
    const result = npm(root, node, ['ci', '--no-audit', '--no-fund'])
    if (result.status !== 0) stop('the packages could not be installed. npm said:', result.output)
    rmSync(inRoot('.next'), { recursive: true, force: true })
    writeFileSync(stampFile, stamp)
    done()
  }
  linkNode(root, node)
}

function generateClient() {
  const stampFile = inRoot('prisma', 'generated', '.prefetch-stamp')
  const stamp = stampOf(root, ['prisma/schema.prisma', 'package-lock.json'])
  if (read(stampFile) === stamp) return
  const done = step('Generating the database client')
  run('the database client could not be generated.', ['prisma/generate.mjs'])
  writeFileSync(stampFile, stamp)
  done()
}

function buildWhenStale() {
  const stampFile = inRoot('.next', 'prefetch-stamp')
  const sources = ['app', 'content', 'engine', 'prisma']
  const stamp = stampOf(root, [...sources, 'next.config.js', 'tsconfig.json', 'package-lock.json'], process.version)
  if (read(stampFile) === stamp) return
  const done = step('Building the pages (about half a minute)')
  rmSync(stampFile, { force: true })
  run('the pages could not be built.', ['node_modules/next/dist/bin/next', 'build'])
  run('the pages could not be compressed.', [...typed, 'app/_serve/press.ts'])
  writeFileSync(stampFile, stamp)
  done()
}

function migrate() {
  const result = start([...typed, 'prisma/migrate.ts'])
  if (result.status !== 0)
    stop(`${result.stderr.trim() || result.stdout.trim() || 'the database could not be brought up to date.'}`)
  if (result.stdout.trim()) process.stdout.write(`  ${result.stdout.trim()}\n`)
}

function run(sentence, args) {
  const result = start(args)
  if (result.status !== 0) stop(sentence, `${result.stdout}${result.stderr}`)
}

function start(args) {
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: args.includes('build') ? 'production' : process.env.NODE_ENV,
  }
  if (env.NODE_ENV === undefined) delete env.NODE_ENV
  return spawnSync(node, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26 })
}
