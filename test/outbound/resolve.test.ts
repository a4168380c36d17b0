import { createSocket } from 'node:dgram'
import { expect, onTestFinished, test } from 'vitest'
import { createPublicResolve, resolveLocally } from '../../src/outbound/resolve.ts'

const A = 1
const NO_ERROR = 0
const NAME_ERROR = 3
const FLAGS_OF_AN_ANSWER = 0x8180

/** A name server (RFC 1035) that has these addresses, in bytes, for every name; without any there is no such name. */
async function startNameServer(addresses: { ipv4: number[][]; ipv6: number[][] }): Promise<string> {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => {
    const endOfName = query.indexOf(0, 12)
    const type = query.readUInt16BE(endOfName + 1)
    const known = type === A ? addresses.ipv4 : addresses.ipv6
    const isKnown = addresses.ipv4.length + addresses.ipv6.length > 0
    const header = Buffer.alloc(12)
    query.copy(header, 0, 0, 2)
    header.writeUInt16BE(FLAGS_OF_AN_ANSWER | (isKnown ? NO_ERROR : NAME_ERROR), 2)
    header.writeUInt16BE(1, 4)
    header.writeUInt16BE(known.length, 6)
    const records = known.map((bytes) => {
      // The name as a pointer to the question, the type, the class, a minute to live, and the address.
      return Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes])
    })
    socket.send(Buffer.concat([header, query.subarray(12, endOfName + 5), ...records]), port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    socket.close()
  })
  return `127.0.0.1:${socket.address().port}`
}

const IPV6 = [0x26, 0x06, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x11]

test('all addresses of a name are found, those of IPv4 first', async () => {
  const ipv4 = [
    [1, 2, 3, 4],
    [10, 0, 0, 1],
  ]
  const resolve = createPublicResolve([await startNameServer({ ipv4, ipv6: [IPV6] })])

  const addresses = await resolve('hooks.partner.example')

  expect(addresses).toHaveLength(3)
  expect(addresses.slice(0, 2)).toEqual(
    expect.arrayContaining([
      { address: '1.2.3.4', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]),
  )
  expect(addresses[2]).toEqual({ address: '2606:4700::1111', family: 6 })
})

test('a name with addresses of one family alone is found', async () => {
  const old = createPublicResolve([await startNameServer({ ipv4: [[1, 2, 3, 4]], ipv6: [] })])
  const modern = createPublicResolve([await startNameServer({ ipv4: [], ipv6: [IPV6] })])

  expect(await old('hooks.partner.example')).toEqual([{ address: '1.2.3.4', family: 4 }])
  expect(await modern('hooks.partner.example')).toEqual([{ address: '2606:4700::1111', family: 6 }])
})

test('a name that does not exist is not found', async () => {
  const resolve = createPublicResolve([await startNameServer({ ipv4: [], ipv6: [] })])

  await expect(resolve('hooks.partner.example')).rejects.toMatchObject({ code: 'ENOTFOUND' })
})

test('this machine knows itself', async () => {
  const addresses = await resolveLocally('localhost')

  expect(addresses.map(({ address }) => address)).toContain('127.0.0.1')
})
