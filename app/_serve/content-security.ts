import { createHash } from 'node:crypto'

/**
 * The Content-Security-Policy of a page. `scripts` are the sources its scripts may have beside 'self': hashes for a page that
 * was built, a nonce for one made on request. Styles may be inline, because highlighted code and drawings carry them.
 */
export const policy = (scripts: readonly string[]) =>
  [
    "default-src 'self'",
    `script-src 'self'${scripts.map((source) => ` ${source}`).join('')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

const script = /<script\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/script[^>]*>/gi
const hasSource = /(?:^|\s)src\s*=/i

/** The hash of each inline script of a page, as CSP writes it: over the text as it stands, entities and all. */
export function scriptHashes(html: string): string[] {
  const inline = [...html.matchAll(script)].filter(([, attributes = '', body]) => body && !hasSource.test(attributes))
  const hashes = inline.map(([, , body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`)
  return [...new Set(hashes)]
}
