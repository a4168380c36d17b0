import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { OutboundFailed } from '../../src/outbound/failures.ts'
import { createOutbound } from '../../src/outbound/outbound.ts'
import { sender, startServer, startTcpServer } from './servers.ts'

const ANYWHERE = { allowPrivate: true }

test('a request arrives as it was given, and the answer comes back as it was sent', async () => {
  const server = await startServer((response) =>
    response.writeHead(201, { 'Content-Type': 'text/plain', 'Set-Cookie': ['a=1', 'b=2'] }).end('thanks'),
  )

  const answer = await sender(ANYWHERE)(`http://127.0.0.1:${server.port}/hook/a%20b?x=1&y=%2F`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1' },
    body: '{"é":1}',
  })

  expect(server.asked).toMatchObject([
    {
      method: 'POST',
      url: '/hook/a%20b?x=1&y=%2F',
      headers: {
        host: `127.0.0.1:${server.port}`,
        'content-type': 'application/json',
        'webhook-id': 'msg_1',
        'content-length': '8',
      },
      body: '{"é":1}',
    },
  ])
  expect(answer).toMatchObject({
    status: 201,
    headers: { 'content-type': 'text/plain', 'set-cookie': 'a=1, b=2' },
  })
  expect(Buffer.from(answer.body).toString()).toBe('thanks')
})

test('a body of bytes is sent as it is, and an empty answer has an empty body', async () => {
  const server = await startServer((response) => response.writeHead(204).end())
  const send = sender(ANYWHERE)

  const answer = await send(`http://127.0.0.1:${server.port}/`, {
    method: 'POST',
    body: Buffer.from('bytes'),
  })

  expect(server.asked[0]?.body).toBe('bytes')
  expect(answer.status).toBe(204)
  expect(answer.body).toHaveLength(0)
})

test('requests to one server share a connection', async () => {
  const server = await startServer((response) => response.end('ok'))
  const send = sender(ANYWHERE)

  await send(`http://127.0.0.1:${server.port}/`)
  // A connection is free again in the turn after its answer.
  await nextTurn()
  await send(`http://127.0.0.1:${server.port}/`)

  expect(server.asked).toHaveLength(2)
  expect(server.connections()).toBe(1)
})

test.each([301, 302, 303, 307, 308])(
  'a redirect of status %i is the answer, and not followed',
  async (status) => {
    const target = await startServer((response) => response.end('secret'))
    const location = `http://127.0.0.1:${target.port}/`
    const server = await startServer((response) => response.writeHead(status, { location }).end('moved'))

    const answer = await sender(ANYWHERE)(`http://127.0.0.1:${server.port}/`)

    expect(answer).toMatchObject({ status, headers: { location } })
    expect(target.asked).toEqual([])
  },
)

test('a status that tells of an error is an answer', async () => {
  const server = await startServer((response) => response.writeHead(410).end('gone'))

  expect(await sender(ANYWHERE)(`http://127.0.0.1:${server.port}/`)).toMatchObject({ status: 410 })
})

test('the proxies that the environment names are not asked', async () => {
  const proxy = await startServer((response) => response.end('proxy'))
  const server = await startServer((response) => response.end('server'))
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) {
    vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`)
  }
  vi.stubEnv('no_proxy', '')

  const answer = await sender(ANYWHERE)(`http://127.0.0.1:${server.port}/`).finally(() => vi.unstubAllEnvs())

  expect(Buffer.from(answer.body).toString()).toBe('server')
  expect(proxy.connections()).toBe(0)
})

test('an answer as long as allowed is whole; a longer one fails, or is cut where that is wanted', async () => {
  const server = await startServer((response) => response.end('0123456789'))
  const send = sender(ANYWHERE)
  const url = `http://127.0.0.1:${server.port}/`

  expect((await send(url, { maxBytes: 10 })).body).toHaveLength(10)
  await expect(send(url, { maxBytes: 9 })).rejects.toMatchObject({ name: 'OutboundFailed', kind: 'too_long' })
  expect(Buffer.from((await send(url, { maxBytes: 4, tooLong: 'cut' })).body).toString()).toBe('0123')
})

test.each(['cut', 'fail'] as const)(
  'an answer without end is left when it is too long, to %s',
  async (tooLong) => {
    const { promise: left, resolve } = Promise.withResolvers<void>()
    const server = await startServer((response) => {
      response.on('close', resolve)
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      }
      response.on('drain', pour)
      pour()
    })

    const sent = sender(ANYWHERE)(`http://127.0.0.1:${server.port}/`, { maxBytes: 100_000, tooLong })

    if (tooLong === 'cut') expect((await sent).body).toHaveLength(100_000)
    else await expect(sent).rejects.toMatchObject({ kind: 'too_long' })
    await left
  },
)

test('the answer of a small packed body is not unpacked', async () => {
  const server = await startServer((response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('packed'),
  )

  const answer = await sender(ANYWHERE)(`http://127.0.0.1:${server.port}/`)

  expect(Buffer.from(answer.body).toString()).toBe('packed')
})

test('headers without end are no answer', async () => {
  const server = await startTcpServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const pour = () => {
      while (!socket.destroyed && socket.write(`x-filler: ${'x'.repeat(1_000)}\r\n`));
    }
    socket.on('drain', pour)
    pour()
  })

  await expect(sender(ANYWHERE)(`http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({
    kind: 'protocol',
  })
})

test('what is no HTTP is no answer, and no part of it is in the error', async () => {
  const server = await startTcpServer((socket) => socket.end('SSH-2.0-secret\r\n'))

  const error = await sender(ANYWHERE)(`http://127.0.0.1:${server.port}/`).catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(OutboundFailed)
  expect(error).toMatchObject({ kind: 'protocol' })
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret')
})

test('an error names neither the path nor the query nor a header', async () => {
  const send = sender(ANYWHERE)
  const request = { headers: { apikey: 'secret\n' } }

  const refused = await send('http://127.0.0.1:1/secret?secret=secret').catch((thrown: unknown) => thrown)
  const unsendable = await send('http://127.0.0.1:1/secret', request).catch((thrown: unknown) => thrown)

  expect(refused).toMatchObject({ kind: 'connect', code: 'ECONNREFUSED' })
  expect(unsendable).toMatchObject({ kind: 'unsendable' })
  for (const error of [refused, unsendable]) {
    expect(error).toBeInstanceOf(OutboundFailed)
    expect(JSON.stringify(error, ['name', 'message', 'kind', 'code', 'cause'])).not.toContain('secret')
  }
})

test('a connection that ends before the answer, or in its middle, is a failure', async () => {
  const silent = await startTcpServer((socket) => socket.once('data', () => socket.destroy()))
  const rude = await startTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
  const halfway = await startTcpServer((socket) => {
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'))
  })
  const send = sender(ANYWHERE)

  for (const { port } of [silent, rude, halfway]) {
    await expect(send(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ kind: 'reset' })
  }
})

test('after a failure the next request finds its way', async () => {
  let isFirst = true
  const server = await startServer((response) => {
    if (isFirst) response.destroy()
    else response.end('ok')
    isFirst = false
  })
  const send = sender(ANYWHERE)

  await expect(send(`http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({ kind: 'reset' })
  expect(await send(`http://127.0.0.1:${server.port}/`)).toMatchObject({ status: 200 })
})

test('closing ends what still runs, and nothing can be sent any more', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  const server = await startServer(() => resolve())
  const outbound = createOutbound(ANYWHERE)
  const request = {
    url: `http://127.0.0.1:${server.port}/`,
    method: 'GET',
    timeoutMs: 20_000,
    maxBytes: 10,
  } as const
  const running = expect(outbound.send(request)).rejects.toMatchObject({ kind: 'closed' })
  await asked

  await outbound.close()

  await running
  await expect(outbound.send(request)).rejects.toMatchObject({ kind: 'closed' })
})
