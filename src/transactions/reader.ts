import type { ClientScope } from '../clients/scope.ts'
import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { homeCurrency, type IntakeService } from '../intake/service.ts'
import type { Clock } from '../lib/clock.ts'
import { validationError } from '../lib/errors.ts'
import type { UserService } from '../users/service.ts'
import { fingerprintFile, fingerprintRows } from './fingerprint.ts'
import { type ReadingContext, type TransactionDraft, UnreadableError } from './reading/draft.ts'
import type { FileReader } from './reading/file-reader.ts'
import { readText } from './reading/text/index.ts'
import type { Transaction } from './store.ts'

interface Services {
  users: UserService
  intakes: IntakeService
  files: FileReader
}

/** Transactions as they were read. */
export interface Reading {
  /** What they were read with. */
  context: ReadingContext
  drafts: readonly TransactionDraft[]
  source: Transaction['source']
  /** What each draft of a file is known by when the file comes again: SHA-256 in hexadecimal digits. */
  fingerprints: readonly string[]
}

/** A transaction as a partner says it; without a date it is today's. */
export type RowInput = Omit<TransactionDraft, 'date' | 'confidence'> & { date: IsoDate | null }

/** Reads what is handed in, before anything is stored and before the user need be there. */
export function createReader({ users, intakes, files }: Services, clock: Clock) {
  /** What a reader needs to know of the user of a path; of one who is not there yet, what is usual. */
  async function contextFor(scope: ClientScope, pathId: string): Promise<ReadingContext> {
    const user = await users.peek(scope, pathId)
    const intake = user && (await intakes.find({ ...scope, user }))
    return {
      language: user?.language ?? 'en',
      currency: homeCurrency(intake),
      today: isoDateFrom(clock()),
    }
  }

  async function readBytes(bytes: Uint8Array, context: ReadingContext): Promise<Reading> {
    const { drafts, source } = await files.read(bytes, context)
    const fingerprints = source === 'api_image' ? [fingerprintFile(bytes)] : fingerprintRows(drafts)
    return { context, drafts, source, fingerprints }
  }

  return {
    /**
     * Reads what somebody wrote, for the user of a path, who need not be there yet.
     *
     * @throws VALIDATION_ERROR that names what cannot be read
     */
    async readText(scope: ClientScope, pathId: string, text: string): Promise<Reading> {
      const context = await contextFor(scope, pathId)
      const drafts = await explained('text', async () => readText(text, context))
      return { context, drafts, source: 'api_text', fingerprints: [] }
    },

    /**
     * Reads what a user whose context is known wrote in a conversation.
     *
     * @throws UnreadableError
     */
    readMessage(text: string, context: ReadingContext, source: 'api_text' | 'whatsapp'): Reading {
      return { context, drafts: readText(text, context), source, fingerprints: [] }
    },

    /** Takes what a partner says for what it is. */
    async readRows(scope: ClientScope, pathId: string, rows: readonly RowInput[]): Promise<Reading> {
      const context = await contextFor(scope, pathId)
      const drafts = rows.map((row) => ({ ...row, date: row.date ?? context.today, confidence: 1 }))
      return { context, drafts, source: 'api_json', fingerprints: [] }
    },

    /**
     * Reads a file, for the user of a path, who need not be there yet.
     *
     * @throws VALIDATION_ERROR that names what cannot be read
     */
    async readFile(scope: ClientScope, pathId: string, bytes: Uint8Array): Promise<Reading> {
      const context = await contextFor(scope, pathId)
      return explained('file', () => readBytes(bytes, context))
    },

    /**
     * Reads a file again as it was read before.
     *
     * @throws UnreadableError
     */
    rereadFile: readBytes,
  }
}

/** The part that cannot be read and the reason, which may begin with the part as well. */
function placeOf({ part, message }: UnreadableError): string {
  if (part === null) return `: ${message}`
  const prefix = `${part}: `
  const isNamed = message.toLowerCase().startsWith(prefix.toLowerCase())
  return ` (${part}): ${isNamed ? message.slice(prefix.length) : message}`
}

/** Tells a failure to read as a failure of the field that was to be read. */
async function explained<T>(field: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    throw validationError([{ field, message: `Field '${field}' cannot be read${placeOf(error)}` }])
  }
}
