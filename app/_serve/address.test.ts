import { expect, test } from 'vitest'
import { listenSentence, portSentence, readAddress } from './address.mjs'

test.each([
  [{}, '127.0.0.1', 3000],
  [{ PORT: '', HOST: '' }, '127.0.0.1', 3000],
  [{ PORT: '4567', HOST: '::1' }, '::1', 4567],
  [{ PORT: '0' }, '127.0.0.1', 0],
  [{ PORT: '65535' }, '127.0.0.1', 65535],
])('%j is where to listen', (env, host, port) => {
  expect(readAddress(env)).toEqual({ kind: 'address', host, port })
})

test.each(['abc', '80.5', '-1', '65536', '1e3', '0x50', ' 3000', '3000 '])('PORT=%j is refused by name', (PORT) => {
  expect(readAddress({ PORT })).toEqual({ kind: 'refused', given: PORT })
  expect(portSentence(PORT)).toContain(`PORT is "${PORT}"; expected a whole number from 0 to 65535`)
})

test.each([
  ['EADDRINUSE', 3000, /^port 3000 on 127\.0\.0\.1 is in use\. .*PORT=3001\.$/],
  ['EADDRINUSE', 65535, /PORT=3000\.$/],
  ['EACCES', 80, /^port 80 needs more rights/],
  ['EADDRNOTAVAIL', 3000, /^HOST=127\.0\.0\.1 is no address of this machine \(EADDRNOTAVAIL\)\./],
  ['ENOTFOUND', 3000, /^HOST=127\.0\.0\.1 is no address of this machine \(ENOTFOUND\)\./],
])('%s at port %d has its own sentence', (code, port, sentence) => {
  expect(listenSentence(Object.assign(new Error(code), { code }), { host: '127.0.0.1', port })).toMatch(sentence)
})
