import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServer, drain } from '../../src/http/server.ts'
import { createIdFactory } from '../../src/lib/ids.ts'
import { listen, rawRequest } from '../helpers/real-server.ts'
import { numbersTo } from '../helpers/requests.ts'

let app: FastifyInstance
let port: number
let socket: Socket

const REQUEST = rawRequest({ target: '/', headers: { Connection: 'keep-alive' } })

beforeEach(async () => {
  app = createServer(
    pino({ level: 'silent' }),
    createIdFactory(() => new Date()),
    0,
  )
  app.get('/', async () => {
    await sleep(50)
    return 'answered'
  })
  port = (await listen(app)).port
  socket = connect(port, '127.0.0.1')
})

afterEach(async () => {
  socket.destroy()
  await app.close()
})

test('a request that has arrived when the end begins, and was not read yet, is answered', async () => {
  await once(socket, 'connect')
  socket.write(REQUEST)
  await once(socket, 'data')
  await sleep(100)

  // Both happen before the server gets to look at its connections.
  socket.write(REQUEST)
  const ended = drain(app)
  expect(await text(socket)).toContain('answered')
  await ended
})

test('so are those on connections that were not accepted yet', async () => {
  const sockets = numbersTo(20).map(() => connect(port, '127.0.0.1'))
  const answers = sockets.map((each) => {
    each.write(REQUEST)
    return text(each)
  })
  await Promise.race(sockets.map((each) => once(each, 'connect')))
  const ended = drain(app)
  for (const answer of await Promise.all(answers)) expect(answer).toContain('answered')
  await ended
})

test('connections on which nothing comes do not hold up the end', async () => {
  await once(socket, 'connect')
  await sleep(50)
  await drain(app)
  await once(socket, 'close')
})
