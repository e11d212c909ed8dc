import { existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { npm } from './npm.mjs'
import { run } from './run.mjs'
import { step, stop } from './say.mjs'

/** Node 24 as it is brought where the machine's own is older than `engines` asks for. Locked by content, not by name. */
export const brought = {
  version: '24.21.0',
  packages: {
    'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    'linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
}

const tooOld = (version) => `Node ${version} is too old: Prefetch needs Node 22.14 or newer.`

/**
 * Whether a Node has Node-API 10, which came with 22.14 and 23.6. On any before, our SQLite driver ends the process with a bare
 * segmentation fault.
 * @param {string} version such as "20.19.1"
 */
export const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 14)
}

/**
 * The Node that runs everything from here on: this one where it is new enough, else Node 24 from the npm registry, kept in
 * `.node/` beside the project's own packages.
 * @param {string} root
 * @param {{ version: string, platform: string }} [own] the Node that runs now
 * @returns {Promise<string>} the path of its executable
 */
export async function findNode(root, own = { version: process.versions.node, platform: platformHere() }) {
  if (isNewEnough(own.version)) return process.execPath
  const integrity = brought.packages[own.platform]
  if (!integrity) stop(`${tooOld(own.version)} Install it from https://nodejs.org, then run this again.`)
  const name = `node-${own.platform}`
  const home = path.join(root, '.node', 'node_modules', name)
  if (versionAt(home) !== brought.version) await bring(root, name, integrity, own.version)
  return path.join(home, 'bin', 'node')
}

const platformHere = () => `${process.platform}-${process.arch}`

function versionAt(home) {
  const manifest = path.join(home, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined
}

/** What arrives gets its place last, when it is known to be the right one: cut off half-way, it is brought again. */
async function bring(root, name, integrity, version) {
  const place = path.join(root, '.node')
  const arriving = path.join(place, 'arriving')
  const done = step(
    `Node ${version} is too old; bringing Node ${brought.version} from the npm registry, for this folder only`,
  )
  rmSync(place, { recursive: true, force: true })
  const what = ['--no-save', '--no-package-lock', '--ignore-scripts', `${name}@${brought.version}`]
  const result = await npm(root, process.execPath, ['install', '--prefix', path.relative(root, arriving), ...what])
  if (result.status !== 0)
    stop(`${tooOld(version)} It could not be brought from the npm registry. npm said:`, result.output)
  const lock = JSON.parse(readFileSync(path.join(arriving, 'node_modules/.package-lock.json'), 'utf8'))
  if (lock.packages[`node_modules/${name}`]?.integrity !== integrity)
    stop(`${name}@${brought.version} is not the package we know (its checksum differs). Nothing of it was run.`)
  const started = await run(path.join(arriving, 'node_modules', name, 'bin', 'node'), ['--version'])
  if (started.status !== 0)
    stop(`${tooOld(version)} The one from the npm registry does not start on this machine: install your own.`)
  renameSync(path.join(arriving, 'node_modules'), path.join(place, 'node_modules'))
  rmSync(arriving, { recursive: true })
  done()
}

/** Puts a Node that was brought first for every npm script, as npm does with the commands of a package. */
export function linkNode(root, executable) {
  if (!executable.startsWith(path.join(root, '.node') + path.sep)) return
  const link = path.join(root, 'node_modules', '.bin', 'node')
  rmSync(link, { force: true })
  symlinkSync(path.relative(path.dirname(link), executable), link)
}
