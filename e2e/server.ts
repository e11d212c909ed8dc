import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const typed = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

/** A Prefetch of one's own: the production build on a free port, with a database in a folder of its own. */
export class Server {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'prefetch-e2e-'))
  readonly database = path.join(this.folder, 'prefetch.db')
  port = 0
  #child: ChildProcess | undefined

  get address() {
    return `http://127.0.0.1:${this.port}`
  }

  /** Starts it, again on the same port if it ran before, and waits until it says that it is ready. */
  async start() {
    this.port ||= await freePort()
    const env = {
      ...process.env,
      PREFETCH_DATABASE: this.database,
      PORT: String(this.port),
      HOST: '127.0.0.1',
      TZ: 'Asia/Shanghai',
    }
    execFileSync(process.execPath, [...typed, 'prisma/migrate.ts'], { env, stdio: 'pipe' })
    const child = spawn(process.execPath, [...typed, 'app/_serve/serve.ts'], { env, stdio: 'pipe' })
    this.#child = child
    await new Promise<void>((ready, failed) => {
      let said = ''
      const hear = (chunk: Buffer) => {
        said += chunk
        if (said.includes('Prefetch is ready')) ready()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => failed(new Error(`the server stopped with ${code}: ${said}`)))
    })
  }

  /** Ends it as a power cut would. */
  async kill() {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((end) => child.once('exit', end))
    child.kill('SIGKILL')
    await ended
  }

  async remove() {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

const freePort = () =>
  new Promise<number>((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? found(address.port) : failed(new Error('no free port')),
      )
    })
  })
