import { test as base, type ConsoleMessage, expect } from '@playwright/test'
import { Server } from './server.ts'

type Fixtures = {
  server: Server
  /** What went wrong in the browser: errors, and what the Content-Security-Policy stopped. A journey ends with none. */
  complaints: string[]
}

/** Every journey has a server and a record of its own, so that no learner knows of another. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright tells a fixture's needs by its destructured argument.
  server: async ({}, use) => {
    const server = new Server()
    try {
      await server.start()
      await use(server)
    } finally {
      await server.remove()
    }
  },
  baseURL: async ({ server }, use) => use(server.address),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error' && !message.text().includes('net::ERR_CONNECTION'))
          complaints.push(message.text())
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
