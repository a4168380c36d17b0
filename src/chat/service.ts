import type { Coach, ReplyOptions } from '../coach/coach.ts'
import { understandInThread } from '../coach/question/follow-up.ts'
import type { Clock } from '../lib/clock.ts'
import type { IdFactory } from '../lib/ids.ts'
import type { Page } from '../lib/page.ts'
import type { TransactionService } from '../transactions/service.ts'
import type { UserScope } from '../users/scope.ts'
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

/** Says what is to be said, and does in the exchange's transaction what was asked to be done. */
type Answering = (tx: UserScope) => Promise<ActionReply>

/** How many earlier exchanges the coach is shown. */
const RECENT_EXCHANGES = 10

export function createChatService(services: Services, clock: Clock, ids: IdFactory) {
  const { coach, users } = services
  const findAction = createActions(services)

  async function keep(scope: UserScope, message: string, answer: Answering, { alongside }: SendOptions) {
    return users.exclusively(scope, async (tx) => {
      const { language = scope.user.language, ...reply } = await answer(tx)
      const exchange = { ...reply, id: ids('ozz_msg_'), message, language, createdAt: clock() }
      await store.insert(tx, exchange)
      await alongside?.(tx, exchange)
      return exchange
    })
  }

  return {
    /**
     * Does what a message asks for or answers it, and keeps the exchange. The coach is asked outside any transaction;
     * what is done is done in the one that keeps the exchange.
     */
    async send(scope: UserScope, message: string, options: SendOptions = {}): Promise<ChatMessage> {
      const recent = store.list(scope, { limit: RECENT_EXCHANGES, before: undefined })
      const context = await readContext(services, scope, recent, clock)
      const turn = { message, understanding: understandInThread(message, context.thread), context }
      const { source = 'api_text', onText } = options
      const action = await findAction(scope, { ...turn, source })
      if (!action) {
        const reply = await coach.reply(turn, options)
        return keep(scope, message, async () => reply, options)
      }
      const exchange = await keep(scope, message, (tx) => action.perform(tx), options)
      // What was done is told once it is certain.
      onText?.(exchange.reply)
      return exchange
    },

    /** Newest first, one more than the page holds when there are more. */
    history: (scope: UserScope, page: Page): Promise<ChatMessage[]> => store.list(scope, page),
  }
}

export type ChatService = ReturnType<typeof createChatService>
