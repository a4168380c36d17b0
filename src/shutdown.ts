import type { Logger } from 'pino'

interface Step {
  name: string
  close: () => Promise<void>
}

/** The way out of the process: closes what was opened, the last first. */
export interface Shutdown {
  /** Adds something to close. */
  add(name: string, close: () => Promise<void>): void
  hasBegun(): boolean
  /** Closes everything and ends the process. */
  exit(code: number): Promise<never>
}

/** Ends the process in good order on SIGTERM, SIGINT or a failure that nobody caught. */
export function createShutdown(logger: Logger): Shutdown {
  const steps: Step[] = []
  let begun = false

  async function exit(code: number): Promise<never> {
    begun = true
    for (const { name, close } of steps.reverse()) {
      await close().catch((error: unknown) => logger.error({ err: error }, `closing the ${name} failed`))
    }
    process.exit(code)
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Whoever asks a second time does not want to wait.
      if (begun) process.exit(1)
      logger.info({ signal }, 'shutting down')
      void exit(0)
    })
  }
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught exception')
    if (!begun) void exit(1)
  })

  return {
    add: (name, close) => steps.push({ name, close }),
    hasBegun: () => begun,
    exit,
  }
}
