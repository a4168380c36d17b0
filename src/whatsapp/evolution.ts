import { phoneVariants } from '../lib/phone.ts'
import { OutboundFailed, OutboundRefused } from '../outbound/failures.ts'
import type { Outbound, OutboundAnswer } from '../outbound/outbound.ts'
import {
  encodedFile,
  type FetchedFile,
  fileAfter,
  idsOfText,
  MAX_FILE_BYTES,
  outcomeOf,
  outcomeWithout,
  plainFile,
  type SendOutcome,
} from './evolution-answers.ts'

export type { FetchedFile, SendOutcome } from './evolution-answers.ts'

/** An instance as its Evolution server knows it. */
export interface EvolutionServer {
  name: string
  serverUrl: string
  apiKey: string
}

/** From when until when something may have happened. */
export interface Period {
  since: Date
  until: Date
}

const MEBIBYTE = 1024 * 1024
const FOR_SENDING = { timeoutMs: 10_000, maxBytes: MEBIBYTE }
const FOR_LOOKING = { timeoutMs: 5_000, maxBytes: MEBIBYTE }
const FOR_FILES = { timeoutMs: 15_000, maxBytes: MAX_FILE_BYTES }
/** A file in base64 is a third longer, and more is said of it. */
const FOR_ENCODED_FILES = { timeoutMs: 15_000, maxBytes: 15 * MEBIBYTE }

/** How far the clocks of the server and of WhatsApp may be from ours, in milliseconds. */
const CLOCK_SKEW_MS = 10_000

/** Speaks with partners' servers as Evolution API 2.3.7 wants it. */
export function createEvolution(outbound: Outbound) {
  function post(
    { serverUrl, apiKey, name }: EvolutionServer,
    action: string,
    body: object,
    limits: { timeoutMs: number; maxBytes: number },
  ): Promise<OutboundAnswer> {
    return outbound.send({
      url: `${serverUrl}/${action}/${encodeURIComponent(name)}`,
      method: 'POST',
      headers: { 'content-type': 'application/json', apikey: apiKey },
      body: JSON.stringify(body),
      ...limits,
    })
  }

  async function findSentTo(
    server: EvolutionServer,
    remoteJid: string,
    text: string,
    { since, until }: Period,
  ): Promise<string[]> {
    const gte = new Date(since.getTime() - CLOCK_SKEW_MS).toISOString()
    const lte = new Date(until.getTime() + CLOCK_SKEW_MS).toISOString()
    const where = { key: { remoteJid, fromMe: true }, messageTimestamp: { gte, lte } }
    const answer = await post(server, 'chat/findMessages', { where, offset: 50, page: 1 }, FOR_LOOKING)
    return idsOfText(answer, text)
  }

  return {
    /** @param phone E.164 */
    async sendText(server: EvolutionServer, phone: string, text: string): Promise<SendOutcome> {
      const body = { number: phone.slice(1), text }
      return post(server, 'message/sendText', body, FOR_SENDING).then(outcomeOf, outcomeWithout)
    },

    /**
     * Looks whether a text went out to a number already.
     *
     * @returns WhatsApp's ids of the messages that say it; none also where the server cannot tell
     */
    async findSent(server: EvolutionServer, phone: string, text: string, period: Period): Promise<string[]> {
      try {
        const jids = phoneVariants(phone).map((variant) => `${variant.slice(1)}@s.whatsapp.net`)
        const found = await Promise.all(jids.map((jid) => findSentTo(server, jid, text, period)))
        return found.flat()
      } catch (error) {
        if (error instanceof OutboundFailed || error instanceof OutboundRefused) return []
        throw error
      }
    },

    /** The file of a message, which WhatsApp itself only gives out encrypted. */
    async fetchFile(server: EvolutionServer, messageId: string): Promise<FetchedFile> {
      const body = { message: { key: { id: messageId } }, convertToMp4: false }
      const asked = post(server, 'chat/getBase64FromMediaMessage', body, FOR_ENCODED_FILES)
      return asked.then(encodedFile, fileAfter)
    },

    /** The file that the server keeps at an address of its own. */
    async download(url: string): Promise<FetchedFile> {
      return outbound.send({ url, method: 'GET', ...FOR_FILES }).then(plainFile, fileAfter)
    },
  }
}

export type Evolution = ReturnType<typeof createEvolution>
