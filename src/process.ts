import type { Logger } from 'pino'
import { type Config, ConfigError, readConfig } from './config.ts'
import { createLogger } from './logger.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import { explainFailure } from './start-failure.ts'

/** Brings a process to work; what it opens is added to the shutdown. */
export type Start = (config: Config, logger: Logger, shutdown: Shutdown) => Promise<void>

/** Runs a process by the environment's settings, until a signal ends it; a start that fails says why in one line. */
export async function runProcess(start: Start): Promise<void> {
  try {
    await run(start, readConfig(process.env))
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

async function run(start: Start, config: Config): Promise<void> {
  const logger = createLogger(config.logLevel)
  const shutdown = createShutdown(logger)
  try {
    await start(config, logger, shutdown)
  } catch (error) {
    if (shutdown.hasBegun()) return
    console.error(explainFailure(error, config))
    await shutdown.exit(1)
  }
}
