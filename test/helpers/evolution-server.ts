import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { messageId } from './evolution-payloads.ts'

/** What a server was asked to send, as it came over the wire. */
export interface SentText {
  instance: string
  number: string
  text: string
}

export type SendBehaviour = (response: ServerResponse, takeOn: () => Record<string, unknown>) => void

/** An Evolution server 2.3.7 on this machine, for whatever instances it is asked about. */
export interface EvolutionStub {
  url: string
  apiKey: string
  /** Every attempt to send, whatever came of it. */
  asked: SentText[]
  /** What went out to WhatsApp. */
  sent: SentText[]
  /** Every path that was asked for. */
  paths: string[]
  /** Files by the id of their message. */
  files: Map<string, Uint8Array>
  /** What to do with the next texts, one after the other; then all is well again. */
  will(...behaviours: SendBehaviour[]): void
  /** What to answer when files or messages are asked for; undefined is the truth. */
  lookupStatus: number | undefined
  close(): Promise<void>
}

interface StoredMessage {
  instance: string
  key: { remoteJid: string; fromMe: true; id: string }
  message: { conversation: string }
  messageTimestamp: number
}

/** @param now the server's clock */
export async function startEvolutionServer(now: () => Date): Promise<EvolutionStub> {
  const apiKey = '429683C4C977415CAAFCCE10F7D57E11'
  const stored: StoredMessage[] = []
  let plan: SendBehaviour[] = []

  function sendText(instance: string, body: SentText, response: ServerResponse): void {
    const { number, text } = body
    stub.asked.push({ instance, number, text })
    const takeOn = () => {
      stub.sent.push({ instance, number, text })
      const key = { remoteJid: `${number}@s.whatsapp.net`, fromMe: true, id: messageId() } as const
      const messageTimestamp = Math.floor(now().getTime() / 1000)
      stored.push({ instance, key, message: { conversation: text }, messageTimestamp })
      return {
        key,
        pushName: '',
        status: 'PENDING',
        message: { conversation: text },
        contextInfo: null,
        messageType: 'conversation',
        messageTimestamp,
        instanceId: '1f0c5b1e-6f0b-4e0e-9f7c-0d6a3c1b2a3d',
        source: 'unknown',
      }
    }
    const behaviour = plan.shift() ?? sends
    behaviour(response, takeOn)
  }

  // biome-ignore lint/suspicious/noExplicitAny: what it takes is checked by what it answers
  function findMessages(instance: string, { where = {}, offset = 50, page = 1 }: any) {
    const { key = {}, messageTimestamp } = where
    const seconds = (text: string) => Math.floor(new Date(text).getTime() / 1000)
    const records = stored.filter(
      (message) =>
        message.instance === instance &&
        (!key.remoteJid || message.key.remoteJid === key.remoteJid) &&
        (!key.fromMe || message.key.fromMe === key.fromMe) &&
        (!messageTimestamp?.gte || message.messageTimestamp >= seconds(messageTimestamp.gte)) &&
        (!messageTimestamp?.lte || message.messageTimestamp <= seconds(messageTimestamp.lte)),
    )
    return {
      messages: {
        total: records.length,
        pages: Math.ceil(records.length / offset),
        currentPage: page,
        records: records.slice(0, offset).map(({ instance: _, ...record }) => ({ id: 'c1', ...record })),
      },
    }
  }

  function getBase64(id: string, response: ServerResponse): void {
    const file = stub.files.get(id)
    if (!file) {
      fail(response, 400, ['Message not found'])
      return
    }
    sendJson(response, 201, {
      mediaType: 'imageMessage',
      fileName: `${id}.png`,
      size: { fileLength: String(file.length) },
      mimetype: 'image/png',
      base64: Buffer.from(file).toString('base64'),
      buffer: null,
    })
  }

  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    stub.paths.push(path)
    const [, room = '', action = '', instance = ''] = path.split('/').map(decodeURIComponent)
    if (room === 'media') return sendFile(response, stub.files.get(action))
    const body = await readJson(request)
    if (request.headers.apikey !== apiKey) return fail(response, 401, 'Unauthorized')
    if (action === 'sendText') return sendText(instance, body, response)
    if (stub.lookupStatus !== undefined) return fail(response, stub.lookupStatus, 'Internal Server Error')
    if (action === 'findMessages') return sendJson(response, 200, findMessages(instance, body))
    if (action === 'getBase64FromMediaMessage') return getBase64(body.message.key.id, response)
    fail(response, 404, [`Cannot POST ${path}`])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  const stub: EvolutionStub = {
    url: `http://127.0.0.1:${port}`,
    apiKey,
    asked: [],
    sent: [],
    paths: [],
    files: new Map(),
    lookupStatus: undefined,
    will(...behaviours) {
      plan = behaviours
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return stub
}

export const sends: SendBehaviour = (response, takeOn) => sendJson(response, 201, takeOn())

/** Answers with an error of the server's own. */
export function failsWith(status: number): SendBehaviour {
  return (response) => fail(response, status, 'Internal Server Error')
}

export const isNotOnWhatsApp: SendBehaviour = (response) =>
  fail(response, 400, [{ jid: '5511987654321@s.whatsapp.net', exists: false, number: '5511987654321' }])

/** Sends the text, and is gone before it can say so. */
export const sendsAndDies: SendBehaviour = (response, takeOn) => {
  takeOn()
  response.destroy()
}

/** Is gone before anything is sent. */
export const dies: SendBehaviour = (response) => {
  response.destroy()
}

function fail(response: ServerResponse, status: number, message: unknown): void {
  const error =
    { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found' }[status] ?? 'Internal Server Error'
  sendJson(response, status, { status, error, response: { message } })
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

function sendFile(response: ServerResponse, file: Uint8Array | undefined): void {
  response.writeHead(file ? 200 : 404, { 'content-type': 'application/octet-stream' })
  response.end(file)
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies freely
async function readJson(request: IncomingMessage): Promise<any> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text ? JSON.parse(text) : {}
}
