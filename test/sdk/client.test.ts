import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createOzzie, external } from '../../sdk/index.ts'
import { useReceiver } from '../helpers/receiver.ts'
import { answerInTurn, CREATED, clientOf, failure, json } from './partner.ts'

const receiver = useReceiver()

/** The one request that was received. */
function sent() {
  const [request, ...others] = receiver.received
  expect(others).toEqual([])
  return { path: request?.path, headers: request?.headers ?? {}, body: request?.body }
}

describe('a request', () => {
  it('carries the token', async () => {
    receiver.reply = CREATED
    await clientOf(receiver, { token: 'b3p6' }).getUser('ozz_usr_1')
    expect(sent().headers).toMatchObject({ authorization: 'Bearer b3p6', accept: 'application/json' })
  })

  it('carries a token made of the credentials, whatever characters they have', async () => {
    receiver.reply = CREATED
    const credentials = { clientId: 'padaria', clientSecret: 'maçã🍎' }
    await createOzzie({ baseUrl: `${receiver.url}/`, ...credentials }).getUser('ozz_usr_1')
    const token = Buffer.from('padaria:maçã🍎').toString('base64')
    expect(sent()).toMatchObject({
      path: '/v1/users/ozz_usr_1',
      headers: { authorization: `Bearer ${token}` },
    })
  })

  it("speaks the API client's version, the client's, or the call's", async () => {
    receiver.reply = CREATED
    await clientOf(receiver).getUser('u')
    await clientOf(receiver, { version: '2026-05-06' }).getUser('u')
    await clientOf(receiver, { version: '2026-05-06' }).getUser('u', { version: '2025-05-05' })
    const versions = receiver.received.map(({ headers }) => headers['ozzie-version'])
    expect(versions).toEqual([undefined, '2026-05-06', '2025-05-05'])
  })

  it('says nothing of JSON where it has no body', async () => {
    receiver.reply = json(201, { object: 'plan', data: {} })
    await clientOf(receiver).generatePlan('u')
    expect(sent().headers).not.toHaveProperty('content-type')
  })

  it('has any id of yours in its place', async () => {
    receiver.reply = CREATED
    await clientOf(receiver).getUser(external('a/b?c#d%20 ü🍎'))
    expect(sent().path).toBe(`/v1/users/${encodeURIComponent('external:a/b?c#d%20 ü🍎')}`)
  })

  it.each(['', '.', '..'])('is not sent with the id %j, which would lead to another route', (id) => {
    expect(() => clientOf(receiver).deleteUser(id)).toThrow(TypeError)
    expect(receiver.received).toEqual([])
  })

  it('has the query values that there are', async () => {
    receiver.reply = json(200, { object: 'list', data: [], has_more: false, next_cursor: null })
    await clientOf(receiver).listTransactions('u', { from: '2026-11-01', limit: 5 }).firstPage()
    expect(sent().path).toBe('/v1/users/u/transactions?from=2026-11-01&limit=5')
  })

  it('has a file as a form', async () => {
    receiver.reply = json(202, { object: 'job', data: { id: 'ozz_job_1' } })
    const file = new Blob(['Date,Description,Amount\n'])
    const answer = await clientOf(receiver).uploadTransactions('u', file, { dry_run: 'true' })
    expect(answer).toEqual({ object: 'job', data: { id: 'ozz_job_1' } })
    expect(sent().path).toBe('/v1/users/u/transactions?dry_run=true')
    expect(sent().headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(sent().body).toMatch(/name="file"[\s\S]*Date,Description,Amount\n/)
  })
})

describe('a failure', () => {
  it('tells all that the API tells', async () => {
    const details = [{ field: 'email', message: 'Field email must be …' }]
    const error = { code: 'VALIDATION_ERROR', message: 'Field email must be …', details }
    receiver.reply = json(400, { error }, { 'x-request-id': 'req_1' })
    await expect(clientOf(receiver).getUser('u')).rejects.toMatchObject({
      name: 'OzzieError',
      status: 400,
      requestId: 'req_1',
      ...error,
    })
  })

  it.each([200, 404])('is also a %i that does not come from the API', async (status) => {
    receiver.reply = { status, body: '<h1>Welcome</h1>' }
    await expect(clientOf(receiver).getUser('u')).rejects.toMatchObject({
      code: 'UNEXPECTED_ANSWER',
      status,
      details: [],
    })
  })

  it('shows each answer on the way to whoever wants to see', async () => {
    answerInTurn(receiver, failure(503, 'UNAVAILABLE'), CREATED)
    const seen: number[] = []
    await clientOf(receiver).getUser('u', { onResponse: ({ status }) => seen.push(status) })
    expect(seen).toEqual([503, 201])
  })
})

describe('a list', () => {
  const page = (items: string[], next: string | null) =>
    json(200, { object: 'list', data: items, has_more: next !== null, next_cursor: next })

  it('is gone through page by page, with the query of the first', async () => {
    answerInTurn(receiver, page(['a', 'b'], 'two'), page(['c'], null))
    const items: unknown[] = []
    for await (const item of clientOf(receiver).listUsers({ limit: 2 })) items.push(item)
    expect(items).toEqual(['a', 'b', 'c'])
    expect(receiver.received.map(({ path }) => path)).toEqual([
      '/v1/users?limit=2',
      '/v1/users?limit=2&cursor=two',
    ])
  })

  it('asks for no page that nobody reads', async () => {
    receiver.reply = page(['a', 'b'], 'more')
    for await (const _ of clientOf(receiver).listUsers()) break
    expect(receiver.received).toHaveLength(1)
  })

  it('goes on after a page that fails for the moment', async () => {
    answerInTurn(receiver, page(['a'], 'two'), failure(503, 'UNAVAILABLE'), page(['b'], null))
    const items: unknown[] = []
    for await (const item of clientOf(receiver).listUsers()) items.push(item)
    expect(items).toEqual(['a', 'b'])
  })
})

describe('a streamed reply', () => {
  const ask = () => clientOf(receiver).streamChatMessage('u', { message: 'Oi' })
  const event = (name: string, data: unknown) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
  const done = event('done', { object: 'chat_message', data: { reply: 'Olá, maçã' } })

  async function collect(events: AsyncIterable<unknown>): Promise<unknown[]> {
    const seen: unknown[] = []
    for await (const each of events) seen.push(each)
    return seen
  }

  it('comes in pieces and ends with the whole, however the bytes are cut', async () => {
    const bytes = Buffer.from(
      `: hello\n\n${event('delta', { text: 'Olá, ' })}${event('delta', { text: 'maçã' })}${done}`,
    )
    receiver.reply = async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const byte of bytes) {
        if (!response.write(Uint8Array.of(byte))) await once(response, 'drain')
        await new Promise((resolve) => setImmediate(resolve))
      }
      response.end()
    }
    expect(await collect(ask())).toEqual([
      { type: 'delta', text: 'Olá, ' },
      { type: 'delta', text: 'maçã' },
      { type: 'done', message: { reply: 'Olá, maçã' } },
    ])
    expect(sent().headers).toMatchObject({
      accept: 'text/event-stream',
      'idempotency-key': expect.any(String),
    })
  })

  it('is asked for again as long as nothing of it came', async () => {
    answerInTurn(receiver, failure(503, 'UNAVAILABLE'), { status: 200, body: done })
    expect(await collect(ask())).toEqual([{ type: 'done', message: { reply: 'Olá, maçã' } }])
    expect(receiver.received).toHaveLength(2)
  })

  it('fails where the API says so in the middle', async () => {
    const error = { code: 'INTERNAL', message: 'Something went wrong on our side.' }
    receiver.reply = { status: 200, body: event('delta', { text: 'Olá' }) + event('error', { error }) }
    await expect(collect(ask())).rejects.toMatchObject({ name: 'OzzieError', ...error })
    expect(receiver.received).toHaveLength(1)
  })

  it.each([
    ['ends early', true],
    ['breaks', false],
  ])('fails when it %s', async (_, ends) => {
    receiver.reply = (response) =>
      response
        .writeHead(200)
        .write(event('delta', { text: 'Olá' }), () => (ends ? response.end() : response.destroy()))
    await expect(collect(ask())).rejects.toMatchObject({ code: 'NO_ANSWER' })
    expect(receiver.received).toHaveLength(1)
  })

  it('is no longer sent to whoever stopped reading', async () => {
    const closed = new Promise((resolve) => {
      receiver.reply = (response) => {
        response.on('close', resolve)
        response.writeHead(200).write(event('delta', { text: 'Olá' }))
      }
    })
    for await (const _ of ask()) break
    await closed
  })

  it('ends with the reason of an abort', async () => {
    const controller = new AbortController()
    const reason = new Error('no longer wanted')
    receiver.reply = (response) => response.writeHead(200).write(event('delta', { text: 'Olá' }))
    const reply = clientOf(receiver).streamChatMessage('u', { message: 'Oi' }, { signal: controller.signal })
    await reply.next()
    controller.abort(reason)
    await expect(reply.next()).rejects.toBe(reason)
  })
})
