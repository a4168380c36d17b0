import type { Logger } from 'pino'

/** Something to close. */
interface Step {
  name: string
  close: () => Promise<void>
}

/** How long closing one thing may take, in milliseconds; longer than the longest, which is to end all requests. */
const STEP_MS = 12_000

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
    await closeAll(steps, logger)
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

/**
 * Closes the last first. What fails to close, or hangs because nothing answers it any more, does not keep the others
 * from being closed.
 *
 * @param stepMs how long each may take, in milliseconds
 */
export async function closeAll(
  steps: readonly Step[],
  logger: Pick<Logger, 'error'>,
  stepMs = STEP_MS,
): Promise<void> {
  for (const { name, close } of steps.toReversed()) {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => late.reject(new Error(`it took more than ${stepMs} ms`)), stepMs)
    await Promise.race([close(), late.promise]).catch((error: unknown) =>
      logger.error({ err: error }, `closing the ${name} failed`),
    )
    clearTimeout(timer)
  }
}
