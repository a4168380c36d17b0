import { toTimestamp } from '../http/schemas.ts'
import type { ChatMessage } from './store.ts'

/** An answer of the coach as the API shows it. */
export function chatData(exchange: Omit<ChatMessage, 'thread'>, userId: string) {
  const { id, reply, emotion, topic, intent, language } = exchange
  return {
    id,
    user_id: userId,
    reply,
    emotion,
    topic,
    intent,
    language,
    created_at: toTimestamp(exchange.createdAt),
  }
}
