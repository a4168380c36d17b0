import { Type } from '@sinclair/typebox'
import { Closed, Enum, List, Resource, TEXT_PATTERN, Timestamp } from '../http/schemas.ts'
import { LANGUAGES } from '../language/format.ts'

const message = Type.String({
  minLength: 1,
  maxLength: 2000,
  pattern: TEXT_PATTERN,
  description: 'What the user says.',
  examples: ['How much should I save this month?'],
})

export const ChatMessageBody = Closed(
  { message },
  { examples: [{ message: 'How much should I save this month?' }] },
)

const exchange = {
  id: Type.String({ examples: ['ozz_msg_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
  user_id: Type.String({ examples: ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'] }),
  reply: Type.String({
    description: "The coach's answer, in the user's language.",
    examples: ['Set aside $1,000.00 this month.'],
  }),
  emotion: Enum(['encouraging', 'neutral', 'cautious', 'celebratory'], { description: 'Tone of the reply.' }),
  topic: Enum(['savings', 'spending', 'goals', 'debt', 'general'], {
    description: 'What the message is about.',
  }),
  intent: Enum(
    ['progress_check', 'advice_request', 'transaction_log', 'goal_update', 'emotional_support', 'general'],
    { description: 'What the message is for.' },
  ),
  language: Enum(LANGUAGES, { description: 'Language of the reply.' }),
  created_at: Timestamp('When the reply was given.'),
}

const example = {
  id: 'ozz_msg_01HX9KZMR4P5JQNBVT7YCW3DE0',
  user_id: 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0',
  reply: 'Set aside $1,000.00 this month, 20% of your income.',
  emotion: 'encouraging',
  topic: 'savings',
  intent: 'advice_request',
  language: 'en',
  created_at: '2025-05-05T14:30:00Z',
}

export const ChatMessageSchema = Type.Object(exchange, {
  title: 'ChatMessage',
  description: "The coach's answer to a message.",
  examples: [example],
})

const ConversationItem = Type.Object(
  { ...exchange, message },
  {
    title: 'ConversationItem',
    description: 'What the user said and what the coach answered.',
    examples: [{ ...example, message: 'How much should I save this month?' }],
  },
)

export const ChatMessageResource = Resource('chat_message', ChatMessageSchema)
export const ChatMessageList = List(ConversationItem)

/** A whole answer of each content type. */
export const CHAT_EXAMPLE = { object: 'chat_message', data: example }
export const EVENT_STREAM_EXAMPLE = [
  `event: delta\ndata: ${JSON.stringify({ text: example.reply })}\n\n`,
  `event: done\ndata: ${JSON.stringify(CHAT_EXAMPLE)}\n\n`,
].join('')
