import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { sender, startServer, startTcpServer } from './servers.ts'

const SHORT = { timeoutMs: 50 }

/** Sends a piece again and again, for as long as anybody listens. */
function trickle(write: () => void): void {
  const timer = setInterval(write, 5)
  timer.unref()
}

test('a server that takes the request and never answers is given up in time', async () => {
  const server = await startServer(() => undefined)

  await expect(
    sender({ allowPrivate: true })(`http://127.0.0.1:${server.port}/`, SHORT),
  ).rejects.toMatchObject({
    name: 'OutboundFailed',
    kind: 'timeout',
  })
})

test('a body that trickles without end is given up in time, and the connection is closed', async () => {
  const { promise: left, resolve } = Promise.withResolvers<void>()
  const server = await startServer((response) => {
    response.on('close', resolve)
    trickle(() => response.write('.'))
  })

  await expect(
    sender({ allowPrivate: true })(`http://127.0.0.1:${server.port}/`, SHORT),
  ).rejects.toMatchObject({
    kind: 'timeout',
  })
  await left
})

test('headers that trickle without end are given up in time', async () => {
  const server = await startTcpServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx-long: ')
    trickle(() => socket.write('.'))
  })

  await expect(
    sender({ allowPrivate: true })(`http://127.0.0.1:${server.port}/`, SHORT),
  ).rejects.toMatchObject({
    kind: 'timeout',
  })
})

test('a name whose servers never answer is given up in time', async () => {
  const send = sender({ allowPrivate: true, resolve: () => new Promise(() => undefined) })

  await expect(send('http://partner.example/', SHORT)).rejects.toMatchObject({ kind: 'timeout' })
})

test('a handshake that never ends is given up in time', async () => {
  const server = await startTcpServer(() => undefined)

  await expect(
    sender({ allowPrivate: true })(`https://127.0.0.1:${server.port}/`, SHORT),
  ).rejects.toMatchObject({
    kind: 'timeout',
  })
})

test('what was given up while the name was resolved is not sent afterwards', async () => {
  const server = await startServer((response) => response.end())
  const { promise: addresses, resolve } = Promise.withResolvers<{ address: string; family: number }[]>()
  const send = sender({ allowPrivate: true, resolve: () => addresses })
  const url = `http://partner.example:${server.port}/`
  await expect(send(url, SHORT)).rejects.toMatchObject({ kind: 'timeout' })

  resolve([{ address: '127.0.0.1', family: 4 }])
  await send(`${url}later`)

  expect(server.asked.map((asked) => asked.url)).toEqual(['/later'])
})

test('the sender can give up at any moment', async () => {
  const giveUp = new AbortController()
  const server = await startServer(() => giveUp.abort())
  const send = sender({ allowPrivate: true })
  const url = `http://127.0.0.1:${server.port}/`

  await expect(send(url, { signal: giveUp.signal })).rejects.toMatchObject({ kind: 'aborted' })
  await expect(send(url, { signal: giveUp.signal })).rejects.toMatchObject({ kind: 'aborted' })
  expect(server.asked).toHaveLength(1)
})

test('a request that is over leaves nothing behind at the signal of its sender', async () => {
  const giveUp = new AbortController()
  const server = await startServer((response) => response.end('ok'))

  await sender({ allowPrivate: true })(`http://127.0.0.1:${server.port}/`, { signal: giveUp.signal })

  expect(getEventListeners(giveUp.signal, 'abort')).toEqual([])
})
