import { SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  editedMessage,
  messageId,
  reactionMessage,
  textMessage,
  upsert,
  webhook,
} from '../helpers/evolution-payloads.ts'
import { openApp, useTestApi } from '../helpers/test-api.ts'
import { deliver, type Line, openLine, SECRET, useEvolution } from './line.ts'

const api = useTestApi()
const evolution = useEvolution(api)
let line: Line

beforeAll(async () => {
  line = await openLine(api, evolution.server)
  await line.user()
})

const inSeconds = (seconds: number) => Math.floor(api.clock.now.getTime() / 1000) + seconds

function token(secret: string, alg: string, expiresAt: number): Promise<string> {
  return new SignJWT({ app: 'evolution', action: 'webhook' })
    .setProtectedHeader({ alg })
    .setIssuedAt(expiresAt - 600)
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(secret))
}

const bearer = async (...parameters: Parameters<typeof token>) => ({
  authorization: `Bearer ${await token(...parameters)}`,
})

function unsigned(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ exp: inSeconds(600) })}.`
}

describe('a webhook is accepted', () => {
  it.each([
    ['the secret as apikey', async () => ({ apikey: SECRET })],
    ['the secret as x-webhook-secret', async () => ({ 'x-webhook-secret': SECRET })],
    ['a token that is signed with it', () => bearer(SECRET, 'HS256', inSeconds(600))],
    [
      'a wrong proof beside a right one',
      async () => ({ apikey: 'wrong', 'x-webhook-secret': SECRET, authorization: 'Bearer x' }),
    ],
  ])('with %s', async (_, headers) => {
    const { status, body } = await line.deliver(textMessage(line.instance, 'Hi'), await headers())
    expect({ status, body }).toEqual({ status: 200, body: { status: 'accepted' } })
  })

  it('with the secret in its body', async () => {
    const message = { ...textMessage(line.instance, 'Hi'), apikey: SECRET }
    expect((await line.deliver(message, {})).status).toBe(200)
  })

  it('on the path of its event', async () => {
    const { event: _, ...message } = textMessage(line.instance, 'Hi')
    const path = '/api/webhooks/evolution/messages-upsert'
    expect(await deliver(api, message, { apikey: SECRET }, path)).toEqual({
      status: 200,
      body: { status: 'accepted' },
    })
  })
})

describe('a webhook is refused, always alike', () => {
  it.each([
    ['without a proof', async () => ({})],
    ['with a wrong secret', async () => ({ apikey: `${SECRET}x` })],
    ['with an empty one', async () => ({ apikey: '' })],
    ['with a token under another secret', () => bearer('another', 'HS256', inSeconds(600))],
    ['with an expired token', () => bearer(SECRET, 'HS256', inSeconds(-1))],
    ['with a token of another algorithm', () => bearer(SECRET.repeat(2), 'HS512', inSeconds(600))],
    ['with the right secret and another algorithm', () => bearer(SECRET, 'HS384', inSeconds(600))],
    ['with a token that is not signed', async () => ({ authorization: `Bearer ${unsigned()}` })],
    ['with the secret as a token', async () => ({ authorization: `Bearer ${SECRET}` })],
  ])('%s', async (_, headers) => {
    const refused = await line.deliver(textMessage(line.instance, 'Hi'), await headers())
    const unknown = await line.deliver(textMessage('nobody', 'Hi'), { apikey: SECRET })
    expect(refused.status).toBe(401)
    expect(refused).toEqual(unknown)
  })

  it.each([
    ['without an instance', undefined],
    ['with one that is no text', 7],
    ['with one that no database takes', 'a\u0000b'],
    ['with one that is not well-formed', 'a\ud83e'],
  ])('%s', async (_, instance) => {
    const message = { ...textMessage(line.instance, 'Hi'), instance }
    expect((await deliver(api, message, { apikey: SECRET })).status).toBe(401)
  })

  it('for an instance of a client that is revoked', async () => {
    const revoked = await openLine(api, evolution.server)
    await api.clients.revoke(revoked.client.id)
    expect((await revoked.deliver(textMessage(revoked.instance, 'Hi'))).status).toBe(401)
  })
})

describe('what wants no answer is acknowledged and not kept', () => {
  const from = (remoteJid: string) => ({ key: { remoteJid } })
  const odd = (data: unknown) => webhook(line.instance, 'messages.upsert', data)

  it.each([
    ['our own message', () => textMessage(line.instance, 'Hi', { key: { fromMe: true } })],
    ['a group', () => textMessage(line.instance, 'Hi', from('120363025246125486@g.us'))],
    ['a status', () => textMessage(line.instance, 'Hi', from('status@broadcast'))],
    ['a broadcast', () => textMessage(line.instance, 'Hi', from('1746455400@broadcast'))],
    ['a channel', () => textMessage(line.instance, 'Hi', from('120363025246125486@newsletter'))],
    ['a reaction', () => reactionMessage(line.instance)],
    ['an edit', () => editedMessage(line.instance, 'Hi')],
    ['a deletion', () => upsert(line.instance, 'protocolMessage', { protocolMessage: { type: 'REVOKE' } })],
    ['a blank text', () => textMessage(line.instance, ' \u0000 ')],
    ['another event', () => webhook(line.instance, 'connection.update', { state: 'open' })],
    ['an unknown event', () => webhook(line.instance, 'no.such', {})],
    ['no data', () => odd(undefined)],
    ['data that is no message', () => odd('text')],
    ['a list of nothing', () => odd([null, 1, 'x', [], {}])],
    ['a message without an id', () => textMessage(line.instance, 'Hi', { key: { id: undefined } })],
    ['a message without a sender', () => textMessage(line.instance, 'Hi', { key: { remoteJid: 5 } })],
  ])('%s', async (_, message) => {
    const before = await api.sql('SELECT count(*) FROM whatsapp_messages')
    expect(await line.deliver(message())).toEqual({ status: 200, body: { status: 'ignored' } })
    expect(await api.sql('SELECT count(*) FROM whatsapp_messages')).toEqual(before)
  })
})

it('a webhook that comes while the database is away is asked for again', async () => {
  const { app, close } = await openApp('postgresql://127.0.0.1:1/none', () => api.clock.now)
  const { statusCode, headers } = await app.inject({
    method: 'POST',
    url: '/api/webhooks/evolution',
    headers: { 'content-type': 'application/json', apikey: SECRET },
    payload: JSON.stringify(textMessage(line.instance, 'Hi')),
  })
  await close()
  expect({ statusCode, retryAfter: headers['retry-after'] }).toEqual({ statusCode: 503, retryAfter: '1' })
})

describe('too many wrong proofs from one address', () => {
  it('are refused with a 429, which is tried again, and right ones are not', async () => {
    const limits = { authFailuresPerMinute: 3 }
    const { app, close } = await openApp(api.databaseUrl, () => api.clock.now, { limits })
    const statuses: number[] = []
    for (const apikey of ['a', 'b', 'c', 'd', SECRET]) {
      const { statusCode } = await app.inject({
        method: 'POST',
        url: '/api/webhooks/evolution',
        headers: { 'content-type': 'application/json', apikey },
        payload: JSON.stringify(textMessage(line.instance, 'Hi')),
      })
      statuses.push(statusCode)
    }
    await close()
    expect(statuses).toEqual([401, 401, 401, 429, 200])
  })
})

describe('an odd payload', () => {
  it.each([
    ['no JSON', '{', 400],
    ['no object', '[]', 400],
    ['nothing', '', 400],
    ['an object with nothing in it', '{}', 401],
    ['an object that would be everybody’s', '{"__proto__": {"instance": "x"}}', 401],
  ])('%s is refused for good', async (_, payload, status) => {
    const response = await api.app.inject({
      method: 'POST',
      url: '/api/webhooks/evolution',
      headers: { 'content-type': 'application/json', apikey: SECRET },
      payload,
    })
    expect(response.statusCode).toBe(status)
  })

  it('is taken in where only its trimmings are odd', async () => {
    const message = textMessage(line.instance, 'a\u0000b\ud83e', { id: messageId() })
    Object.assign(Object(message.data), { messageTimestamp: { low: 1_746_455_400, high: 0, unsigned: true } })
    expect((await line.deliver(message)).body).toEqual({ status: 'accepted' })
  })

  it('is a file of ten megabytes in base64', async () => {
    const base64 = Buffer.alloc(10 * 1024 * 1024, 1).toString('base64')
    const message = upsert(line.instance, 'imageMessage', { imageMessage: {}, base64 })
    expect((await line.deliver(message)).status).toBe(200)
  })

  it('of more than sixteen megabytes is a 413', async () => {
    const message = upsert(line.instance, 'imageMessage', {
      imageMessage: {},
      base64: 'A'.repeat(17_000_000),
    })
    expect((await line.deliver(message)).status).toBe(413)
  })
})
