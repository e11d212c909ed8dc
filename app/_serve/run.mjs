import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a command to its end and keeps what it prints. Where this process is told to end meanwhile, the command is ended
 * first, and then this process: nothing goes on behind a prompt that came back. A command that is told to end and does not is
 * killed when our patience is over; npm, for one, would first undo what it did, for as long as it took to do.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { patienceMs?: number }} [options]
 * @returns {Promise<{ status: number | null, stdout: string, output: string }>} status is null where it could not start
 */
export function run(command, args, { patienceMs = 2000, ...options } = {}) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', output: '' }
  let told
  const passOn = (signal) => {
    told = signal
    child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), patienceMs)
  }
  for (const signal of endings) process.on(signal, passOn)
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.stdout += text
    said.output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.output += text
  })
  return new Promise((ended) => {
    child.once('error', (error) => {
      said.output += `${error.message}\n`
    })
    child.once('close', (status) => {
      for (const signal of endings) process.off(signal, passOn)
      if (told) {
        process.stdout.write('\n')
        process.exit(128 + constants.signals[told])
      }
      ended({ status: child.pid === undefined ? null : status, ...said })
    })
  })
}
