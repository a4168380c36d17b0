import { defineConfig } from 'prisma/config'

// `prisma generate` insists on a native schema engine that it never runs; naming any existing
// file keeps it from downloading one.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
