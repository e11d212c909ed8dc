import { test as base } from '@playwright/test'
import { Server } from './server.ts'

/** Every journey has a server and a record of its own, so that no learner knows of another. */
export const test = base.extend<{ server: Server }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright tells a fixture's needs by its destructured argument.
  server: async ({}, use) => {
    const server = new Server()
    await server.start()
    await use(server)
    await server.remove()
  },
  baseURL: async ({ server }, use) => use(server.address),
})

export { expect } from '@playwright/test'
