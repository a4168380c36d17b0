import { fieldOf, textOf } from '../../lib/fields.ts'
import { type Content, readContent } from './content.ts'
import { readSender, type Sender } from './sender.ts'

/** What every webhook of Evolution API says of itself. */
export interface Envelope {
  /** In the form `messages.upsert`. */
  event: string
  /** Empty where it is not said. */
  instance: string
  /** May be null, and need not be the one that proves anything. */
  apikey: string | undefined
  /** What happened: one or several. */
  items: readonly unknown[]
}

/** @param pathEvent the event by the path, where the server was told to name it there: `messages-upsert` */
export function readEnvelope(body: unknown, pathEvent: string | undefined): Envelope {
  const data = fieldOf(body, 'data')
  return {
    event: (textOf(body, 'event') ?? pathEvent ?? '').toLowerCase().replaceAll(/[-_]/g, '.'),
    instance: textOf(body, 'instance') ?? '',
    apikey: textOf(body, 'apikey'),
    items: Array.isArray(data) ? data : [data],
  }
}

/** A message from a person, to be answered. */
export interface IncomingMessage extends Sender {
  /** WhatsApp's own id. */
  messageId: string
  content: Content
  /** When it was written; null where that is not said. */
  sentAt: Date | null
}

const LONGEST_ID = 200
/** The year 2100, in seconds since 1970: what lies beyond is no time. */
const LATEST_SECOND = 4_102_444_800

/** @returns undefined for what wants no answer */
export function readMessage(item: unknown): IncomingMessage | undefined {
  const key = fieldOf(item, 'key')
  const messageId = textOf(key, 'id')?.toWellFormed().replaceAll('\0', '').slice(0, LONGEST_ID)
  const sender = readSender(key)
  const content = readContent(fieldOf(item, 'message'))
  if (!messageId || !sender || !content) return undefined
  return { ...sender, messageId, content, sentAt: readTime(fieldOf(item, 'messageTimestamp')) }
}

/** Seconds since 1970 as a number, as digits, or as the two halves of a 64-bit number. */
function readTime(value: unknown): Date | null {
  const seconds = Number(typeof value === 'object' ? fieldOf(value, 'low') : value)
  return seconds > 0 && seconds < LATEST_SECOND ? new Date(seconds * 1000) : null
}
