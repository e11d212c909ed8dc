import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A built page or asset as it lies on disk, with `.br` and `.gz` beside it. A page has a policy, an asset has none. */
export type Pressed = { file: string; etag: string; type: string; policy?: string }

export const pressedFile = '.next/pressed.json'

type Loaded = Pressed & Record<'br' | 'gzip' | 'identity', Buffer>

/** Reads everything that was pressed into memory, by address. */
export function loadPressed(): Map<string, Loaded> {
  const entries = Object.entries(JSON.parse(readFileSync(pressedFile, 'utf8')) as Record<string, Pressed>)
  return new Map(
    entries.map(([address, pressed]) => {
      const { file } = pressed
      const bodies = { br: readFileSync(`${file}.br`), gzip: readFileSync(`${file}.gz`), identity: readFileSync(file) }
      return [address, { ...pressed, ...bodies }]
    }),
  )
}

/**
 * Answers a plain GET of something built, and says whether it did. What Next's router fetches (`rsc`) and what a form or an
 * action sends is not ours to answer.
 */
export function servePressed(
  pressed: Map<string, Loaded>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if ((request.method !== 'GET' && request.method !== 'HEAD') || request.headers.rsc) return false
  const found = pressed.get(addressOf(request.url ?? '/'))
  if (!found) return false
  response.setHeader('ETag', found.etag)
  response.setHeader('Vary', 'Accept-Encoding, rsc')
  response.setHeader('Cache-Control', found.policy ? 'no-cache' : 'public, max-age=31536000, immutable')
  if (found.policy) response.setHeader('Content-Security-Policy', found.policy)
  if (matches(request.headers['if-none-match'], found.etag)) response.writeHead(304).end()
  else send(found, request, response)
  return true
}

const addressOf = (url: string) => {
  const address = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  return address.length > 1 ? address.replace(/\/$/, '') : address
}

const matches = (header: string | undefined, etag: string) =>
  header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false

function send(found: Loaded, request: IncomingMessage, response: ServerResponse) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', found.type)
  response.setHeader('Content-Length', found[encoding].length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : found[encoding])
}
