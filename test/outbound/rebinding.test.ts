import { setImmediate as nextTurn } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, onTestFinished, test, vi } from 'vitest'
import { selfSigned } from './certificate.ts'
import { sender, startServer } from './servers.ts'

// No server of the public internet can be had here, so this machine's first address stands for one.
const isPublic = (address: string) => address === '127.0.0.1'

const HOST = 'hooks.partner.example'

/** A trusted server, and a client whose name server gives these answers, one after the other. */
async function startPartner({ keepAlive, answers }: { keepAlive: boolean; answers: string[] }) {
  const certificate = selfSigned(HOST)
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, certificate.cert])
  onTestFinished(() => setDefaultCACertificates(before))
  const connection = keepAlive ? 'keep-alive' : 'close'
  const server = await startServer((response) => response.setHeader('connection', connection).end('ok'), {
    certificate,
  })
  const resolve = vi.fn(async () => [{ address: answers.shift() ?? '', family: 4 }])
  const send = sender({ allowPrivate: false, resolve, isPublic })
  return { server, resolve, send: () => send(`https://${HOST}:${server.port}/`) }
}

test('a name is resolved once for a connection, which goes to the address that was judged', async () => {
  const partner = await startPartner({ keepAlive: false, answers: ['127.0.0.1', '127.0.0.2'] })

  expect(await partner.send()).toMatchObject({ status: 200 })

  expect(partner.resolve).toHaveBeenCalledTimes(1)
  expect(partner.resolve).toHaveBeenCalledWith(HOST)
})

test('a name that turns to a private address is refused from then on', async () => {
  const partner = await startPartner({ keepAlive: false, answers: ['127.0.0.1', '127.0.0.2', '10.0.0.1'] })
  await partner.send()

  await expect(partner.send()).rejects.toMatchObject({ name: 'OutboundRefused' })
  await expect(partner.send()).rejects.toMatchObject({ name: 'OutboundRefused' })

  expect(partner.server.asked).toHaveLength(1)
})

test('a name that turns back to a public address is asked again', async () => {
  const partner = await startPartner({ keepAlive: false, answers: ['127.0.0.2', '127.0.0.1'] })
  await expect(partner.send()).rejects.toMatchObject({ name: 'OutboundRefused' })

  expect(await partner.send()).toMatchObject({ status: 200 })
})

test('a connection that is kept goes on to the address that was judged', async () => {
  const partner = await startPartner({ keepAlive: true, answers: ['127.0.0.1', '127.0.0.2'] })

  await partner.send()
  // A connection is free again in the turn after its answer.
  await nextTurn()
  await partner.send()

  expect(partner.resolve).toHaveBeenCalledTimes(1)
  expect(partner.server.connections()).toBe(1)
})
