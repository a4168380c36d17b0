import pino, { type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './config.ts'
import { errorCodes, isDatabaseUnavailable } from './database/failures.ts'

/** A logger of JSON lines. Errors keep out of it what the database repeats of a row in its messages. */
export function createLogger(level: LogLevel, destination: DestinationStream = standardOutput()): Logger {
  return pino({ level, serializers: { err: describeError } }, destination)
}

/** How many bytes of lines are written at once, and how long a line waits for that, in milliseconds. */
const GATHERED_BYTES = 4_096
const GATHERED_MS = 50

let output: DestinationStream | undefined

/** Gathers lines, since one write for each takes up to a tenth of a request's time. */
function standardOutput(): DestinationStream {
  output ??= gatherTo(process.stdout.fd)
  return output
}

function gatherTo(dest: number): DestinationStream {
  const stream = pino.destination({
    dest,
    minLength: GATHERED_BYTES,
    periodicFlush: GATHERED_MS,
    sync: true,
  })
  process.on('exit', () => stream.flushSync())
  return stream
}

interface DescribedError {
  type: string
  /** The error's own words where they cannot hold anything that was sent, else its codes. */
  message: string
  codes: string[]
  stack: string
}

/** Errors of the language itself, whose messages speak of code and not of data. */
const PLAIN_ERRORS = new Set(['TypeError', 'ReferenceError'])

function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', codes: [], stack: '' }
  const codes = [...new Set(errorCodes(error))]
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const message = isHarmless(error, codes) ? error.message : codes.join(' ') || error.name
  return { type: error.name, message, codes, stack: [`${error.name}: ${message}`, ...frames].join('\n') }
}

/** Whether the message is of the language, of the operating system, or of the connection to the database. */
function isHarmless(error: Error, codes: string[]): boolean {
  if (PLAIN_ERRORS.has(error.name)) return true
  return codes.length === 0 ? isDatabaseUnavailable(error) : codes.some((code) => /^E[A-Z]+$/.test(code))
}
