import { describe, expect, it } from 'vitest'
import { phoneVariants } from '../../src/lib/phone.ts'
import { textMessage } from '../helpers/evolution-payloads.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { openLine, useEvolution } from './line.ts'

const api = useTestApi()
const evolution = useEvolution(api)
const line = async (options = {}) => openLine(api, evolution.server, options)

const DAY_MS = 24 * 60 * 60 * 1000

/** Ids of those who had a message answered. */
async function answered({ id }: TestClient): Promise<unknown[]> {
  const rows = await api.sql(
    `SELECT user_id FROM whatsapp_messages WHERE api_client_id = $1 AND status = 'answered' ORDER BY id`,
    [id],
  )
  return rows.map((row) => row.user_id)
}

describe('the sender is found', () => {
  it.each([
    ['with the ninth digit that the profile lacks', '+551187654321', '5511987654321'],
    ['without the ninth digit that the profile has', '+5511987654321', '551187654321'],
    ['without a ninth digit that no landline lacks', '+5511912345678', '551112345678'],
    ['with the Mexican 1 that the profile lacks', '+525512345678', '5215512345678'],
    ['with the Argentine 9 that the profile lacks', '+541123456789', '5491123456789'],
    ['without the Argentine 9 that the profile has', '+5491123456789', '541123456789'],
    ['on another device', '+5511987654321', '5511987654321:12'],
  ])('%s', async (_, phone, from) => {
    const { user, deliver, pass, client, instance } = await line()
    const userId = await user({ phone })
    await deliver(textMessage(instance, 'Hi', { from }))
    await pass()
    expect(await answered(client)).toEqual([userId])
  })

  it('as the newest of several with one number', async () => {
    const { user, deliver, pass, client, instance } = await line()
    await user()
    api.clock.now = new Date(api.clock.now.getTime() + 1)
    const newest = await user({ phone: '+551187654321' })
    await deliver(textMessage(instance, 'Hi'))
    await pass()
    expect(await answered(client)).toEqual([newest])
  })

  it('among the users of the client whose instance it is', async () => {
    const [ours, theirs] = [await line(), await line()]
    await theirs.user()
    await ours.deliver(textMessage(ours.instance, 'Hi'))
    await ours.pass()
    expect([await answered(ours.client), await answered(theirs.client)]).toEqual([[], []])
    expect(
      await api.sql('SELECT 1 FROM whatsapp_messages WHERE api_client_id = $1', [ours.client.id]),
    ).toEqual([])
  })

  it.each([
    ['5511987654321', ['+5511987654321', '+551187654321']],
    ['551133334444', ['+551133334444']],
    ['5511933334444', ['+5511933334444']],
    ['15551234567', ['+15551234567']],
    ['525512345678', ['+525512345678', '+5215512345678']],
  ])('and never as another line: %s', (digits, variants) => {
    expect(phoneVariants(`+${digits}`)).toEqual(variants)
  })
})

describe('a sender who hides the number', () => {
  const hidden = (key: Record<string, unknown> = {}) => ({
    key: { remoteJid: '198765432101234@lid', ...key },
  })

  it.each([
    ['remoteJidAlt', { remoteJidAlt: '5511987654321@s.whatsapp.net' }],
    ['senderPn', { senderPn: '5511987654321@s.whatsapp.net' }],
  ])('is known by %s', async (_, key) => {
    const { user, deliver, pass, client, instance, sent } = await line()
    const userId = await user()
    await deliver(textMessage(instance, 'Hi', hidden(key)))
    await pass()
    expect(await answered(client)).toEqual([userId])
    expect(sent().map(({ number }) => number)).toEqual(['5511987654321'])
  })

  it('is known by an earlier message that tied it to a number', async () => {
    const { user, deliver, pass, client, instance } = await line()
    const userId = await user()
    await deliver(textMessage(instance, 'Hi', hidden({ remoteJidAlt: '5511987654321@s.whatsapp.net' })))
    await pass()
    await deliver(textMessage(instance, 'Hi again', hidden()))
    await pass()
    expect(await answered(client)).toEqual([userId, userId])
  })

  it('is known by a message from before they became a user', async () => {
    const { user, deliver, pass, client, instance } = await line()
    await deliver(textMessage(instance, 'Hi', { key: { remoteJidAlt: '198765432101234@lid' } }))
    await pass()
    const userId = await user()
    await deliver(textMessage(instance, 'Hi again', hidden()))
    await pass()
    expect(await answered(client)).toEqual([userId])
  })

  it('is unknown otherwise, and to every other client', async () => {
    const [ours, theirs] = [await line({ unknownSender: 'provision' }), await line()]
    await theirs.user()
    const tied = hidden({ remoteJidAlt: '5511987654321@s.whatsapp.net' })
    await theirs.deliver(textMessage(theirs.instance, 'Hi', tied))
    await ours.deliver(textMessage(ours.instance, 'Hi', hidden()))
    await ours.pass()
    expect(await answered(ours.client)).toEqual([])
    expect((await ours.client.get('/v1/users')).body.data).toEqual([])
  })
})

describe('a stranger', () => {
  it('is ignored, and nothing is kept', async () => {
    const { deliver, pass, client, instance, sent } = await line({ unknownSender: 'ignore' })
    await deliver(textMessage(instance, 'Hi'))
    await pass()
    expect(sent()).toEqual([])
    expect(await api.sql('SELECT 1 FROM whatsapp_messages WHERE api_client_id = $1', [client.id])).toEqual([])
  })

  it.each([
    ['5511987654321', /^Olá/],
    ['351912345678', /^Olá/],
    ['5215512345678', /^¡Hola/],
    ['34612345678', /^¡Hola/],
    ['14155552671', /^Hello/],
    ['4915123456789', /^Hello/],
  ])('is invited once a day, in the language of the number: %s', async (from, words) => {
    const { deliver, pass, client, instance, sent } = await line({ unknownSender: 'invite' })
    await deliver(textMessage(instance, 'Hi', { from }))
    await deliver(textMessage(instance, 'Hi?', { from }))
    await pass()
    await deliver(textMessage(instance, 'Hi!', { from }))
    await pass()
    expect(sent()).toEqual([{ number: from, text: expect.stringMatching(words) }])
    api.clock.now = new Date(api.clock.now.getTime() + DAY_MS)
    await deliver(textMessage(instance, 'Hello?', { from }))
    await pass()
    expect(sent()).toHaveLength(2)
    for (const table of ['whatsapp_messages', 'whatsapp_replies', 'users']) {
      expect(await api.sql(`SELECT 1 FROM ${table} WHERE api_client_id = $1`, [client.id])).toEqual([])
    }
  })

  it('becomes a user where that is wanted, and is answered', async () => {
    const { deliver, pass, client, instance, sent } = await line({ unknownSender: 'provision' })
    await Promise.all(
      ['Oi', 'Tudo bem?', 'Olá'].map((text) =>
        deliver(textMessage(instance, text, { from: '5511987654321' })),
      ),
    )
    await pass()
    const { body } = await client.get('/v1/users')
    expect(body.data).toMatchObject([
      { external_user_id: 'whatsapp:+5511987654321', phone: '+5511987654321', language: 'pt', name: null },
    ])
    expect(sent()).toHaveLength(1)
    const [row] = await api.sql('SELECT created_via FROM users WHERE api_client_id = $1', [client.id])
    expect(row).toEqual({ created_via: 'api_external' })
  })

  it('becomes none where the plan allows no more', async () => {
    const full = await line({ unknownSender: 'provision', maxUsers: 1 })
    await full.user({ phone: null })
    await full.deliver(textMessage(full.instance, 'Hi'))
    await full.pass()
    expect(full.sent()).toEqual([])
    expect((await full.client.get('/v1/users')).body.data).toHaveLength(1)
  })

  it('leaves nothing behind that is older than a month', async () => {
    const { deliver, pass, client, instance } = await line({ unknownSender: 'invite' })
    await deliver(textMessage(instance, 'Hi', { key: { remoteJidAlt: '198765432101234@lid' } }))
    await pass()
    api.clock.now = new Date(api.clock.now.getTime() + 31 * DAY_MS)
    await api.services.whatsapp.inbound.purge(api.database)
    for (const table of ['whatsapp_lids', 'whatsapp_invitations']) {
      expect(await api.sql(`SELECT 1 FROM ${table} WHERE api_client_id = $1`, [client.id])).toEqual([])
    }
  })
})
