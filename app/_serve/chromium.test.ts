import { expect, test } from 'vitest'
import { chromiumPath, ensureChromium } from './chromium.mjs'
import { stopped } from './stopped.fixture.ts'

const place = '/cache/chromium_headless_shell-1'
const whole = `${place}/INSTALLATION_COMPLETE`

/** A machine with these files, on which commands do nothing but be noted; the ones in `failing` fail. */
function machine(files: string[], given: { chromium?: string; isDebianRoot?: boolean; failing?: string[] } = {}) {
  const ran: string[] = []
  const run = async (command: string, args: string[]) => {
    const line = [command, ...args].join(' ')
    ran.push(line)
    const stdout = line.includes('--dry-run') ? `Headless Shell\n  Install location:    ${place}\n  Download url: x\n` : ''
    const isFailing = given.failing?.some((part) => line.includes(part))
    return { status: isFailing ? 100 : 0, stdout, output: `${line} said so` }
  }
  const env = { PREFETCH_CHROMIUM: given.chromium }
  const isDebianRoot = () => given.isDebianRoot ?? false
  return { ran, env, run, isDebianRoot, exists: (file: string) => files.includes(file) }
}

const cli = 'node node_modules/@playwright/test/cli.js install'
const asked = `${cli} --dry-run chromium-headless-shell`

test.each([
  ['the one that is named', ['/opt/c', '/usr/bin/chromium'], '/opt/c', '/opt/c'],
  ["the system's", ['/usr/bin/chromium'], undefined, '/usr/bin/chromium'],
  ['Chrome', ['/usr/bin/google-chrome'], '', '/usr/bin/google-chrome'],
  ["none, where only Playwright's could be there", [whole], undefined, undefined],
])('journeys use %s', (_, files, chromium, expected) => {
  expect(chromiumPath(machine(files, chromium === undefined ? {} : { chromium }))).toBe(expected)
})

test.each<[string, ReturnType<typeof machine>, string[]]>([
  ["with the system's, nothing is run", machine(['/usr/bin/chromium'], { isDebianRoot: true }), []],
  ["with Playwright's own, nothing is installed", machine([whole]), [asked]],
  [
    'without one, root on Debian gets its package',
    machine([], { isDebianRoot: true }),
    [asked, 'apt-get -q update', 'apt-get -q install -y --no-install-recommends chromium'],
  ],
  ["without one, anybody else gets Playwright's", machine([]), [asked, `${cli} chromium-headless-shell`]],
  ["half of Playwright's is none", machine([place]), [asked, `${cli} chromium-headless-shell`]],
])('%s', async (_, given, ran) => {
  using _ended = stopped()
  await ensureChromium('/project', 'node', given)
  expect(given.ran).toEqual(ran)
})

test.each<[string, ReturnType<typeof machine>, RegExp]>([
  [
    'the one that is named is not there',
    machine(['/usr/bin/chromium'], { chromium: '/opt/gone' }),
    /^\nPrefetch: PREFETCH_CHROMIUM=\/opt\/gone is not there\. .*\n$/,
  ],
  [
    "Debian's cannot be installed",
    machine([], { isDebianRoot: true, failing: ['apt-get -q update'] }),
    /^\nPrefetch: Chromium could not be installed .*\n\napt-get -q update said so\n$/,
  ],
  [
    "Playwright's cannot be downloaded",
    machine([], { failing: [`${cli} chromium`] }),
    /^\nPrefetch: no Chromium could be found or downloaded\. .*PREFETCH_CHROMIUM\.\n\n.* said so\n$/,
  ],
])('one sentence says so where %s', async (_, given, sentence) => {
  using ended = stopped()
  await expect(ensureChromium('/project', 'node', given)).rejects.toThrow('exit 1')
  expect(ended.sentence()).toMatch(sentence)
})
