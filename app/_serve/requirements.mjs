import { accessSync, constants, existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { listenSentence, portSentence, readAddress } from './address.mjs'
import { stop } from './say.mjs'

/** What must hold before any long work begins. Each ends the command with one sentence where it does not. */

/** The folder can be written to, and so can what earlier commands left in it, perhaps as another user. */
export function requireWritable(root, access = accessSync) {
  for (const name of ['', 'node_modules', '.node', '.next', 'prisma']) {
    const folder = path.join(root, name)
    const code = existsSync(folder) ? refusalOf(folder, access) : undefined
    if (code)
      stop(`this folder cannot be written to (${code}): ${folder}. Make it yours, or move Prefetch somewhere you own.`)
  }
}

/** So can the folder of the record, or the one in which it will be made. */
export function requireWritableRecord(root, env, access = accessSync) {
  const file = path.resolve(root, env.PREFETCH_DATABASE || path.join('data', 'prefetch.db'))
  let folder = path.dirname(file)
  while (!existsSync(folder)) folder = path.dirname(folder)
  const code = refusalOf(folder, access)
  if (code)
    stop(
      `the record cannot be written at ${file} (${code}). Name another place: PREFETCH_DATABASE=/path/to/prefetch.db`,
    )
}

function refusalOf(folder, access) {
  try {
    access(folder, constants.W_OK)
  } catch (error) {
    return error.code
  }
}

/** PORT and HOST say a place where a server can listen. */
export async function requireFreePort(env) {
  const address = readAddress(env)
  if (address.kind === 'refused') return stop(portSentence(address.given))
  await new Promise((free) => {
    const probe = createServer()
    probe.once('error', (error) => stop(listenSentence(error, address)))
    probe.listen(address.port, address.host, () => probe.close(free))
  })
}
