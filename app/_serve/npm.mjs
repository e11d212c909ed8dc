import path from 'node:path'
import { run } from './run.mjs'

// A script of npm's hands its own settings down; the inner npm must start from the files, and say why it fails.
const handedDown = /^npm_(config_(prefix|local_prefix|loglevel|workspaces?|global)|lifecycle|package)/i

// Without a network npm would try for more than a minute before it says so.
const patience = '--fetch-retry-maxtimeout=10000'

/**
 * Runs npm itself on a given Node, and keeps what it prints for the case that it fails.
 * @param {string} root
 * @param {string} node the path of its executable
 * @param {string[]} args
 */
export function npm(root, node, args) {
  const cli = process.env.npm_execpath ?? ''
  const [command, ...first] = /npm-cli\.c?js$/.test(cli) ? [node, cli] : ['npm']
  const kept = Object.entries(process.env).filter(([name]) => !handedDown.test(name))
  const env = { ...Object.fromEntries(kept), PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` }
  return run(command, [...first, ...args, patience], { cwd: root, env })
}
