import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'
import { listenSentence, portSentence, readAddress } from './address.mjs'
import { policy, scriptHashes } from './content-security.ts'
import { isExpectedHost } from './expected-host.ts'
import { addressOf, loadPressed, servePressed } from './pressed.ts'
import { stop } from './say.mjs'

/** Serves the built app: what was pressed from memory, everything else by Next. */

/** How long an answer under way may take to end, once the server was told to. */
const patienceMs = 2000

const place = readAddress(process.env)
if (place.kind === 'refused') stop(portSentence(place.given))
const { host, port } = place

const pressed = loadPressed()
// These two have no address of their own: Next answers with them where nothing is, or all else failed. They were built, so
// their scripts know no nonce.
const lastResort = ['_not-found', '_global-error'].flatMap((name) =>
  scriptHashes(readFileSync(`.next/server/app/${name}.html`, 'utf8')),
)
const app = next({ dev: false, hostname: host, port })
await app.prepare()
const handle = app.getRequestHandler()

const server = createServer(answer)
const bound = () => server.address() as AddressInfo

function answer(request: IncomingMessage, response: ServerResponse) {
  if (!isExpectedHost(request.headers.host, bound().address))
    return say(response, 421, 'Prefetch answers only to the address it was started on.')
  const address = addressOf(request.url ?? '/')
  if (address === undefined) return say(response, 400, 'This address cannot be read.')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  if (servePressed(pressed, address, request, response)) return
  // Next reads the nonce from the request's own policy and puts it on its scripts.
  const made = policy([`'nonce-${randomBytes(16).toString('base64')}'`, ...new Set(lastResort)])
  request.headers['content-security-policy'] = made
  response.setHeader('Content-Security-Policy', made)
  handle(request, response).catch((error: unknown) => {
    console.error(error)
    response.destroy()
  })
}

function say(response: ServerResponse, status: number, sentence: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}

server.once('error', (error) => stop(listenSentence(error, place)))
server.listen(port, host, () => {
  const name = host.includes(':') ? `[${host}]` : host
  process.stdout.write(`\nPrefetch is ready: http://${name}:${bound().port}\n`)
})

// Ctrl-C comes twice, from the terminal and from npm: the second must not cut off what the first lets end.
let isEnding = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isEnding) return
    isEnding = true
    server.close(() => process.exit(0))
    setTimeout(() => server.closeAllConnections(), patienceMs).unref()
  })
}
