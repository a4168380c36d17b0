import { describe, expect, it } from 'vitest'
import { delayAfter } from '../../src/whatsapp/sending/backoff.ts'
import { textMessage } from '../helpers/evolution-payloads.ts'
import {
  dies,
  failsWith,
  isNotOnWhatsApp,
  type SendBehaviour,
  sends,
  sendsAndDies,
} from '../helpers/evolution-server.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { type Line, openLine, useEvolution } from './line.ts'

const api = useTestApi({
  random: () => 0.5,
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

const LEASE_MS = 20_000

async function line(): Promise<Line> {
  const opened = await openLine(api, evolution.server)
  await opened.user()
  return opened
}

async function replies({ client }: Line) {
  return api.sql(
    'SELECT status, attempts, failure FROM whatsapp_replies WHERE api_client_id = $1 ORDER BY id',
    [client.id],
  )
}

async function say(on: Line, text: string, ...behaviours: SendBehaviour[]): Promise<void> {
  await on.deliver(textMessage(on.instance, text))
  evolution.server.will(...behaviours)
  await on.pass()
}

describe('a text that the server does not take', () => {
  it('is tried again, later each time, and sent once', async () => {
    const on = await line()
    await say(on, 'Hi', failsWith(500), failsWith(429), sends)
    expect(await replies(on)).toMatchObject([{ status: 'sending', attempts: 1, failure: 'http_500' }])
    await on.pass(4_900)
    expect(on.sent()).toEqual([])
    await on.pass(200)
    expect(await replies(on)).toMatchObject([{ status: 'queued', attempts: 2, failure: 'http_429' }])
    await on.pass(9_900)
    expect(on.sent()).toEqual([])
    await on.pass(200)
    expect(on.sent()).toHaveLength(1)
    expect(await replies(on)).toEqual([{ status: 'sent', attempts: 3, failure: null }])
  })

  it('is given up after eight attempts, with a record, and never tried again', async () => {
    const on = await line()
    await say(on, 'Hi', ...Array.from({ length: 9 }, () => failsWith(503)))
    const before = evolution.server.asked.length
    for (let attempt = 2; attempt <= 12; attempt++) await on.pass(400_000)
    evolution.server.will()
    await on.pass(400_000)
    expect(await replies(on)).toEqual([{ status: 'failed', attempts: 8, failure: 'http_503' }])
    expect(evolution.server.asked.length - before).toBe(7)
  })

  it.each([
    ['the number is not on WhatsApp', isNotOnWhatsApp, 'not_on_whatsapp'],
    ['the key is wrong', failsWith(401), 'http_401'],
    ['the key is not allowed to', failsWith(403), 'http_403'],
    ['there is no such instance', failsWith(404), 'http_404'],
  ])('is given up at once where %s', async (_, behaviour, failure) => {
    const on = await line()
    await say(on, 'Hi', behaviour)
    await on.pass(400_000)
    expect(await replies(on)).toEqual([{ status: 'failed', attempts: 1, failure }])
    expect(on.sent()).toEqual([])
  })

  it('is given up where the instance is removed', async () => {
    const on = await line()
    await on.deliver(textMessage(on.instance, 'Hi'))
    await api.work()
    await on.client.send({
      method: 'DELETE',
      url: `/v1/whatsapp/instances/${encodeURIComponent(on.instance)}`,
    })
    await on.pass()
    expect(await replies(on)).toMatchObject([{ status: 'failed', failure: 'instance_removed' }])
  })
})

describe('a text that may have gone out', () => {
  it('is not sent again where the server says that it has', async () => {
    const on = await line()
    await say(on, 'Hi', sendsAndDies)
    expect(await replies(on)).toMatchObject([{ status: 'sending', failure: 'reset' }])
    await on.pass(6_000)
    expect(await replies(on)).toMatchObject([{ status: 'sent' }])
    expect(on.sent()).toHaveLength(1)
  })

  it('is sent again where the server says that it has not', async () => {
    const on = await line()
    await say(on, 'Hi', dies)
    await on.pass(6_000)
    expect(on.sent()).toHaveLength(1)
  })

  it('is sent again where the server cannot tell', async () => {
    const on = await line()
    await say(on, 'Hi', sendsAndDies)
    evolution.server.lookupStatus = 500
    await on.pass(6_000)
    evolution.server.lookupStatus = undefined
    expect(on.sent()).toHaveLength(2)
  })

  it('is not taken for an earlier one of the same words', async () => {
    const on = await line()
    await say(on, 'Hi')
    await say(on, 'Hi', dies)
    await on.pass(6_000)
    expect(on.sent()).toHaveLength(2)
  })

  it('is found out about when the process dies before it could note what came of it', async () => {
    const on = await line()
    await say(on, 'Hi')
    const [reply] = await api.sql('SELECT id FROM whatsapp_replies WHERE api_client_id = $1', [on.client.id])
    const startAt = new Date(api.clock.now.getTime() + LEASE_MS)
    await api.sql(
      `UPDATE whatsapp_replies SET status = 'sending', sent_at = NULL, message_id = NULL, next_attempt_at = $2
        WHERE api_client_id = $1`,
      [on.client.id, startAt],
    )
    const job = { apiClientId: on.client.id, id: String(reply?.id) }
    await api.services.whatsapp.sending.send(api.database, job)
    await on.pass(LEASE_MS + 1_000)
    expect(await replies(on)).toMatchObject([{ status: 'sent' }])
    expect(on.sent()).toHaveLength(1)
  })
})

describe('texts to one user', () => {
  it('keep their order while the first is tried again', async () => {
    const on = await line()
    await say(on, 'first', failsWith(500))
    await say(on, 'second')
    expect(on.sent()).toEqual([])
    await on.pass(4_000)
    await on.pass(2_000)
    expect(on.sent().map(({ text }) => text)).toEqual(['You said: first', 'You said: second'])
  })

  it('go on when one is given up', async () => {
    const on = await line()
    await say(on, 'first', isNotOnWhatsApp)
    await say(on, 'second')
    expect(on.sent().map(({ text }) => text)).toEqual(['You said: second'])
  })
})

describe('the time between attempts', () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [4, 40_000],
    [7, 300_000],
    [20, 300_000],
  ])('after %i is about %i ms, never all at once', (attempts, expected) => {
    expect(delayAfter(attempts, () => 0.5)).toBe(expected)
    expect(delayAfter(attempts, () => 0)).toBe(expected * 0.8)
    expect(delayAfter(attempts, () => 1)).toBe(expected * 1.2)
  })
})
