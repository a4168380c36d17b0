import { fieldOf, textOf } from '../../lib/fields.ts'

/** What a message holds, for those who have to answer it. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'media'; text: string | null; media: Uint8Array<ArrayBuffer> | null; mediaUrl: string | null }
  | { kind: 'unreadable' }

/** What a message may be wrapped in. */
const WRAPPERS = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
]
const MAX_WRAPPERS = 5

/** Where the words of a message are: written, chosen from what was offered, or spoken and written down by the server. */
const TEXTS = [
  ['conversation'],
  ['extendedTextMessage', 'text'],
  ['buttonsResponseMessage', 'selectedDisplayText'],
  ['templateButtonReplyMessage', 'selectedDisplayText'],
  ['listResponseMessage', 'title'],
  ['interactiveResponseMessage', 'body', 'text'],
  ['speechToText'],
]

const MEDIA = ['imageMessage', 'documentMessage']

/** What deserves an answer, though nothing can be read from it. */
const UNREADABLE = [
  'audioMessage',
  'videoMessage',
  'ptvMessage',
  'stickerMessage',
  'lottieStickerMessage',
  'locationMessage',
  'liveLocationMessage',
  'contactMessage',
  'contactsArrayMessage',
  'pollCreationMessage',
  'pollCreationMessageV2',
  'pollCreationMessageV3',
  'eventMessage',
]

/** What Evolution API puts before what it wrote down. */
const SPOKEN = /^\[audio\] /

/** The longest text that is kept, in characters: more than the coach is shown. */
const LONGEST_TEXT = 4_000

/** The largest file, in characters of base64: 10 MiB. */
const LONGEST_BASE64 = Math.ceil((10 * 1024 * 1024) / 3) * 4

/**
 * What a message says.
 *
 * @param message the `message` of Evolution API 2.3.7, which is WhatsApp's own, with `base64` or `mediaUrl` beside it
 * @returns undefined for what wants no answer, such as reactions, edits and receipts
 */
export function readContent(message: unknown): Content | undefined {
  const inner = unwrap(message)
  for (const path of TEXTS) {
    const text = cleanText(textOf(inner, ...path)?.replace(SPOKEN, ''))
    if (text !== null) return { kind: 'text', text }
  }
  const media = MEDIA.find((name) => fieldOf(inner, name) !== undefined)
  if (media) {
    return {
      kind: 'media',
      text: cleanText(textOf(inner, media, 'caption')),
      media: decodeBase64(textOf(message, 'base64') ?? textOf(inner, 'base64')),
      mediaUrl: cleanUrl(textOf(message, 'mediaUrl') ?? textOf(inner, 'mediaUrl')),
    }
  }
  return UNREADABLE.some((name) => fieldOf(inner, name) !== undefined) ? { kind: 'unreadable' } : undefined
}

function unwrap(message: unknown, depth = 0): unknown {
  for (const wrapper of depth < MAX_WRAPPERS ? WRAPPERS : []) {
    const inner = fieldOf(message, wrapper, 'message')
    if (inner !== undefined) return unwrap(inner, depth + 1)
  }
  return message
}

/** Control characters but for tabs and line breaks: PostgreSQL refuses the first of them. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu

/** Text that can be stored; null where nothing is left to read. */
function cleanText(text: string | undefined): string | null {
  const clean = text?.slice(0, LONGEST_TEXT).toWellFormed().replaceAll(CONTROLS, '').trim()
  return clean ? clean : null
}

/** Plain base64, or in a data URL. */
function decodeBase64(text: string | undefined): Uint8Array<ArrayBuffer> | null {
  const base64 = text?.replace(/^data:[^,]{0,200},/, '')
  if (base64 === undefined || base64.length > LONGEST_BASE64) return null
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length > 0 ? new Uint8Array(bytes) : null
}

function cleanUrl(text: string | undefined): string | null {
  return text !== undefined && text.length <= 2_000 && URL.canParse(text) ? new URL(text).href : null
}
