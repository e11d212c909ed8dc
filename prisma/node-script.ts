import { spawn } from 'node:child_process'
import path from 'node:path'

const project = path.resolve(import.meta.dirname, '..')
const typed = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

export type Ended = { stdout: string; stderr: string; code: number | null; signal: NodeJS.Signals | null }

/**
 * Runs a script of this room, or a piece of code (`-e`), in a process of its own, as `npm run` would. `onOutput` sees all
 * of its output so far each time there is more, and may end it.
 */
export function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  onOutput: (stdout: string, kill: () => void) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...typed, ...args], { cwd: project, env: { ...process.env, ...environment } })
  let [stdout, stderr] = ['', '']
  child.stdin.end()
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdout.on('data', (chunk) => {
    stdout += chunk
    onOutput(stdout, () => child.kill('SIGKILL'))
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ stdout, stderr, code, signal }))
  })
}
