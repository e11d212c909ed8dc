import { defineConfig } from 'prisma/config'

// Prisma insists on finding this file here. The address of the database is the business of prisma/client.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
