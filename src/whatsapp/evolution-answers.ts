import { fieldOf, textOf } from '../lib/fields.ts'
import { OutboundFailed, OutboundRefused } from '../outbound/failures.ts'
import type { OutboundAnswer } from '../outbound/outbound.ts'

/** What came of sending a text. */
export type SendOutcome =
  | { kind: 'sent'; messageId: string | null }
  /** It has not gone out; `isFinal` when it never will. */
  | { kind: 'refused'; reason: string; isFinal: boolean }
  /** It may have gone out. */
  | { kind: 'uncertain'; reason: string }

/** The file of a message, or why there is none: it may be had another time, is larger than is read, or not to be had. */
export type FetchedFile = Uint8Array | 'later' | 'too_large' | undefined

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** Wrong credentials or no such instance: nothing that time would mend. */
const FINAL_STATUSES = new Set([401, 403, 404])

/** Failures before anything was sent. */
const NEVER_SENT: readonly string[] = ['dns', 'connect', 'tls', 'unsendable']

/** What an answer says of a text that was to be sent. */
export function outcomeOf(answer: OutboundAnswer): SendOutcome {
  const { status } = answer
  const body = readJson(answer)
  if (isSuccess(answer)) return { kind: 'sent', messageId: textOf(body, 'key', 'id') ?? null }
  if (status === 400 && isNotOnWhatsApp(body)) {
    return { kind: 'refused', reason: 'not_on_whatsapp', isFinal: true }
  }
  const reason = `http_${status}`
  if (status >= 500) return { kind: 'uncertain', reason }
  return { kind: 'refused', reason, isFinal: FINAL_STATUSES.has(status) }
}

/** What it says of a text that there was no answer. @throws what is no failure of the request */
export function outcomeWithout(error: unknown): SendOutcome {
  if (error instanceof OutboundRefused) return { kind: 'refused', reason: 'address', isFinal: true }
  if (!(error instanceof OutboundFailed)) throw error
  return NEVER_SENT.includes(error.kind)
    ? { kind: 'refused', reason: error.kind, isFinal: false }
    : { kind: 'uncertain', reason: error.kind }
}

/** WhatsApp's ids of the messages of ours that say a text, among those that were found. */
export function idsOfText(answer: OutboundAnswer, text: string): string[] {
  const records = isSuccess(answer) ? fieldOf(readJson(answer), 'messages', 'records') : undefined
  return (Array.isArray(records) ? records : []).flatMap((record: unknown) => {
    const isOurs = fieldOf(record, 'key', 'fromMe') === true && wordsOf(record) === text
    return isOurs ? (textOf(record, 'key', 'id') ?? []) : []
  })
}

/** The file that an answer is. */
export function plainFile(answer: OutboundAnswer): FetchedFile {
  return isSuccess(answer) ? atMost(answer.body) : fileWithout(answer)
}

/** The file that an answer tells of in base64. */
export function encodedFile(answer: OutboundAnswer): FetchedFile {
  const base64 = isSuccess(answer) ? textOf(readJson(answer), 'base64') : undefined
  return base64 === undefined ? fileWithout(answer) : atMost(Buffer.from(base64, 'base64'))
}

/** What it says of a file that there was no answer. @throws what is no failure of the request */
export function fileAfter(error: unknown): FetchedFile {
  if (error instanceof OutboundRefused) return undefined
  if (error instanceof OutboundFailed) return error.kind === 'too_long' ? 'too_large' : 'later'
  throw error
}

/** A server that does not know a message may only not know it yet. */
function fileWithout({ status }: OutboundAnswer): FetchedFile {
  return status >= 500 || status === 429 || status === 400 ? 'later' : undefined
}

function atMost(bytes: Uint8Array): FetchedFile {
  if (bytes.length > MAX_FILE_BYTES) return 'too_large'
  return bytes.length > 0 ? bytes : undefined
}

function isSuccess({ status }: OutboundAnswer): boolean {
  return status >= 200 && status < 300
}

function isNotOnWhatsApp(body: unknown): boolean {
  const said = fieldOf(body, 'response', 'message')
  return [said].flat().some((part) => fieldOf(part, 'exists') === false)
}

function wordsOf(record: unknown): string | undefined {
  return textOf(record, 'message', 'conversation') ?? textOf(record, 'message', 'extendedTextMessage', 'text')
}

function readJson({ body }: OutboundAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
