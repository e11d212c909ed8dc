import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, type Loaded, servePressed } from './pressed.ts'

const bodies = { br: Buffer.from('small'), gzip: Buffer.from('middling'), identity: Buffer.from('as it is') }
const page: Loaded = { file: 'page.html', etag: 'W/"abc"', type: 'text/html', policy: "default-src 'self'", ...bodies }
const asset: Loaded = { file: 'a.js', etag: 'W/"def"', type: 'text/javascript', ...bodies }
const pressed = new Map([
  ['/en/learn', page],
  ['/_next/static/[a]~.js', asset],
])

/** What is not pressed is passed on, as serve.ts does: here to a server that says so. */
const server = createServer((asked, response) => {
  const address = addressOf(asked.url ?? '/')
  if (address === undefined) response.writeHead(400).end()
  else if (!servePressed(pressed, address, asked, response)) response.writeHead(200).end('passed on')
})

beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(() => new Promise((closed) => server.close(closed)))

type Got = { status: number | undefined; headers: Record<string, string | string[] | undefined>; body: string }

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Got>((got, failed) => {
    const { port } = server.address() as AddressInfo
    request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text) => {
        body += text
      })
      response.on('end', () => got({ status: response.statusCode, headers: response.headers, body }))
    })
      .once('error', failed)
      .end()
  })

test('a page comes with its tag, its policy and its length, and is asked about each time', async () => {
  const { status, headers, body } = await ask('/en/learn?from=here')
  expect({ status, body }).toEqual({ status: 200, body: 'as it is' })
  expect(headers).toMatchObject({
    etag: 'W/"abc"',
    vary: 'Accept-Encoding, rsc',
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'self'",
    'content-type': 'text/html',
    'content-length': '8',
  })
  expect(headers['content-encoding']).toBeUndefined()
})

test('an asset has no policy and is kept for good', async () => {
  const { headers, body } = await ask('/_next/static/%5Ba%5D~.js')
  expect(body).toBe('as it is')
  expect(headers['content-security-policy']).toBeUndefined()
  expect(headers['cache-control']).toContain('immutable')
})

test.each([
  ['gzip, br', 'br', 'small'],
  ['gzip, br;q=0', 'gzip', 'middling'],
  ['*', 'br', 'small'],
  ['zstd', undefined, 'as it is'],
])('to who accepts %s it comes in %s', async (accepted, encoding, text) => {
  const { headers, body } = await ask('/en/learn', { 'accept-encoding': accepted })
  expect([headers['content-encoding'], headers['content-length'], body]).toEqual([encoding, `${text.length}`, text])
})

test.each([
  ['W/"abc"', 304],
  ['"abc"', 304],
  ['"other", W/"abc" , "another"', 304],
  ['*', 304],
  ['"other"', 200],
  ['abc', 200],
  ['W/"def"', 200],
])('to who holds %s the answer is %d', async (held, expected) => {
  const { status, headers, body } = await ask('/en/learn', { 'if-none-match': held, 'accept-encoding': 'br' })
  expect({ status, body }).toEqual({ status: expected, body: expected === 304 ? '' : 'small' })
  expect(headers.etag).toBe('W/"abc"')
})

test('HEAD gets the headers of a GET and no body', async () => {
  const { status, headers, body } = await ask('/en/learn', { 'accept-encoding': 'gzip' }, 'HEAD')
  expect({ status, body }).toEqual({ status: 200, body: '' })
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': '8', etag: 'W/"abc"' })
})

test.each<[string, string, Record<string, string>, string]>([
  ["what Next's router fetches", '/en/learn', { rsc: '1' }, 'GET'],
  ['an action', '/en/learn', {}, 'POST'],
  ['a trailing slash, which Next redirects', '/en/learn/', {}, 'GET'],
  ['another address', '/en/review', {}, 'GET'],
  ['a name every object has', '/constructor', {}, 'GET'],
  ['the root', '/', {}, 'GET'],
  ['two slashes', '//en/learn', {}, 'GET'],
])('%s is passed on', async (_, path, headers, method) => {
  expect((await ask(path, headers, method)).body).toBe('passed on')
})

test.each(['/en/%E0%A4%A', '/%', '/en/learn%zz'])('%s cannot be read, and that is no error of ours', async (path) => {
  expect((await ask(path)).status).toBe(400)
})

test.each([
  ['/en/le%61rn', '/en/learn'],
  ['/en/learn?q=%zz#%', '/en/learn'],
  ['/%E4%BB%A4%E7%89%8C', '/令牌'],
  ['//', '//'],
])('%s is the address %s', (target, address) => {
  expect(addressOf(target)).toBe(address)
})
