import type { Coach, ReplyOptions } from '../coach/coach.ts'
import { understandInThread } from '../coach/question/follow-up.ts'
import type { Clock } from '../lib/clock.ts'
import { userNotFound } from '../lib/errors.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { TransactionService } from '../transactions/service.ts'
import { inTransaction, type UserScope } from '../users/scope.ts'
import type { UserService } from '../users/service.ts'
import type { ActionReply } from './actions/action.ts'
import { createActions } from './actions/index.ts'
import { type ContextSources, readContext } from './context.ts'
import type { ChatMessage } from './store.ts'
import * as store from './store.ts'

interface Services extends ContextSources {
  coach: Coach
  users: UserService
  transactions: TransactionService
}

export interface SendOptions extends ReplyOptions {
  /** Where transactions told in the message come from. */
  source?: 'api_text' | 'whatsapp'
  /** What else belongs to the exchange, done in its transaction. */
  alongside?: (tx: UserScope, exchange: ChatMessage) => Promise<void>
}

/** How many earlier exchanges the coach is shown. */
const RECENT_EXCHANGES = 10

export function createChatService(services: Services, clock: Clock, ids: IdFactory) {
  const { coach, users } = services
  const findAction = createActions(services)

  /** Keeps an exchange and what else belongs to it, as a part of a transaction. */
  async function keep(tx: UserScope, message: string, answer: ActionReply, { alongside }: SendOptions) {
    const { language = tx.user.language, ...reply } = answer
    const exchange = { ...reply, id: ids('ozz_msg_'), message, language, createdAt: clock() }
    if (!(await store.insert(tx, exchange))) throw userNotFound(tx.user.id)
    await alongside?.(tx, exchange)
    return exchange
  }

  return {
    /**
     * Does what a message asks for or answers it, and keeps the exchange. The coach is asked outside any transaction;
     * what is done is done in the one that keeps the exchange.
     *
     * @throws NOT_FOUND when the user was deleted in the meantime
     */
    async send(scope: UserScope, message: string, options: SendOptions = {}): Promise<ChatMessage> {
      const recent = store.listRecent(scope, RECENT_EXCHANGES)
      const context = await readContext(services, scope, recent, clock)
      const turn = { message, understanding: understandInThread(message, context.thread), context }
      const { source = 'api_text', onText } = options
      const action = await findAction(scope, { ...turn, source })
      if (!action) {
        const reply = await coach.reply(turn, options)
        return inTransaction(scope, (tx) => keep(tx, message, reply, options))
      }
      const exchange = await users.exclusively(scope, async (tx) =>
        keep(tx, message, await action.perform(tx), options),
      )
      // What was done is told once it is certain.
      onText?.(exchange.reply)
      return exchange
    },

    /** Newest first, one more than the page holds when there are more. */
    history: (scope: UserScope, page: Page): Promise<ChatMessage[]> => store.list(scope, page),
  }
}

export type ChatService = ReturnType<typeof createChatService>
