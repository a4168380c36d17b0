/** Webhooks as Evolution API 2.3.7 sends them. */
export interface Webhook {
  event: string
  instance: string
  data: unknown
  destination: string
  date_time: string
  sender: string
  server_url: string
  apikey: string | null
}

export interface MessageOptions {
  /** The sender's number, digits only. */
  from?: string
  id?: string
  /** Seconds since 1970. */
  at?: number
  /** What else the key says. */
  key?: Record<string, unknown>
}

let lastId = 0

/** An id as WhatsApp makes them, never the same twice. */
export function messageId(): string {
  lastId += 1
  return `3EB0${lastId.toString(16).toUpperCase().padStart(16, '0')}`
}

/** What the server says of anything that happens. */
export function webhook(instance: string, event: string, data: unknown): Webhook {
  return {
    event,
    instance,
    data,
    destination: 'https://api.example.com/api/webhooks/evolution',
    date_time: '2025-05-05T11:30:00.250Z',
    sender: '5511900000000@s.whatsapp.net',
    server_url: 'https://evolution.example.com',
    apikey: null,
  }
}

/** A message of any content. */
export function upsert(
  instance: string,
  messageType: string,
  message: Record<string, unknown>,
  { from = '5511987654321', id = messageId(), at = 1_746_455_400, key = {} }: MessageOptions = {},
): Webhook {
  return webhook(instance, 'messages.upsert', {
    key: { remoteJid: `${from}@s.whatsapp.net`, fromMe: false, id, participant: '', ...key },
    pushName: 'Maria Quixotic',
    status: 'DELIVERY_ACK',
    message: { ...message, messageContextInfo: { deviceListMetadataVersion: 2 } },
    messageType,
    messageTimestamp: at,
    instanceId: '1f0c5b1e-6f0b-4e0e-9f7c-0d6a3c1b2a3d',
    source: 'android',
  })
}

export const textMessage = (instance: string, text: string, options?: MessageOptions) =>
  upsert(instance, 'conversation', { conversation: text }, options)

export const extendedText = (instance: string, text: string, options?: MessageOptions) =>
  upsert(instance, 'extendedTextMessage', { extendedTextMessage: { text, previewType: 'NONE' } }, options)

interface MediaOptions extends MessageOptions {
  base64?: string
  mediaUrl?: string
  caption?: string
}

/** What WhatsApp says of a file: where it is encrypted, and with which key. */
const ENCRYPTED = {
  url: 'https://mmg.whatsapp.net/v/t62.7118-24/0.enc?ccb=11-4',
  fileSha256: 'f3hd0x0Jb8cCv0l6Yk2D3w==',
  fileLength: '34012',
  mediaKey: 'J2VXcN4oN8aGf2s0CwGPug==',
  directPath: '/v/t62.7118-24/0.enc',
}

function withFile(message: Record<string, unknown>, { base64, mediaUrl }: MediaOptions) {
  return { ...message, ...(base64 && { base64 }), ...(mediaUrl && { mediaUrl }) }
}

export const imageMessage = (instance: string, options: MediaOptions = {}) =>
  upsert(
    instance,
    'imageMessage',
    withFile(
      { imageMessage: { ...ENCRYPTED, mimetype: 'image/png', caption: options.caption ?? '' } },
      options,
    ),
    options,
  )

export const documentMessage = (instance: string, options: MediaOptions = {}) =>
  upsert(
    instance,
    'documentMessage',
    withFile({ documentMessage: { ...ENCRYPTED, mimetype: 'text/csv', fileName: 'extrato.csv' } }, options),
    options,
  )

export const audioMessage = (instance: string, options?: MessageOptions) =>
  upsert(instance, 'audioMessage', { audioMessage: { ...ENCRYPTED, seconds: 4, ptt: true } }, options)

export const stickerMessage = (instance: string, options?: MessageOptions) =>
  upsert(instance, 'stickerMessage', { stickerMessage: { ...ENCRYPTED, isAnimated: false } }, options)

export const reactionMessage = (instance: string, options?: MessageOptions) =>
  upsert(
    instance,
    'reactionMessage',
    { reactionMessage: { key: { id: 'X', fromMe: true }, text: '👍' } },
    options,
  )

export const editedMessage = (instance: string, text: string, options?: MessageOptions) =>
  upsert(
    instance,
    'editedMessage',
    {
      editedMessage: {
        message: {
          protocolMessage: { key: { id: 'X' }, type: 'MESSAGE_EDIT', editedMessage: { conversation: text } },
        },
      },
    },
    options,
  )
