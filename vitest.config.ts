import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const room = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))

export default defineConfig({
  resolve: { alias: { '#engine': room('engine'), '#content': room('content'), '#prisma': room('prisma') } },
  test: {
    include: ['{app,content,engine,prisma}/**/*.test.ts', 'e2e/*.test.ts'],
    benchmark: { include: ['**/*.bench.ts'] },
    pool: 'threads',
    isolate: false,
    testTimeout: 20_000,
  },
})
