import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { step, stop } from './say.mjs'

/** Node 24 as it is brought where the machine's own is older than `engines` asks for. Locked by content, not by name. */
const brought = {
  version: '24.21.0',
  packages: {
    'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    'linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    'win32-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
}

const needed = [22, 12]

/** @param {string} version such as "20.19.1" */
export const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > needed[0] || (major === needed[0] && minor >= needed[1])
}

const home = (root, name) => path.join(root, '.node', 'node_modules', name)

/**
 * The Node that runs everything from here on: this one where it is new enough, else Node 24 from the npm registry, kept in
 * `.node/` beside the project's own packages.
 * @param {string} root
 * @param {string} version of the Node that runs now
 * @returns {string} the path of its executable
 */
export function findNode(root, version = process.versions.node) {
  if (isNewEnough(version)) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  const integrity = brought.packages[platform]
  if (!integrity)
    stop(
      `Node ${version} is too old: Prefetch needs Node ${needed.join('.')} or newer. Install it, then run this again.`,
    )
  const name = `node-${platform.replace('win32', 'win')}`
  const executable = path.join(home(root, name), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(executable)) bring(root, name, integrity, version)
  return executable
}

function bring(root, name, integrity, version) {
  const done = step(
    `Node ${version} is too old; bringing Node ${brought.version} from the npm registry, for this folder only`,
  )
  mkdirSync(path.join(root, '.node'), { recursive: true })
  const result = npm(root, process.execPath, [
    'install',
    '--prefix',
    '.node',
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    `${name}@${brought.version}`,
  ])
  if (result.status !== 0) stop(`Node ${brought.version} could not be brought from the npm registry.`, result.output)
  const lock = JSON.parse(readFileSync(path.join(root, '.node/node_modules/.package-lock.json'), 'utf8'))
  if (lock.packages[`node_modules/${name}`]?.integrity !== integrity) {
    rmSync(path.join(root, '.node'), { recursive: true })
    stop(`${name}@${brought.version} is not the package we know (its checksum differs). Nothing of it was run.`)
  }
  done()
}

/** Puts the brought Node first for every npm script, as npm does with the commands of a package. */
export function linkNode(root, executable) {
  if (executable === process.execPath || process.platform === 'win32') return
  const link = path.join(root, 'node_modules', '.bin', 'node')
  rmSync(link, { force: true })
  symlinkSync(path.relative(path.dirname(link), executable), link)
}

/** Runs npm itself on a given Node, and keeps what it printed for the case that it fails. */
export function npm(root, node, args) {
  const cli = process.env.npm_execpath
  const [command, first] = cli ? [node, [cli]] : ['npm', []]
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
  // A script of npm's hands its own settings down; the inner npm must start from the files.
  for (const key of Object.keys(env))
    if (/^npm_(config_(prefix|local_prefix)|lifecycle|package)/i.test(key)) delete env[key]
  const result = spawnSync(command, [...first, ...args], { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26 })
  return { status: result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}` }
}
