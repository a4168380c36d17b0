import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutboundRefused } from '../../src/outbound/failures.ts'
import { ipv4In, ipv6In, NOT_PUBLIC_IPV4, NOT_PUBLIC_IPV6 } from './ranges.ts'
import { sender, startServer } from './servers.ts'

const PUBLIC: string = '93.184.216.34'
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
)

function resolveTo(...addresses: string[]) {
  return async () => addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
}

describe('where private networks are not allowed, a server on this machine hears nothing', () => {
  test.each(['127.0.0.1', '2130706433', '0x7f.1', '127.1', 'localhost', 'localhost.', '[::ffff:127.0.0.1]'])(
    'by https://%s',
    async (host) => {
      const server = await startServer((response) => response.end('secret'))

      await expect(sender({ allowPrivate: false })(`https://${host}:${server.port}/`)).rejects.toMatchObject({
        name: 'OutboundRefused',
        reason: 'must name a public host',
      })
      expect(server.connections()).toBe(0)
    },
  )

  test.runIf(hasIpv6)('by https://[::1]', async () => {
    const server = await startServer((response) => response.end('secret'), { host: '::1' })

    await expect(sender({ allowPrivate: false })(`https://[::1]:${server.port}/`)).rejects.toThrow(
      OutboundRefused,
    )
    expect(server.connections()).toBe(0)
  })

  test.each([['127.0.0.1'], ['::ffff:127.0.0.1'], [PUBLIC, '127.0.0.1'], ['127.0.0.1', PUBLIC]])(
    'by a name that stands for %s %s',
    async (...addresses) => {
      const server = await startServer((response) => response.end('secret'))
      const send = sender({ allowPrivate: false, resolve: resolveTo(...addresses) })

      await expect(send(`https://hooks.partner.example:${server.port}/`)).rejects.toMatchObject({
        name: 'OutboundRefused',
        message: 'The address must name a public host.',
      })
      expect(server.connections()).toBe(0)
    },
  )
})

test('one address that is not public among many condemns a name, whichever it is', async () => {
  const bad = fc.oneof(
    fc.constantFrom(...NOT_PUBLIC_IPV4).chain(ipv4In),
    fc.constantFrom(...NOT_PUBLIC_IPV6).chain(ipv6In),
  )
  const answers = fc.tuple(fc.array(fc.constant(PUBLIC), { maxLength: 3 }), bad, fc.nat({ max: 3 }))
  await fc.assert(
    fc.asyncProperty(answers, async ([good, one, position]) => {
      const send = sender({ allowPrivate: false, resolve: resolveTo(...good.toSpliced(position, 0, one)) })
      await expect(send('https://hooks.partner.example/')).rejects.toThrow(OutboundRefused)
    }),
  )
})

test('a name without an address, or that cannot be resolved, is a failure', async () => {
  const send = sender({ allowPrivate: false, resolve: resolveTo() })
  const lost = sender({
    allowPrivate: false,
    resolve: async () => {
      throw Object.assign(new Error('queryA ENOTFOUND hooks.partner.example'), { code: 'ENOTFOUND' })
    },
  })

  await expect(send('https://hooks.partner.example/')).rejects.toMatchObject({ kind: 'dns' })
  await expect(lost('https://hooks.partner.example/')).rejects.toMatchObject({
    kind: 'dns',
    code: 'ENOTFOUND',
  })
})

test('where private networks are allowed, a name may stand for one', async () => {
  const server = await startServer((response) => response.end('ok'))
  const send = sender({ allowPrivate: true, resolve: resolveTo('127.0.0.1') })

  expect(await send(`http://evolution:${server.port}/`)).toMatchObject({ status: 200 })
})

test('where private networks are allowed, names are resolved as this machine does', async () => {
  const server = await startServer((response) => response.end('ok'))

  expect(await sender({ allowPrivate: true })(`http://localhost:${server.port}/`)).toMatchObject({
    status: 200,
  })
})
