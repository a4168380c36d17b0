import { describe, expect, it } from 'vitest'
import {
  documentMessage,
  imageMessage,
  messageId,
  textMessage,
  upsert,
} from '../helpers/evolution-payloads.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { csvStatement } from '../helpers/uploads.ts'
import { receipt } from '../transactions/sample-files.ts'
import { type Line, openLine, useEvolution } from './line.ts'

const api = useTestApi({
  coach: {
    reply: async ({ message }) => ({
      reply: `You said: ${message}`,
      emotion: 'neutral',
      topic: 'general',
      intent: 'general',
      thread: null,
    }),
  },
})
const evolution = useEvolution(api)
const line = async () => openLine(api, evolution.server)

const CSV = 'Date,Description,Amount\n2025-05-02,Corner Bakery,-12.50\n2025-05-03,Bus ticket,-2.80\n'
const bytes = (text: string) => new TextEncoder().encode(text)
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64')

async function stored({ client }: Line, userId: string) {
  const { body } = await client.get(`/v1/users/${userId}/transactions`)
  return body.data
}

const texts = ({ sent }: Line) => sent().map(({ text }) => text)

describe('a document', () => {
  const deliveries: [string, (id: string) => object, (id: string) => void][] = [
    ['in the webhook', () => ({ base64: base64(CSV) }), () => undefined],
    [
      'at an address of the server',
      (id) => ({ mediaUrl: `${evolution.server.url}/media/${id}` }),
      (id) => evolution.server.files.set(id, bytes(CSV)),
    ],
    ['that is fetched from the instance', () => ({}), (id) => evolution.server.files.set(id, bytes(CSV))],
  ]

  it.each(deliveries)('%s becomes transactions, and its user is told which', async (_, options, prepare) => {
    const on = await line()
    const userId = await on.user()
    const id = messageId()
    prepare(id)
    await on.deliver(documentMessage(on.instance, { id, ...options(id) }))
    await on.pass()
    expect(await stored(on, userId)).toMatchObject([
      { description: 'Bus ticket', amount_cents: 280, category: 'transport', source: 'whatsapp' },
      { description: 'Corner Bakery', amount_cents: 1250, category: 'food', source: 'whatsapp' },
    ])
    expect(texts(on)).toEqual([
      'I noted 2 transactions:\n• $12.50, Corner Bakery (food)\n• $2.80, Bus ticket (transport)',
    ])
    const kept = await api.sql(
      'SELECT 1 FROM whatsapp_messages WHERE media IS NOT NULL OR media_url IS NOT NULL',
    )
    expect(kept).toEqual([])
  })

  it('that comes twice is stored once', async () => {
    const on = await line()
    const userId = await on.user()
    for (let time = 0; time < 2; time++) {
      await on.deliver(documentMessage(on.instance, { base64: base64(CSV) }))
      await on.pass()
    }
    expect(await stored(on, userId)).toHaveLength(2)
    expect(texts(on)[1]).toMatch(/^I had noted these 2 transactions already:/)
  })

  it('with new rows and known ones is told apart', async () => {
    const on = await line()
    await on.user()
    await on.deliver(documentMessage(on.instance, { base64: base64(CSV) }))
    await on.pass()
    const longer = `${CSV}2025-05-04,Book shop,-20.00\n`
    await on.deliver(documentMessage(on.instance, { base64: base64(longer) }))
    await on.pass()
    expect(texts(on)[1]).toMatch(/^I noted 1 of these 3 transactions; the others I had already:/)
  })

  it('with a caption speaks for itself', async () => {
    const on = await line()
    await on.user()
    const wrapped = {
      documentWithCaptionMessage: { message: { documentMessage: { caption: 'April' } } },
      base64: base64(CSV),
    }
    await on.deliver(upsert(on.instance, 'documentWithCaptionMessage', wrapped))
    await on.pass()
    expect(texts(on)).toEqual([expect.stringMatching(/^I noted 2 transactions:/)])
  })

  it('with a question beside it gets an answer to that as well', async () => {
    const on = await line()
    await on.user()
    await on.deliver(
      imageMessage(on.instance, { base64: base64(CSV), caption: 'What is left of my surplus?' }),
    )
    await on.pass()
    expect(texts(on)).toEqual([
      expect.stringMatching(/^I noted 2 transactions:[\s\S]*\n\nYou said: What is left of my surplus\?$/),
    ])
  })

  it('of many rows is told of in part', async () => {
    const on = await line()
    const userId = await on.user({ language: 'es' })
    await on.deliver(documentMessage(on.instance, { base64: base64(csvStatement(30)) }))
    await on.pass()
    expect(await stored(on, userId)).toHaveLength(20)
    expect(texts(on)[0]).toMatch(/^Anoté 30 transacciones:\n(•.*\n){10}Y 20 más\.$/)
  })

  it('of too many rows is not stored', async () => {
    const on = await line()
    const userId = await on.user()
    await on.deliver(documentMessage(on.instance, { base64: base64(csvStatement(10_001)) }))
    await on.pass()
    expect(await stored(on, userId)).toEqual([])
    expect(texts(on)).toEqual(['Your file has more than 10,000 transactions. Please send a shorter one.'])
  })
})

describe('a picture', () => {
  it('of a receipt becomes its total', { timeout: 60_000 }, async () => {
    const on = await line()
    const userId = await on.user()
    await on.deliver(imageMessage(on.instance, { base64: base64(await receipt()) }))
    await on.pass()
    const [transaction] = await stored(on, userId)
    expect(transaction).toMatchObject({ source: 'whatsapp', type: 'expense' })
    expect(texts(on)).toEqual([expect.stringMatching(/^I noted one transaction:\n• \$/)])
  })

  it('of nothing is told so, and its caption is answered', async () => {
    const on = await line()
    const userId = await on.user()
    await on.deliver(imageMessage(on.instance, { base64: base64('nonsense'), caption: 'How am I doing?' }))
    await on.pass()
    expect(await stored(on, userId)).toEqual([])
    expect(texts(on)).toEqual([
      'I could not read your file. Send me a receipt as PNG or JPEG, or a statement as PDF, CSV, XLSX, OFX or ' +
        'QIF.\n\nYou said: How am I doing?',
    ])
  })
})

describe('a file that is not to be had', () => {
  it('is asked for again, and then told so', async () => {
    const on = await line()
    await on.user({ language: 'pt' })
    evolution.server.lookupStatus = 500
    await on.deliver(imageMessage(on.instance))
    await on.pass()
    expect(texts(on)).toEqual([])
    for (let attempt = 0; attempt < 5; attempt++) await on.pass(20_000)
    evolution.server.lookupStatus = undefined
    expect(texts(on)).toEqual(['Não consegui obter o seu arquivo. Por favor, envie-o de novo.'])
  })

  it.each([
    ['at an address of the server', (id: string) => ({ mediaUrl: `${evolution.server.url}/media/${id}` })],
    ['with the instance', () => ({})],
    ['with the instance, and hardly so', () => ({}), 10 * 1024 * 1024 + 1],
  ])('because it is too large, %s, is told so at once', async (_, options, size = 16 * 1024 * 1024) => {
    const on = await line()
    await on.user({ language: 'es' })
    const id = messageId()
    evolution.server.files.set(id, new Uint8Array(size))
    await on.deliver(imageMessage(on.instance, { id, ...options(id) }))
    await on.pass()
    evolution.server.files.delete(id)
    expect(texts(on)).toEqual(['Tu archivo pesa más de 10 MB. Por favor, envía uno más pequeño.'])
  })

  it('is read once it is there', async () => {
    const on = await line()
    await on.user()
    const id = messageId()
    evolution.server.files.set(id, bytes(CSV))
    evolution.server.lookupStatus = 503
    await on.deliver(documentMessage(on.instance, { id }))
    await on.pass()
    evolution.server.lookupStatus = undefined
    await on.pass(20_000)
    expect(texts(on)).toEqual([expect.stringMatching(/^I noted 2 transactions/)])
  })
})

describe('files and words together', () => {
  it('get one answer', async () => {
    const on = await line()
    const userId = await on.user()
    await on.deliver(documentMessage(on.instance, { base64: base64(CSV), at: 1_746_455_300 }))
    await on.deliver(textMessage(on.instance, 'Thanks a lot', { at: 1_746_455_301 }))
    await on.pass()
    expect(texts(on)).toEqual([
      expect.stringMatching(/^I noted 2 transactions:[\s\S]*\n\nYou said: Thanks a lot$/),
    ])
    expect(await stored(on, userId)).toHaveLength(2)
  })
})
