import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, onTestFinished, test, vi } from 'vitest'
import { selfSigned } from './certificate.ts'
import { sender, startServer, startTcpServer } from './servers.ts'

const resolve = async () => [{ address: '127.0.0.1', family: 4 }]

function trust(certificate: string): void {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, certificate])
  onTestFinished(() => setDefaultCACertificates(before))
}

test('a server whose certificate is trusted and names it is asked', async () => {
  const certificate = selfSigned('hooks.partner.example')
  trust(certificate.cert)
  const server = await startServer((response) => response.end('ok'), { certificate })

  const answer = await sender({ allowPrivate: true, resolve })(
    `https://hooks.partner.example:${server.port}/`,
  )

  expect(answer.status).toBe(200)
})

test('a certificate that nobody trusted has signed is refused, even where the environment would not', async () => {
  const certificate = selfSigned('hooks.partner.example')
  const server = await startServer((response) => response.end('ok'), { certificate })
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })

  await expect(
    sender({ allowPrivate: true, resolve })(`https://hooks.partner.example:${server.port}/`),
  ).rejects.toMatchObject({ kind: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect(server.asked).toEqual([])
})

test('a trusted certificate of another name is refused', async () => {
  const certificate = selfSigned('other.example')
  trust(certificate.cert)
  const server = await startServer((response) => response.end('ok'), { certificate })

  await expect(
    sender({ allowPrivate: true, resolve })(`https://hooks.partner.example:${server.port}/`),
  ).rejects.toMatchObject({ kind: 'tls', code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  expect(server.asked).toEqual([])
})

test('a server that speaks no TLS is a failure', async () => {
  const server = await startTcpServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))

  await expect(
    sender({ allowPrivate: true, resolve })(`https://hooks.partner.example:${server.port}/`),
  ).rejects.toMatchObject({ kind: 'tls' })
})
