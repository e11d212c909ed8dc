import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'
import { step, stop } from './say.mjs'

const playwright = 'node_modules/@playwright/test/cli.js'
const build = 'chromium-headless-shell'

/**
 * The machine as it is; a test brings another.
 * @type {{ env: { PREFETCH_CHROMIUM?: string | undefined }, exists: (file: string) => boolean,
 *   run: (...given: Parameters<typeof run>) => ReturnType<typeof run>, isDebianRoot: () => boolean }}
 */
const here = { env: process.env, exists: existsSync, run, isDebianRoot }

/** The system's Chromium, or undefined where only Playwright's own build could be there. */
export const chromiumPath = ({ env, exists } = here) =>
  env.PREFETCH_CHROMIUM ||
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => exists(file))

/**
 * A Chromium for the journeys: one that is there, else Debian's package where we are root on Debian, else Playwright's own.
 * @param {string} root
 * @param {string} node the path of its executable
 */
export async function ensureChromium(root, node, machine = here) {
  const found = chromiumPath(machine)
  if (found && !machine.exists(found))
    stop(`PREFETCH_CHROMIUM=${found} is not there. Leave it out to have one installed.`)
  if (found || (await hasPlaywrightBuild(root, node, machine))) return
  if (machine.isDebianRoot()) await installDebianPackage(machine)
  else await installPlaywrightBuild(root, node, machine)
}

function isDebianRoot() {
  const release = '/etc/os-release'
  return process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

async function hasPlaywrightBuild(root, node, { exists, run }) {
  const { stdout } = await run(node, [playwright, 'install', '--dry-run', build], { cwd: root })
  const place = /Install location: +(.+)/.exec(stdout)?.[1]
  return place !== undefined && exists(path.join(place, 'INSTALLATION_COMPLETE'))
}

async function installDebianPackage({ env, run }) {
  const done = step("Installing Debian's Chromium for the browser journeys (once)")
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    // A package manager that is killed leaves the system's own packages half installed.
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, patienceMs: 60_000 }
    const result = await run('apt-get', ['-q', ...args], options)
    if (result.status !== 0)
      stop("Chromium could not be installed from Debian's packages. apt-get said:", result.output)
  }
  done()
}

async function installPlaywrightBuild(root, node, { run }) {
  const done = step("Downloading Playwright's Chromium for the browser journeys (once)")
  const result = await run(node, [playwright, 'install', build], { cwd: root })
  if (result.status !== 0)
    stop('no Chromium could be found or downloaded. Install one, or name it in PREFETCH_CHROMIUM.', result.output)
  done()
}
