import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/helpers/database-server.ts',
    // Many tests wait for the database or a process: a machine with two cores has time for a third worker.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // Loading the API anew for every file would take a quarter of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
