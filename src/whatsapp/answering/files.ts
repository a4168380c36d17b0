import { formatCount } from '../../language/format.ts'
import { texts } from '../../language/index.ts'
import { ApiError } from '../../lib/errors.ts'
import type { Reading } from '../../transactions/reader.ts'
import type { TransactionService } from '../../transactions/service.ts'
import type { UserScope } from '../../users/scope.ts'
import type { Evolution, EvolutionServer, FetchedFile } from '../evolution.ts'
import type { WaitingMessage } from './store.ts'
import * as store from './store.ts'

/** A file of a message: what was read of it, or what to say instead. */
export type ReadFile = { message: WaitingMessage } & ({ reading: Reading } | { complaint: string })

/** The server of the file did not answer: another time it may. */
export class FileNotThereYet extends Error {
  override name = 'FileNotThereYet'
}

interface Dependencies {
  evolution: Evolution
  transactions: TransactionService
}

/** As many as are stored while a request waits, too: they take about a second. */
const MOST_ROWS = 10_000

/** Reads the transactions of the files that come with messages; stores nothing. */
export function createFileDesk({ evolution, transactions }: Dependencies) {
  /** From where it is soonest to be had: the webhook itself, the server's own store, or WhatsApp through the server. */
  async function fetchFile(
    scope: UserScope,
    { id, messageId, mediaUrl }: WaitingMessage,
    server: EvolutionServer | undefined,
  ): Promise<FetchedFile> {
    const kept = await store.readMedia(scope, id)
    if (kept) return kept
    const downloaded = mediaUrl === null ? undefined : await evolution.download(mediaUrl)
    if (downloaded instanceof Uint8Array || downloaded === 'too_large' || !server) return downloaded
    return (await evolution.fetchFile(server, messageId)) ?? downloaded
  }

  async function readBytes(scope: UserScope, bytes: Uint8Array) {
    const { file } = texts[scope.user.language].whatsapp
    try {
      const reading = await transactions.readFile(scope, scope.user.id, bytes)
      const { length } = reading.drafts
      if (length === 0) return { complaint: file.refused }
      if (length <= MOST_ROWS) return { reading: { ...reading, source: 'whatsapp' as const } }
      const most = formatCount(MOST_ROWS, reading.context.currency, scope.user.language)
      return { complaint: file.tooLong({ most }) }
    } catch (error) {
      if (error instanceof ApiError && error.code === 'VALIDATION_ERROR') return { complaint: file.refused }
      throw error
    }
  }

  return {
    /**
     * @param isLastTry whether to do without a file that is not to be had
     * @throws FileNotThereYet
     */
    async read(
      scope: UserScope,
      message: WaitingMessage,
      server: EvolutionServer | undefined,
      isLastTry: boolean,
    ): Promise<ReadFile> {
      const bytes = await fetchFile(scope, message, server)
      if (bytes === 'later' && !isLastTry) throw new FileNotThereYet('a file could not be fetched')
      if (bytes instanceof Uint8Array) return { message, ...(await readBytes(scope, bytes)) }
      const { file } = texts[scope.user.language].whatsapp
      return { message, complaint: bytes === 'too_large' ? file.tooLarge : file.unavailable }
    },
  }
}

export type FileDesk = ReturnType<typeof createFileDesk>
