import { fieldOf, textOf } from '../../lib/fields.ts'

/** Who wrote: a number, or what WhatsApp shows in its place of one who hides it, or both. */
export interface Sender {
  /** E.164. */
  phone: string | null
  lid: string | null
}

/** A person by number, or by hidden number; both may name the device that was used. */
const PERSON = /^(?<digits>[1-9]\d{4,14})(?:[:_]\d+)*@(?:s\.whatsapp\.net|c\.us)$/
const HIDDEN_PERSON = /^(?<lid>\d{1,30})(?::\d+)?@lid$/

/**
 * The person whom a message is from.
 *
 * @param key the `key` of a message, as Evolution API 2.3.7 writes it
 * @returns undefined for our own messages, and for those of groups, broadcasts and channels
 */
export function readSender(key: unknown): Sender | undefined {
  const from = textOf(key, 'remoteJid')
  if (fieldOf(key, 'fromMe') === true || from === undefined) return undefined
  if (!PERSON.test(from) && !HIDDEN_PERSON.test(from)) return undefined
  const names = [from, textOf(key, 'remoteJidAlt'), textOf(key, 'senderPn'), textOf(key, 'senderLid')]
  return {
    phone: firstMatch(names, PERSON, 'digits', (digits) => `+${digits}`),
    lid: firstMatch(names, HIDDEN_PERSON, 'lid', (lid) => lid),
  }
}

function firstMatch(
  names: readonly (string | undefined)[],
  pattern: RegExp,
  group: string,
  write: (found: string) => string,
): string | null {
  for (const name of names) {
    const found = pattern.exec(name ?? '')?.groups?.[group]
    if (found !== undefined) return write(found)
  }
  return null
}
