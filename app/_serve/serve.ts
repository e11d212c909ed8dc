import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { policy } from './content-security.ts'
import { isExpectedHost } from './expected-host.ts'
import { loadPressed, servePressed } from './pressed.ts'

/** Serves the built app: what was pressed from memory, everything else by Next. */

const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'

const pressed = loadPressed()
const app = next({ dev: false, hostname: host, port })
await app.prepare()
const handle = app.getRequestHandler()

function answer(request: IncomingMessage, response: ServerResponse) {
  if (!isExpectedHost(request.headers.host, host)) {
    response
      .writeHead(421, { 'Content-Type': 'text/plain' })
      .end('Prefetch answers only to the address it was started on.\n')
    return
  }
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  try {
    if (servePressed(pressed, request, response)) return
  } catch {
    // An address that cannot be decoded names nothing that was built.
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end('This address cannot be read.\n')
    return
  }
  // Next reads the nonce from the request's own policy and puts it on its scripts.
  const made = policy([`'nonce-${randomBytes(16).toString('base64')}'`, "'strict-dynamic'"])
  request.headers['content-security-policy'] = made
  response.setHeader('Content-Security-Policy', made)
  void handle(request, response)
}

const server = createServer(answer)
server.once('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `Prefetch: port ${port} on ${host} is in use. Choose another: PORT=${port + 1} npm start\n`
      : `Prefetch: cannot listen on ${host}:${port} (${error.code}).\n`,
  )
  process.exit(1)
})
server.listen(port, host, () => {
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  process.stdout.write(`\nPrefetch is ready: http://${host.includes(':') ? `[${host}]` : host}:${actual}\n`)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
