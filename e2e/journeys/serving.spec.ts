import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, visit as test } from '../fixtures.ts'

/** A plain request, with whatever headers, as Playwright's own would not send it. */
const get = (port: number, path: string, headers: Record<string, string>) =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined> }>((done, failed) => {
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      response.resume()
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers }))
    })
      .once('error', failed)
      .end()
  })

test('pages are compressed beforehand, tagged, and not sent twice', async ({ server }) => {
  const page = '/en/learn/limiting/token-bucket'
  const first = await get(server.port, page, { 'accept-encoding': 'gzip, br' })
  expect(first.status).toBe(200)
  expect(first.headers['content-encoding']).toBe('br')
  const again = await get(server.port, page, { 'if-none-match': String(first.headers.etag) })
  expect(again.status).toBe(304)
  expect((await get(server.port, page, { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
  expect((await get(server.port, page, {})).headers['content-encoding']).toBeUndefined()
})

for (const page of ['/en/learn/limiting/token-bucket', '/en/review', '/en/nothing'])
  test(`scripts are held to a strict policy on ${page}`, async ({ server }) => {
    const { headers } = await get(server.port, page, {})
    const scripts = /script-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1] ?? ''
    expect(scripts).toMatch(/'sha256-|'nonce-/)
    expect(scripts).not.toContain('unsafe')
  })

test('only the address it was started on is answered', async ({ server }) => {
  expect((await get(server.port, '/en', { host: 'evil.example' })).status).toBe(421)
  expect((await get(server.port, '/en', { host: `localhost:${server.port}` })).status).toBe(200)
})

test('a reading page ships at most 170 KB of JavaScript, no code of the lesson, and a simulator only near one', async ({
  page,
}) => {
  const scripts: Buffer[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.body())
  })
  await page.goto('/en/learn/limiting/fixed-window', { waitUntil: 'networkidle' })
  const bytes = scripts.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(170 * 1024)
  expect(scripts.some((body) => body.includes('One counter and one window'))).toBe(false)
  const read = scripts.length
  await page.getByRole('region', { name: 'A window is weakest at its edge' }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('button', { name: 'Predict and run' }).first()).toBeVisible()
  expect(scripts.length).toBeGreaterThan(read)
})
