import { Stryker } from '@stryker-mutator/core'
import type { Area } from './areas.ts'

/** What became of the changes to one area. */
export interface Outcome {
  area: string
  /** Noticed by a test that failed. */
  killed: number
  /** Noticed because the tests came to no end. */
  timedOut: number
  /** Not noticed by the tests that ran the changed code. */
  survived: number
  /** Not noticed, as no test ran the changed code. */
  uncovered: number
}

/**
 * Changes an area's sources in every way that Stryker knows, one at a time and in a copy, and asks its tests each
 * time. What is known from the run before and has not changed since is not asked again, unless `anew`.
 */
export async function examine(area: Area, anew: boolean): Promise<Outcome> {
  process.env.MUTATION_AREA = area.name
  const file = area.name.replaceAll(' ', '-')
  const mutants = await new Stryker({
    mutate: area.sources,
    testRunner: 'vitest',
    // As in the product's own configuration; related files would be most of the product.
    vitest: { configFile: 'test/mutation/vitest.config.ts', pool: 'forks', related: false },
    concurrency: 2,
    // A machine that is busy must not pass for a test that noticed, and a test that hangs fails before that.
    timeoutMS: area.database ? 60_000 : 20_000,
    timeoutFactor: 3,
    // A test runner's databases are dropped with it.
    maxTestRunnerReuse: 60,
    incremental: true,
    incrementalFile: `.mutation/${file}.json`,
    force: anew,
    reporters: ['progress-append-only', 'clear-text', 'html'],
    clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: false },
    htmlReporter: { fileName: `.mutation/${file}.html` },
    tempDirName: `.mutation/${file}`,
    ignorePatterns: ['.data', '.mutation', 'bench', 'ops', 'sdk'],
    allowConsoleColors: false,
  }).runMutationTest()
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length
  return {
    area: area.name,
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
  }
}
