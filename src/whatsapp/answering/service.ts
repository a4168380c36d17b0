import type { ChatService } from '../../chat/service.ts'
import type { Database } from '../../database/database.ts'
import type { JobData } from '../../jobs/queue.ts'
import { texts } from '../../language/index.ts'
import type { TransactionService } from '../../transactions/service.ts'
import { inTransaction, type UserScope } from '../../users/scope.ts'
import type { InstanceService } from '../instances/service.ts'
import type { SendingService } from '../sending/service.ts'
import { asQuestion } from './burst.ts'
import type { FileDesk, ReadFile } from './files.ts'
import type { WaitingMessage } from './store.ts'
import type { Turn, Turns } from './turns.ts'
import { confirmation } from './wording.ts'

interface Dependencies {
  chat: ChatService
  transactions: TransactionService
  instances: InstanceService
  sending: SendingService
  files: FileDesk
  turns: Turns
}

/** How often a file is asked for that is not to be had. */
const FILE_TRIES = 4

/** Answers what users wrote: one reply to all of a burst. */
export function createAnsweringService(dependencies: Dependencies) {
  const { chat, transactions, instances, sending, files, turns } = dependencies

  async function readFiles(database: Database, { scope, messages, conversation }: Turn): Promise<ReadFile[]> {
    const isLastTry = conversation.attempts >= FILE_TRIES
    const read: ReadFile[] = []
    for (const message of messages.filter(({ kind }) => kind === 'media')) {
      const known = await instances.known(database, message.instance)
      const server = known?.apiClientId === scope.apiClientId ? known : undefined
      read.push(await files.read(scope, message, server, isLastTry))
    }
    return read
  }

  /** Stores what was read of the files. @returns what to say of each */
  async function recordFiles(tx: UserScope, read: readonly ReadFile[]): Promise<string[]> {
    const said: string[] = []
    for (const file of read) {
      said.push(
        'reading' in file
          ? confirmation(await transactions.record(tx, file.reading), tx.user.language)
          : file.complaint,
      )
    }
    return said
  }

  /** Stores all that an answer consists of, with the reply and the job that sends it, or nothing. */
  function conclude(tx: UserScope, turn: Turn, read: readonly ReadFile[], advice: string[]): Promise<void> {
    return turns.end(tx, turn, async () => {
      const said = [...(await recordFiles(tx, read)), ...advice, ...noticesFor(turn)]
      const { instance, phone } = recipientOf(turn)
      const text = said.join('\n\n')
      return sending.add(tx.database, {
        apiClientId: tx.apiClientId,
        userId: tx.user.id,
        instance,
        phone,
        text,
      })
    })
  }

  async function reply(database: Database, turn: Turn): Promise<void> {
    const { scope } = turn
    const read = await readFiles(database, turn)
    const question = questionOf(turn.messages, read)
    if (question === '') return inTransaction(scope, (tx) => conclude(tx, turn, read, []))
    await chat.send(scope, question, {
      source: 'whatsapp',
      alongside: (tx, exchange) => conclude(tx, turn, read, [exchange.reply]),
    })
  }

  return {
    /** Has a user answered who has just written; a part of the transaction of the scope. */
    expect: turns.expect,

    /** Has a message of a conversation answered; in the transaction that has the conversation's row. */
    schedule: turns.schedule,

    /** Answers what waits in a conversation, if it is time; what is gone meanwhile needs no answer. */
    answer: (database: Database, job: JobData): Promise<void> =>
      turns.during(database, job, (turn) => reply(database, turn)),
  }
}

export type AnsweringService = ReturnType<typeof createAnsweringService>

/**
 * The words of a burst, as one message. Those beside a file count where they ask something, or the file cannot speak
 * for itself: a purchase that they tell of as well would be noted twice.
 */
function questionOf(messages: readonly WaitingMessage[], read: readonly ReadFile[]): string {
  const spokenFor = new Set(read.flatMap((file) => ('reading' in file ? file.message.id : [])))
  const counts = (id: string, text: string) => !spokenFor.has(id) || text.includes('?')
  return asQuestion(messages.flatMap(({ id, text }) => (text !== null && counts(id, text) ? text : [])))
}

function noticesFor({ messages, scope }: Turn): string[] {
  const isUnreadable = messages.some(({ kind }) => kind === 'unreadable')
  return isUnreadable ? [texts[scope.user.language].whatsapp.unreadable] : []
}

/** Where the last of the burst came from. */
function recipientOf({ messages }: Turn): { instance: string; phone: string } {
  const { instance, phone } = messages.at(-1) ?? messages[0]
  if (phone === null) throw new Error('a message of a user has no number to answer to')
  return { instance, phone }
}
