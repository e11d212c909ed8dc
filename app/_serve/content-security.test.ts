import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { policy, scriptHashes } from './content-security.ts'

const hash = (body: string) => `'sha256-${createHash('sha256').update(body, 'utf8').digest('base64')}'`

test('the hash is the one the specification of CSP gives as its example', () => {
  expect(scriptHashes('<script>alert(\'Hello, world.\');</script>')).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ])
})

test('of a built page, every inline script is hashed once and those with a source are not', () => {
  const flight = 'self.__next_f.push([1,"5:[\\"$\\",\\"div\\",null,{\\"children\\":\\"令牌桶 &amp; 漏桶 \\u003c/script>\\"}]\\n"])'
  const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/>
    <script src="/_next/static/chunks/0a~b.js" async=""></script>
    <script async="" crossorigin="" src='/_next/static/chunks/c.js'></script>
    <script src="/_next/static/chunks/polyfills.js" noModule=""></script></head>
    <body><p title="a > b">&lt;script&gt;no script&lt;/script&gt;</p>
    <script>(self.__next_f=self.__next_f||[]).push([0])</script>
    <script>${flight.replace('</script>', '')}</script>
    <script>(self.__next_f=self.__next_f||[]).push([0])</script>
    <script id="_R_" data-src="x" data-note="a > b">requestIdleCallback(()=>{
  1 &lt; 2
})</script></body></html>`
  expect(scriptHashes(html)).toEqual([
    hash('(self.__next_f=self.__next_f||[]).push([0])'),
    hash(flight.replace('</script>', '')),
    hash('requestIdleCallback(()=>{\n  1 &lt; 2\n})'),
  ])
})

test.each([['no script at all', '<p>quiet</p>'], ['an empty one', '<script id="x"></script>'], ['nothing', '']])(
  '%s has no hashes',
  (_, html) => {
    expect(scriptHashes(html)).toEqual([])
  },
)

test('an inline script is found however it is written', () => {
  expect(scriptHashes('<SCRIPT\n  type="module">a()</SCRIPT ><script>b()</script>')).toEqual([hash('a()'), hash('b()')])
})

test.each([[[]], [["'sha256-AA='"]], [["'nonce-AA=='", "'strict-dynamic'"]]])(
  'with %j, scripts may be nothing unsafe and nothing may frame, embed or rebase the page',
  (sources) => {
    const directives = new Map(
      policy(sources)
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
    )
    expect(directives.get('script-src')).toEqual(["'self'", ...sources])
    for (const [name, values] of directives) if (name !== 'style-src') expect(values?.join()).not.toContain('unsafe')
    expect(directives.get('default-src')).toEqual(["'self'"])
    for (const name of ['object-src', 'base-uri', 'frame-ancestors']) expect(directives.get(name)).toEqual(["'none'"])
  },
)
