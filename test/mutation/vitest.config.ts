import { defineConfig } from 'vitest/config'
import { areaNamed } from './areas.ts'

const area = areaNamed(process.env.MUTATION_AREA ?? '')

/** The tests of one area, as Stryker runs them. */
export default defineConfig({
  test: {
    include: area.tests,
    globalSetup: area.database ? 'test/helpers/database-server.ts' : [],
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
