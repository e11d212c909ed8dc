import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Encoding, encodingFor } from './encoding.ts'

/** A built page or asset as it lies on disk, with `.br` and `.gz` beside it. A page has a policy, an asset has none. */
export type Pressed = { file: string; etag: string; type: string; policy?: string }

export type Loaded = Pressed & Record<Encoding, Buffer>

export const pressedFile = '.next/pressed.json'

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

/** The decoded path of a request's target, or undefined where it cannot be decoded. */
export function addressOf(target: string): string | undefined {
  const path = target.replace(/[?#].*/s, '')
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/**
 * Answers a plain GET or HEAD of something built, and says whether it did. What Next's router fetches (`rsc`) and what a form
 * or an action sends is not ours to answer, nor is an address that Next would redirect.
 */
export function servePressed(
  pressed: ReadonlyMap<string, Loaded>,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if ((request.method !== 'GET' && request.method !== 'HEAD') || request.headers.rsc) return false
  const found = pressed.get(address)
  if (!found) return false
  response.setHeader('ETag', found.etag)
  response.setHeader('Vary', 'Accept-Encoding, rsc')
  response.setHeader('Cache-Control', isNamedByContent(address) ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (found.policy) response.setHeader('Content-Security-Policy', found.policy)
  if (isHeld(request.headers['if-none-match'], found.etag)) response.writeHead(304).end()
  else send(found, request, response)
  return true
}

/** Assets carry a hash of what is in them in their names; pages and answers keep theirs when their words change. */
const isNamedByContent = (address: string) => address.startsWith('/_next/static/')

/** Whether the reader holds this already. Tags are compared weakly, as RFC 9110, 13.1.2 has it for If-None-Match. */
function isHeld(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return header?.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag)) ?? false
}

function send(found: Loaded, request: IncomingMessage, response: ServerResponse) {
  const encoding = encodingFor(request.headers['accept-encoding']?.toString())
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', found.type)
  response.setHeader('Content-Length', found[encoding].length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : found[encoding])
}
