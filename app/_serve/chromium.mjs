import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { step, stop } from './say.mjs'

/** A Chromium for the journeys: one that is there, else Debian's package where we are root, else Playwright's own. */
export function ensureChromium(root, node) {
  if (chromiumPath() || playwrightHasOne(root, node)) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installDebianPackage()
  else installPlaywrightBuild(root, node)
}

/** The system's Chromium, or undefined where only Playwright's own build could be there. */
export const chromiumPath = () =>
  [process.env.PREFETCH_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  )

function playwrightHasOne(root, node) {
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))"
  const result = spawnSync(node, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' })
  return existsSync(result.stdout.trim())
}

function installDebianPackage() {
  const done = step("Installing Debian's Chromium for the browser journeys (once)")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ]) {
    const result = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 26 })
    if (result.status !== 0)
      stop('Chromium could not be installed from Debian’s packages. apt-get said:', `${result.stdout}${result.stderr}`)
  }
  done()
}

function installPlaywrightBuild(root, node) {
  const done = step("Downloading Playwright's Chromium for the browser journeys (once)")
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js')
  const result = spawnSync(node, [cli, 'install', 'chromium-headless-shell'], { cwd: root, encoding: 'utf8' })
  if (result.status !== 0)
    stop('No Chromium could be found or downloaded. Install one, or name it in PREFETCH_CHROMIUM.', result.stderr)
  done()
}
