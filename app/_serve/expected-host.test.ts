import { expect, test } from 'vitest'
import { isExpectedHost } from './expected-host.ts'

test.each<[header: string | undefined, boundTo: string, isExpected: boolean]>([
  ['localhost', '127.0.0.1', true],
  ['localhost:3000', '127.0.0.1', true],
  ['LocalHost:3000', '127.0.0.1', true],
  ['127.0.0.1:4567', '127.0.0.1', true],
  ['127.0.0.2', '127.0.0.2', true],
  ['[::1]', '::1', true],
  ['[::1]:3000', '::1', true],
  ['localhost:3000', '::1', true],
  [undefined, '127.0.0.1', false],
  ['', '127.0.0.1', false],
  ['evil.example', '127.0.0.1', false],
  ['evil.example:3000', '::1', false],
  ['evil.example', '127.0.1.1', false],
  ['evil.example', '::ffff:127.0.0.1', false],
  ['localhost.evil.example', '127.0.0.1', false],
  ['127.0.0.1.evil.example', '127.0.0.1', false],
  ['192.168.1.20:3000', '127.0.0.1', false],
  ['evil.example', '0.0.0.0', true],
  [undefined, '0.0.0.0', true],
  ['study.example', '::', true],
  ['192.168.1.20', '192.168.1.20', true],
])('Host %j at a server bound to %s is expected: %s', (header, boundTo, isExpected) => {
  expect(isExpectedHost(header, boundTo)).toBe(isExpected)
})
