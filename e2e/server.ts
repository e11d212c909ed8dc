import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const typed = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

/** An empty record, migrated once and then copied: a migration takes longer than many a journey. */
let emptyRecord: Buffer | undefined

/** Those that were not removed yet. A worker that is cut short must not leave its server running. */
const standing = new Set<Server>()
process.once('exit', () => {
  for (const server of standing) server.abandon()
})

/** A Prefetch of one's own: the production build on a free port, with a database in a folder of its own. */
export class Server {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'prefetch-e2e-'))
  readonly database = path.join(this.folder, 'prefetch.db')
  port = 0
  #child: ChildProcess | undefined

  constructor() {
    standing.add(this)
  }

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
    this.#migrate(env)
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
    this.abandon()
  }

  /** What can be done at once, where nothing can be waited for any more. */
  abandon() {
    this.#child?.kill('SIGKILL')
    rmSync(this.folder, { recursive: true, force: true })
    standing.delete(this)
  }

  /** A record that has been written to is migrated as `npm start` would; a new one is the copy of one that was. */
  #migrate(env: NodeJS.ProcessEnv) {
    if (emptyRecord && !existsSync(this.database)) return writeFileSync(this.database, emptyRecord)
    execFileSync(process.execPath, [...typed, 'prisma/migrate.ts'], { env, stdio: 'pipe' })
    emptyRecord ??= readFileSync(this.database)
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
