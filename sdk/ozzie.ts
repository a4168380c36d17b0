import { errorOf, noAnswer, type OzzieError } from './errors.ts'
import { readEvents } from './event-stream.ts'
import { Operations } from './generated/operations.ts'
import type {
  ChatMessage,
  CreateChatMessageData,
  CreateTransactionsData,
  CreateTransactionsResponse,
} from './generated/types.gen.ts'
import { path } from './path.ts'
import type { CallOptions } from './transport.ts'

/** A piece of a reply, or at the end the whole of it. */
export type ChatEvent = { type: 'delta'; text: string } | { type: 'done'; message: ChatMessage }

/** Every operation of the API by its id, and what of them is no plain JSON. */
export class Ozzie extends Operations {
  /**
   * Stores what a file tells: a statement as CSV, XLSX, OFX, QIF or PDF, or a photographed receipt as PNG or JPEG.
   *
   * @returns the transactions, or the job that stores them when the file is long
   */
  uploadTransactions(
    userId: string,
    file: Blob,
    query?: CreateTransactionsData['query'],
    options?: CallOptions,
  ): Promise<CreateTransactionsResponse> {
    const form = new FormData()
    form.append('file', file)
    return this.transport.body(
      { method: 'POST', path: path`/v1/users/${userId}/transactions`, query, body: form },
      options,
    )
  }

  /**
   * Asks the coach and gives the reply as it comes: pieces of its text, then one `done` with the whole of it.
   *
   * @throws OzzieError also in the middle of a reply, which is then not kept
   */
  async *streamChatMessage(
    userId: string,
    body: CreateChatMessageData['body'],
    options?: CallOptions,
  ): AsyncGenerator<ChatEvent, void> {
    const response = await this.transport.stream(
      {
        method: 'POST',
        path: path`/v1/users/${userId}/chat/messages`,
        body,
        accept: 'text/event-stream',
      },
      options,
    )
    try {
      yield* chatEvents(response)
    } catch (error) {
      options?.signal?.throwIfAborted()
      throw error
    }
  }
}

async function* chatEvents(response: Response): AsyncGenerator<ChatEvent, void> {
  if (!response.body) throw broken()
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'error') throw errorOf(response, JSON.parse(data), 0)
    if (event === 'delta') {
      const { text }: { text: string } = JSON.parse(data)
      yield { type: 'delta', text }
    }
    if (event === 'done') {
      const { data: message }: { data: ChatMessage } = JSON.parse(data)
      return yield { type: 'done', message }
    }
  }
  throw broken()
}

function broken(): OzzieError {
  return noAnswer(new Error('the reply broke off'))
}
