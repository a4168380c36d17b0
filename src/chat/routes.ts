import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { callerSignal } from '../http/caller.ts'
import { errorBody, toApiError } from '../http/errors.ts'
import { EventStream, eventStream, wantsEventStream } from '../http/event-stream.ts'
import { listEnvelope, PageQuery, toPage } from '../http/pagination.ts'
import { errorResponses, USER_CODES } from '../http/schemas.ts'
import { UserIdParams } from '../users/schemas.ts'
import {
  CHAT_EXAMPLE,
  ChatMessageBody,
  ChatMessageList,
  ChatMessageResource,
  EVENT_STREAM_EXAMPLE,
} from './schemas.ts'
import type { ChatService } from './service.ts'
import type { ChatMessage } from './store.ts'
import { chatData } from './wire.ts'

/** `/v1/users/{user_id}/chat/messages`. */
export const chatRoutes: FastifyPluginAsyncTypebox<{ chat: ChatService }> = async (app, { chat }) => {
  app.post(
    '/chat/messages',
    {
      config: { slow: true },
      schema: {
        operationId: 'createChatMessage',
        tags: ['Chat'],
        summary: 'Ask the coach',
        description:
          'Answers in the language of the user, from their own figures. A message can also have something done: ' +
          'money logged, corrected or taken back, a task marked, the goal set or changed, another language; the ' +
          'reply says what was done. With `Accept: text/event-stream` the same reply comes as events: `delta` with ' +
          'a piece of its text, and one last `done` with the whole object.',
        params: UserIdParams,
        body: ChatMessageBody,
        response: {
          200: {
            description: 'The reply.',
            content: {
              'application/json': { schema: ChatMessageResource, example: CHAT_EXAMPLE },
              'text/event-stream': { schema: EventStream, example: EVENT_STREAM_EXAMPLE },
            },
          },
          ...errorResponses(USER_CODES, { body: true }),
        },
      },
    },
    async (request, reply) => {
      const scope = request.userScope
      const { message } = request.body
      // Who has left needs no answer: nothing is done or kept for them.
      const signal = callerSignal(reply)
      if (!wantsEventStream(request)) {
        return chatEnvelope(await chat.send(scope, message, { signal }), scope.user.id)
      }
      const stream = await eventStream(
        async (emit) => {
          const onText = (text: string) => emit('delta', { text })
          emit('done', chatEnvelope(await chat.send(scope, message, { onText, signal }), scope.user.id))
        },
        (error) => ({ event: 'error', data: errorBody(toApiError(error, request)) }),
      )
      return reply.type('text/event-stream; charset=utf-8').header('cache-control', 'no-store').send(stream)
    },
  )

  app.get(
    '/chat/messages',
    {
      schema: {
        operationId: 'listChatMessages',
        tags: ['Chat'],
        summary: 'List the conversation, newest first',
        params: UserIdParams,
        querystring: PageQuery('ozz_msg_'),
        response: { 200: ChatMessageList, ...errorResponses(USER_CODES) },
      },
    },
    async ({ query, userScope }) => {
      const page = toPage(query)
      const rows = await chat.history(userScope, page)
      return listEnvelope(rows, page, (exchange) => ({
        ...chatData(exchange, userScope.user.id),
        message: exchange.message,
      }))
    },
  )
}

function chatEnvelope(exchange: ChatMessage, userId: string) {
  return { object: 'chat_message' as const, data: chatData(exchange, userId) }
}
