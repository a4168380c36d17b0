import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { listen, rawRequest, sendRaw } from '../helpers/real-server.ts'
import { numbersTo, tally } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { csvStatement, fileForm } from '../helpers/uploads.ts'
import { accountOf, csv, newIn } from './account.ts'
import { bombPdf } from './reading/documents/pdf-writer.ts'

const api = useTestApi()
let port: number | undefined

/** An account, and how to reach it through a real socket. */
async function reachable() {
  port ??= (await listen(api.app)).port
  const account = accountOf(await api.client())
  const target = `${account.url}/transactions`
  const headers = { Authorization: `Bearer ${account.client.token}` }
  return { account, port, target, headers }
}

const ROWS = csv('2025-04-15,Coffee,-3.50', '2025-04-16,Tea,-1.00')

/** The bytes in pieces, as a body whose length nobody knows before. */
function chunked(bytes: Buffer, size: number): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size)
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'))
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')])
}

describe('an upload', () => {
  it.each([1, 7, 65_536])('may come in pieces of %i bytes', async (size) => {
    const { account, target, headers } = await reachable()
    const form = await fileForm(ROWS)
    const answer = await sendRaw(
      port ?? 0,
      rawRequest({
        method: 'POST',
        target,
        headers: {
          ...headers,
          'Content-Type': form.headers['content-type'],
          'Content-Length': undefined,
          'Transfer-Encoding': 'chunked',
        },
        body: chunked(form.payload, size),
      }),
    )
    expect([answer.status, answer.headers.get('ozzie-stored')], answer.body).toEqual([201, '2'])
    expect(await account.all()).toHaveLength(2)
  })

  it.each([0, 10, 200, 100_000])(
    'that breaks off after %i bytes stores nothing, and the server lives on',
    async (sent) => {
      const { account, target, headers } = await reachable()
      const form = await fileForm(csvStatement(5_000))
      const request = rawRequest({
        method: 'POST',
        target,
        headers: { ...headers, 'Content-Type': form.headers['content-type'] },
        body: form.payload,
      })
      const head = request.length - form.payload.length
      await Promise.all(
        numbersTo(5).map(async () => {
          const socket = connect(port ?? 0, '127.0.0.1')
          socket.on('error', () => undefined)
          socket.write(request.subarray(0, head + sent))
          await sleep(50)
          socket.resetAndDestroy()
        }),
      )
      await sleep(100)
      expect((await account.client.get('/v1/users')).body.data).toEqual([])
      expect(newIn(await account.sendFile(ROWS))).toBe(2)
    },
  )

  it.each([
    ['inside of the file', 60],
    ['at its end', 6],
  ])('whose form breaks off %s is a 400, again and again', async (_, missing) => {
    const { account, target, headers } = await reachable()
    const form = await fileForm(ROWS)
    const request = rawRequest({
      method: 'POST',
      target,
      headers: { ...headers, 'Content-Type': form.headers['content-type'] },
      body: form.payload.subarray(0, -missing),
    })
    const answers = await Promise.all(numbersTo(10).map(() => sendRaw(port ?? 0, request)))
    expect(tally(answers.map(({ status }) => status))).toEqual({ 400: 10 })
    expect(await account.all()).toEqual([])
  })

  it('of far more than 10 MB is a 413 that is read', async () => {
    const { account, target } = await reachable()
    const form = await fileForm(new Uint8Array(40 * 1024 * 1024).fill(65))
    const answers = await Promise.all(
      numbersTo(3).map(async () => {
        const response = await fetch(`http://127.0.0.1:${port}${target}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${account.client.token}`, ...form.headers },
          body: new Uint8Array(form.payload),
        })
        return `${response.status} ${JSON.parse(await response.text()).error.code}`
      }),
    )
    expect(tally(answers)).toEqual({ '413 PAYLOAD_TOO_LARGE': 3 })
  })
})

/** An archive with one entry that unpacks to so many bytes. */
function zipBomb(size: number): Uint8Array<ArrayBuffer> {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const packed = deflateRawSync(Buffer.alloc(size, ' '))
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(size, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), name])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(entry.length, 8)
  end.writeUInt32LE(local.length, 12)
  return new Uint8Array(Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end]))
}

describe('a file that means harm is a 400, and the server lives on', () => {
  it.each([
    ['an archive that unpacks to 300 MB', () => zipBomb(300 * 1024 * 1024)],
    ['a PDF that unpacks without end', () => new Uint8Array(bombPdf(200 * 1024 * 1024, 2))],
    ['nested brackets', () => `<OFX>${'<A>'.repeat(200_000)}`],
    [
      'entities that multiply',
      () =>
        `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}"><!ENTITY d "${'&c;'.repeat(100)}">]><OFX>&d;</OFX>`,
    ],
    [
      'a file of the server',
      () => '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><OFX>&a;</OFX>',
    ],
    ['quotes without end', () => `Date,Description,Amount\n"${'"'.repeat(2_000_001)}`],
    ['delimiters without end', () => ','.repeat(5_000_000)],
    ['zeros', () => new Uint8Array(9_000_000)],
    [
      'a picture that says it is enormous',
      () => {
        const png = Buffer.from(
          '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\x7f\xff\xff\xff\x7f\x08\x02\0\0\0\0\0\0\0',
          'latin1',
        )
        return new Uint8Array(png)
      },
    ],
  ])(
    '%s',
    async (_, make) => {
      const { account } = await reachable()
      const answer = await account.sendFile(make())
      expect(
        [answer.status, answer.body.error?.details?.[0]?.field],
        JSON.stringify(answer.body).slice(0, 400),
      ).toEqual([400, 'file'])
      expect(answer.body.error.message.length).toBeLessThan(400)
      expect((await account.client.get('/v1/users')).body.data).toEqual([])
      expect(newIn(await account.sendFile(ROWS))).toBe(2)
    },
    60_000,
  )

  it('also when many come at once, and a good one among them is read', async () => {
    const { account } = await reachable()
    const bomb = zipBomb(100 * 1024 * 1024)
    const answers = await Promise.all([
      ...numbersTo(12).map(() => account.sendFile(bomb)),
      account.sendFile(ROWS),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.pop()).toBe(201)
    expect(new Set(statuses).difference(new Set([400, 503]))).toEqual(new Set())
  }, 60_000)

  it('while one is read, others are answered', async () => {
    const { account } = await reachable()
    const slow = account.sendFile(csvStatement(100_000))
    let answered = 0
    let isDone = false
    void slow.finally(() => {
      isDone = true
    })
    while (!isDone) {
      await account.client.get('/v1/users')
      answered += 1
    }
    expect((await slow).status).toBe(202)
    expect(answered).toBeGreaterThan(10)
  }, 60_000)
})
