import { type BrowserContext, test as base, expect } from '@playwright/test'
import { rowsOf } from './record.ts'
import { Server } from './server.ts'

type Fixtures = {
  server: Server
  /** What went wrong in the browser: errors, and what the Content-Security-Policy stopped. A journey ends with none. */
  complaints: string[]
}

async function lend(use: (server: Server) => Promise<void>) {
  const server = new Server()
  try {
    await server.start()
    await use(server)
  } finally {
    await server.remove()
  }
}

function hear(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    // A server that was killed on purpose is not there to answer.
    const isOfKill = message.text().includes('net::ERR_CONNECTION')
    if (message.type() === 'error' && !isOfKill) complaints.push(message.text())
  })
  return complaints
}

/** The seed of a mock is all that is drawn from here: the same questions are asked in every run. */
function sameSeed() {
  crypto.getRandomValues = <Numbers extends ArrayBufferView>(numbers: Numbers) => {
    if (numbers instanceof Uint32Array) numbers.fill(1)
    return numbers
  }
}

/** Every journey has a server and a record of its own, so that no learner knows of another. */
export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    await context.addInitScript(sameSeed)
    await use(context)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright tells a fixture's needs by its destructured argument.
  server: async ({}, use) => lend(use),
  baseURL: async ({ server }, use) => use(server.address),
  complaints: [
    async ({ context }, use) => {
      const complaints = hear(context)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** For who only looks: one server for all of them, whose record must be as empty in the end as it was at first. */
export const visit = test.extend<object, { lobby: Server }>({
  lobby: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) =>
      lend(async (server) => {
        await use(server)
        expect(await rowsOf(server)).toMatchObject({ reviews: 0, predictions: 0, misses: 0, turns: 0 })
      }),
    { scope: 'worker' },
  ],
  server: async ({ lobby }, use) => use(lobby),
})

export { expect }
