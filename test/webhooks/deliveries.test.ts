import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it, vi } from 'vitest'
import { useReceiver } from '../helpers/receiver.ts'
import { numbersTo } from '../helpers/requests.ts'
import { openApp, useTestApi } from '../helpers/test-api.ts'
import { newPartner, type Partner } from './partner.ts'

/** Waits are neither cut short nor drawn out. */
const api = useTestApi({ now: new Date('2025-05-05T14:30:00Z'), random: () => 0.5 })
const receiver = useReceiver()

const MINUTE_S = 60
const HOUR_S = 60 * MINUTE_S
const DAY_S = 24 * HOUR_S

function pass(seconds: number): void {
  api.clock.now = new Date(api.clock.now.getTime() + seconds * 1000)
}

/** The library refuses messages of another time than the machine's own. */
function verify(secret: string, message: { body: string; headers: object }): unknown {
  vi.useFakeTimers({ now: api.clock.now, toFake: ['Date'] })
  try {
    return new Webhook(secret).verify(message.body, { ...message.headers } as Record<string, string>)
  } finally {
    vi.useRealTimers()
  }
}

function onlyMessage() {
  const [message, ...others] = receiver.received
  expect(others).toEqual([])
  if (!message) throw new Error('Nothing was received.')
  return message
}

/** Lets a ping fail until it is given up or the endpoint is disabled. @returns the waits before each attempt, in seconds */
async function untilGivenUp(partner: Partner): Promise<number[]> {
  const waits: number[] = []
  for (;;) {
    const before = api.clock.now.getTime()
    await api.work()
    const { next_attempt_at: next } = await partner.delivery()
    if (next === null) return waits
    api.clock.now = new Date(String(next))
    waits.push((api.clock.now.getTime() - before) / 1000)
  }
}

describe('a message', () => {
  it('is signed as the independent library verifies it', async () => {
    const partner = await newPartner(api, receiver)
    await partner.ping()
    await api.work()
    const message = onlyMessage()
    expect(verify(partner.endpoint.secret, message)).toEqual({
      type: 'ping',
      timestamp: '2025-05-05T14:30:00Z',
      data: { webhook_endpoint_id: partner.endpoint.id },
    })
    const forged = { ...message, body: message.body.replace('ping', 'pong') }
    expect(() => verify(partner.endpoint.secret, forged)).toThrow()
    expect(message.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^Ozzie/),
      'webhook-id': expect.stringMatching(/^ozz_evt_/),
    })
  })

  it('bears two signatures for 24 hours after the secret was changed, then one', async () => {
    const partner = await newPartner(api, receiver)
    const { body } = await partner.client.post(`${partner.path}/rotate-secret`)
    const { secret } = body.data
    expect(secret).toMatch(/^whsec_/)
    expect(secret).not.toBe(partner.endpoint.secret)
    await partner.ping()
    pass(DAY_S - 1)
    await api.work()
    const first = onlyMessage()
    verify(partner.endpoint.secret, first)
    verify(secret, first)
    receiver.received.length = 0
    pass(1)
    await partner.ping()
    await api.work()
    const second = onlyMessage()
    verify(secret, second)
    expect(() => verify(partner.endpoint.secret, second)).toThrow()
    expect(String(second.headers['webhook-signature'])).not.toContain(' ')
  })

  it('that arrives is done, and logged', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 202, body: `thanks${'!'.repeat(5_000)}` }
    const { status, body } = await partner.ping()
    expect([status, body.data.status, body.data.attempt_count]).toEqual([201, 'pending', 0])
    await api.work()
    expect(await partner.delivery()).toEqual({
      ...body.data,
      status: 'succeeded',
      attempt_count: 1,
      next_attempt_at: null,
      payload: onlyMessage().body,
      attempts: [
        {
          attempted_at: '2025-05-06T14:30:00Z',
          status: 202,
          failure: null,
          duration_ms: expect.any(Number),
          response_body: `thanks${'!'.repeat(1_018)}`,
        },
      ],
    })
    expect(await partner.deliveries('&status=succeeded')).toHaveLength(1)
    expect(await partner.deliveries('&status=pending')).toEqual([])
  })

  it('that does not is sent again by the schedule, with one id and one body, and given up at last', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 500 }
    await partner.ping()
    expect(await untilGivenUp(partner)).toEqual([
      5,
      5 * MINUTE_S,
      30 * MINUTE_S,
      ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR_S),
    ])
    const { status, attempt_count: count, attempts } = await partner.delivery()
    expect([status, count, attempts.length]).toEqual(['failed', 10, 10])
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(10)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    pass(30 * DAY_S)
    await api.work()
    expect(partner.messages()).toHaveLength(10)
  })

  it('is not sent before it is due', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 503 }
    await partner.ping()
    await api.work()
    pass(4)
    await api.work()
    expect(partner.messages()).toHaveLength(1)
    pass(1)
    await api.work()
    expect(partner.messages()).toHaveLength(2)
  })

  it.each([
    ['60', 60],
    ['1', 5],
    ['86400', 5 * MINUTE_S],
    ['soon', 5],
  ])('waits longer where the receiver asks for it, within bounds: Retry-After %s', async (asked, wait) => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 429, headers: { 'retry-after': asked } }
    await partner.ping()
    const before = api.clock.now.getTime()
    await api.work()
    const next = String((await partner.delivery()).next_attempt_at)
    expect((Date.parse(next) - before) / 1000).toBe(wait)
  })

  it('is not sent on where the receiver points elsewhere', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 302, headers: { location: `${receiver.url}/elsewhere` } }
    await partner.ping()
    await api.work()
    expect(onlyMessage().path).not.toBe('/elsewhere')
    expect((await partner.delivery()).attempts).toMatchObject([{ status: 302 }])
  })

  it('to nobody is logged with the reason', async () => {
    const partner = await newPartner(api, receiver, { url: 'http://127.0.0.1:1/' })
    await partner.ping()
    await api.work()
    expect((await partner.delivery()).attempts).toMatchObject([
      { status: null, failure: expect.stringMatching(/^[a-z_]+$/), response_body: null },
    ])
  })

  it('whose answer is not text is logged all the same', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = (response) => response.writeHead(200).end(Buffer.from([0, 255, 65]))
    await partner.ping()
    await api.work()
    expect((await partner.delivery()).attempts).toMatchObject([{ status: 200, response_body: '\ufffdA' }])
  })

  it('to a slow receiver does not hold up others', async () => {
    const slow = await newPartner(api, receiver)
    const quick = await newPartner(api, receiver)
    const release = Promise.withResolvers<void>()
    receiver.replies.set(new URL(String(slow.endpoint.url)).pathname, (response) =>
      release.promise.then(() => response.writeHead(200).end()),
    )
    for (const _ of numbersTo(30)) await slow.ping()
    for (const _ of numbersTo(30)) await quick.ping()
    const working = api.work()
    while (quick.messages().length < 6) await sleep(10)
    expect(slow.messages().length).toBeLessThanOrEqual(6)
    release.resolve()
    await working
    expect([slow.messages().length, quick.messages().length]).toEqual([30, 30])
  })
})

describe('an endpoint', () => {
  it('that fails is sent two messages at a time, until one arrives', async () => {
    const failing = await newPartner(api, receiver)
    receiver.reply = { status: 500 }
    await failing.ping()
    await api.work()
    let underWay = 0
    let most = 0
    receiver.reply = async (response) => {
      underWay += 1
      most = Math.max(most, underWay)
      await sleep(20)
      underWay -= 1
      response.writeHead(failing.messages().length < 9 ? 500 : 204).end()
    }
    for (const _ of numbersTo(8)) await failing.ping()
    await api.work()
    expect([failing.messages().length, most]).toEqual([9, 2])
    const three = Promise.withResolvers<void>()
    receiver.reply = async (response) => {
      underWay += 1
      if (underWay === 3) three.resolve()
      await three.promise
      response.writeHead(204).end()
    }
    for (const _ of numbersTo(6)) await failing.ping()
    await api.work()
    expect(failing.messages()).toHaveLength(15)
  })

  it('that moves while a message is under way is not judged by what the old address answers', async () => {
    const partner = await newPartner(api, receiver)
    const release = Promise.withResolvers<void>()
    receiver.reply = (response) => release.promise.then(() => response.writeHead(410).end())
    await partner.ping()
    const working = api.work()
    while (partner.messages().length === 0) await sleep(10)
    await partner.patch({ url: `${receiver.url}/elsewhere` })
    release.resolve()
    await working
    expect(await partner.endpointNow()).toMatchObject({ status: 'enabled', disabled_reason: null })
  })

  it('has five days of its own after it moved', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 500 }
    for (const url of [receiver.url, `${receiver.url}/elsewhere`]) {
      await partner.patch({ url })
      await partner.ping()
      await api.work()
      pass(6 * DAY_S)
    }
    expect(await partner.endpointNow()).toMatchObject({ status: 'enabled' })
    await partner.ping()
    await api.work()
    expect(await partner.endpointNow()).toMatchObject({ status: 'disabled', disabled_reason: 'failing' })
  })

  it('of a revoked API client is sent nothing more', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 500 }
    await partner.ping()
    await api.work()
    await partner.client.post('/v1/users', { external_user_id: 'usr_last' })
    await api.clients.revoke(partner.client.id)
    await api.work()
    pass(DAY_S)
    await api.work()
    expect(partner.messages()).toHaveLength(1)
    const left = await api.sql('SELECT status FROM webhook_deliveries WHERE api_client_id = $1', [
      partner.client.id,
    ])
    expect(left).toEqual([{ status: 'failed' }])
  })

  it('that answers 410 is disabled at once, and its deliveries are kept', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 410 }
    await partner.ping()
    await api.work()
    expect(await partner.endpointNow()).toMatchObject({ status: 'disabled', disabled_reason: 'gone' })
    expect(await partner.delivery()).toMatchObject({ status: 'failed', attempt_count: 1 })
    pass(DAY_S)
    await api.work()
    expect(partner.messages()).toHaveLength(1)
  })

  it('whose every delivery fails for five days is disabled', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 500 }
    for (const _ of numbersTo(5)) {
      await partner.ping()
      await api.work()
      expect(await partner.endpointNow()).toMatchObject({ status: 'enabled' })
      pass(DAY_S)
    }
    await partner.ping()
    await api.work()
    expect(await partner.endpointNow()).toMatchObject({ status: 'disabled', disabled_reason: 'failing' })
    const sent = partner.messages().length
    pass(DAY_S)
    await api.work()
    expect(partner.messages()).toHaveLength(sent)
    expect(await partner.deliveries('&status=pending')).toEqual([])
  })

  it('that takes something in between is not', async () => {
    const partner = await newPartner(api, receiver)
    for (const day of numbersTo(8)) {
      receiver.reply = { status: day % 4 === 0 ? 200 : 500 }
      await partner.ping()
      await api.work()
      pass(DAY_S)
    }
    expect(await partner.endpointNow()).toMatchObject({ status: 'enabled' })
  })

  it('gets what was not taken while it was disabled by a replay, once it is enabled', async () => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 500 }
    await partner.ping()
    await api.work()
    await partner.patch({ status: 'disabled' })
    pass(DAY_S)
    await api.work()
    const { id, status } = await partner.delivery()
    expect([status, partner.messages().length]).toEqual(['failed', 1])
    const replay = () => partner.client.post(`${partner.path}/deliveries/${id}/replay`)
    expect((await replay()).status).toBe(409)
    await partner.patch({ status: 'enabled' })
    receiver.reply = { status: 204 }
    expect((await replay()).body.data).toMatchObject({ id, status: 'pending', attempt_count: 1 })
    await api.work()
    expect(await partner.delivery()).toMatchObject({ status: 'succeeded', attempt_count: 2 })
    const [first, second] = partner.messages()
    expect(second).toEqual(first)
  })
})

describe('a replay', () => {
  it('sends again what has arrived, however often', async () => {
    const partner = await newPartner(api, receiver)
    await partner.ping()
    await api.work()
    const { id } = await partner.delivery()
    for (const _ of numbersTo(3)) {
      expect((await partner.client.post(`${partner.path}/deliveries/${id}/replay`)).status).toBe(200)
      await api.work()
    }
    expect(receiver.received).toHaveLength(4)
    expect(await partner.delivery()).toMatchObject({ status: 'succeeded', attempt_count: 4 })
  })

  it('of what is still on its way is a 409, and of ten at once one counts', async () => {
    const partner = await newPartner(api, receiver)
    await partner.ping()
    const { id } = await partner.delivery()
    const replay = () => partner.client.post(`${partner.path}/deliveries/${id}/replay`)
    expect((await replay()).status).toBe(409)
    await api.work()
    const statuses = await Promise.all(numbersTo(10).map(async () => (await replay()).status))
    expect(statuses.toSorted()).toEqual([200, ...numbersTo(9).map(() => 409)])
    await api.work()
    expect(receiver.received).toHaveLength(2)
  })
})

describe('an address that turns out to be private', () => {
  it('is not called where such are out of bounds, and logged as refused', async () => {
    const partner = await newPartner(api, receiver)
    const strict = await openApp(api.databaseUrl, () => api.clock.now, { allowPrivate: false })
    try {
      await partner.ping()
      await strict.work()
      expect(receiver.received).toEqual([])
      expect((await partner.delivery()).attempts).toMatchObject([{ status: null, failure: 'refused' }])
    } finally {
      await strict.close()
    }
  })
})
