import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { policy, scriptHashes } from './content-security.ts'
import { type Pressed, pressedFile } from './pressed.ts'

/** Runs after `next build`: each built page, answer and asset is compressed once, tagged, and given its Content-Security-Policy. */

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.body': 'application/json',
}

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

const pages = filesUnder('.next/server/app')
  .filter((file) => file.endsWith('.html') && !/\/_(not-found|global-error|global-not-found)\.html$/.test(file))
  .map((file) => ({ file, address: `/${path.relative('.next/server/app', file).slice(0, -'.html'.length)}` }))

/** What a route answered when the pages were built: the index of the search. */
const answers = filesUnder('.next/server/app')
  .filter((file) => file.endsWith('.json.body'))
  .map((file) => ({ file, address: `/${path.relative('.next/server/app', file).slice(0, -'.body'.length)}` }))

const assets = filesUnder('.next/static')
  .filter((file) => path.extname(file) in types)
  .map((file) => ({ file, address: `/_next/static/${path.relative('.next/static', file)}` }))

async function press({ file, address }: { file: string; address: string }): Promise<[string, Pressed]> {
  const body = readFileSync(file)
  const isPage = file.endsWith('.html')
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: isPage ? 11 : 9 } }
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(body, quality))
  writeFileSync(`${file}.gz`, await promisify(gzip)(body, { level: 9 }))
  // Weak: one tag for all encodings of the same text.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const type = types[path.extname(file)] ?? 'application/octet-stream'
  return [address, { file, etag, type, ...(isPage && { policy: policy(scriptHashes(body.toString())) }) }]
}

writeFileSync(
  pressedFile,
  JSON.stringify(Object.fromEntries(await Promise.all([...pages, ...answers, ...assets].map(press)))),
)
