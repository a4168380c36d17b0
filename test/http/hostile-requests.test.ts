import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { errorCatalogue } from '../../src/lib/errors.ts'
import { countRows } from '../helpers/database-contents.ts'
import { listen, type RawResponse, rawRequest, sendRaw } from '../helpers/real-server.ts'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { HUNDRED_EMOJI } from '../helpers/texts.ts'

const api = useTestApi()
let port: number
let client: TestClient

beforeAll(async () => {
  port = (await listen(api.app)).port
  client = await api.client()
})

interface Request {
  method?: string
  target?: string
  headers?: Record<string, string | undefined>
  body?: string | Uint8Array
}

/** Sends a request with valid credentials, written by hand. */
function send({ method = 'POST', target = '/v1/users', headers = {}, body }: Request): Promise<RawResponse> {
  const authorized = { Authorization: `Bearer ${client.token}`, ...headers }
  return sendRaw(
    port,
    rawRequest({ method, target, headers: authorized, ...(body !== undefined && { body }) }),
  )
}

const codes = Object.keys(errorCatalogue)

/** Every failure has the same form: an entry of the catalogue, in JSON, with a request id. */
function expectError(response: RawResponse, status: number, code: string): void {
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(response.headers.get('x-request-id')).toMatch(/^[\w.:+/=@-]{1,128}$/)
  const { error, ...rest } = JSON.parse(response.body)
  expect({ status: response.status, code: error.code }).toEqual({ status, code })
  expect(rest).toEqual({})
  expect(codes).toContain(error.code)
  expect(Object.keys(error).filter((key) => !['code', 'message', 'details'].includes(key))).toEqual([])
  expect(error.message).toMatch(/^[A-Z].*[.?]$/s)
  expect('details' in error).toBe(code === 'VALIDATION_ERROR')
  expect(response.body).not.toMatch(/node_modules|\.ts:|at \w+ \(|prisma|SELECT|INSERT/)
}

/** Sends what must be refused, and sees to it that no row of any table came of it. */
async function refuse(request: Request, status: number, code: string): Promise<RawResponse> {
  const before = await countRows(api.sql)
  const response = await send(request)
  expectError(response, status, code)
  expect(await countRows(api.sql)).toEqual(before)
  return response
}

const user = (id: string, below = '') => `/v1/users/external:${id}${below}`

describe('a path', () => {
  it.each([
    ['NUL', user('%00')],
    ['NUL in the middle', user('a%00b', '/financial-intake')],
    ['a control character', user('a%1Fb')],
    ['a line feed', user('a%0Ab')],
    ['DEL', user('a%7Fb')],
    ['NUL in an id of Ozzie', '/v1/users/ozz_usr_%00'],
    ['no external id', user('')],
    ['101 four-byte characters', user(encodeURIComponent(`${HUNDRED_EMOJI}🦊`))],
    ['101 letters', user('x'.repeat(101))],
    ['a lone percent sign', user('%')],
    ['half an escape', user('%4')],
    ['an escape of other letters', user('%zz')],
    ['bytes that are not UTF-8', user('%C3%28')],
    ['an overlong encoding', user('%C0%AF')],
    ['an encoded surrogate', user('%ED%A0%80')],
    ['a code point beyond Unicode', user('%F4%90%80%80')],
  ])('is a 400 with %s', async (_, target) => {
    await refuse({ method: 'GET', target }, 400, 'VALIDATION_ERROR')
  })

  it('may hold 100 four-byte characters, percent-encoded', async () => {
    const response = await send({ method: 'GET', target: user(encodeURIComponent(HUNDRED_EMOJI)) })
    expect(response.status).toBe(200)
    expect(JSON.parse(response.body).data.external_user_id).toBe(HUNDRED_EMOJI)
  })

  it.each([
    ['an external id of 2,000 characters', user('x'.repeat(2_000))],
    ['an id of 2,000 characters', `/v1/users/${'x'.repeat(2_000)}/plan`],
    ['an id of 8,000 characters', `/v1/users/${'%41'.repeat(2_600)}`],
  ])('is a 414 with %s', async (_, target) => {
    await refuse({ method: 'GET', target }, 414, 'URI_TOO_LONG')
  })

  it.each([
    ['an unknown route', '/v1/nothing'],
    ['an unknown route below a user', user('u', '/nothing')],
    ['a slash too many', user('u', '/')],
    ['slashes before', '//v1/users'],
    ['dots', '/v1/../v1/users/../../etc/passwd'],
    ['encoded dots', '/docs/%2e%2e/%2e%2e/package.json'],
    ['encoded dots and slashes', '/docs/static/..%2f..%2f..%2fpackage.json'],
    ['no version', '/users'],
    ['upper case', '/V1/users'],
    ['the root', '/'],
    ['a prototype', '/__proto__'],
    ['a very long unknown route', `/${'x'.repeat(8_000)}`],
  ])('is a 404 when there is no such route: %s', async (_, target) => {
    await refuse({ method: 'GET', target }, 404, 'NOT_FOUND')
  })

  it.each(['*', 'http://evil.example/v1/nothing'])(
    'is a 404 or a 400 when it is no path: %s',
    async (target) => {
      const response = await send({ method: 'GET', target })
      expect([400, 404]).toContain(response.status)
      expectError(response, response.status, response.status === 404 ? 'NOT_FOUND' : 'VALIDATION_ERROR')
    },
  )

  it.each([
    `?${'a'.repeat(10_000)}`,
    `?${'a=1&'.repeat(2_500)}`,
    '?limit=%FF',
    '?limit=%',
    '?cursor=%00',
    '?__proto__[x]=1&constructor=2',
    '?limit=1e400',
    '?limit=-1e400',
    '?limit=Infinity',
    '?limit=NaN',
    '?limit=%2B5x',
    '?limit=999999999999999999999',
  ])('has a query that is checked, however odd: %s', async (query) => {
    await refuse({ method: 'GET', target: user('query', `/plan/history${query}`) }, 400, 'VALIDATION_ERROR')
  })

  it('has a query that is no matter where none is known', async () => {
    const response = await send({ method: 'GET', target: `${user('u')}?${'a=1&'.repeat(2_000)}%FF` })
    expect([200, 400]).toContain(response.status)
  })
})

describe('a body', () => {
  it.each([
    ['truncated JSON', '{"external_user_id": "usr'],
    ['a single brace', '{'],
    ['a trailing comma', '{"external_user_id": "u",}'],
    ['a comment', '{"external_user_id": "u" /* x */}'],
    ['single quotes', "{'external_user_id': 'u'}"],
    ['NaN', '{"external_user_id": NaN}'],
    ['two documents', '{"external_user_id": "u"}{"external_user_id": "v"}'],
    ['a byte order mark and nothing else', '\ufeff'],
    ['a raw control character', '{"external_user_id": "a\u0001b"}'],
    ['a form', 'external_user_id=u'],
    ['nothing', ''],
    ['white space', ' \r\n\t '],
    ['invalid UTF-8', Uint8Array.from([...Buffer.from('{"external_user_id":"'), 0xff, 0xfe, 0x22, 0x7d])],
    ['UTF-16', Buffer.from('{"external_user_id":"u"}', 'utf16le')],
    ['UTF-8 cut in the middle', Uint8Array.from([...Buffer.from('{"external_user_id":"'), 0xf0, 0x9f])],
    ['a key given twice', '{"external_user_id": "u", "external_user_id": "v"}'],
    ['a key given twice, once escaped', '{"external_user_id": "u", "external\\u005fuser_id": "v"}'],
    ['a key given twice, deep inside', '{"external_user_id": "u", "x": [{"a": 1, "a": 2}]}'],
    ['deep arrays', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['deep objects', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
  ])('is a 400 INVALID_JSON: %s', async (_, body) => {
    await refuse({ body }, 400, 'INVALID_JSON')
  })

  it.each([
    ['__proto__', '{"external_user_id": "u", "__proto__": {"language": "pt"}}'],
    ['constructor', '{"external_user_id": "u", "constructor": {"prototype": {"x": 1}}}'],
    ['prototype', '{"external_user_id": "u", "prototype": 1}'],
    ['toString', '{"external_user_id": "u", "toString": 1}'],
    ['hasOwnProperty', '{"external_user_id": "u", "hasOwnProperty": 1}'],
    ['an escaped __proto__', '{"external_user_id": "u", "\\u005f_proto__": 1}'],
    ['a key of 10,000 characters', `{"external_user_id": "u", "${'k'.repeat(10_000)}": 1}`],
    ['an empty key', '{"external_user_id": "u", "": 1}'],
    ['a key that is not well-formed', '{"external_user_id": "u", "\\ud800": 1}'],
    ['5,000 keys', `{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":${n}`).join()}}`],
    ['a list', '[{"external_user_id": "u"}]'],
    ['a text', '"external_user_id"'],
    ['a number beyond all numbers', '{"external_user_id": 1e999}'],
    ['null', 'null'],
    ['wrong types', '{"external_user_id": {"$ne": null}, "name": [1], "language": 7}'],
    ['an escaped lone surrogate', '{"external_user_id": "a\\ud83e"}'],
    ['an escaped NUL', '{"external_user_id": "a\\u0000"}'],
  ])('is a 400 VALIDATION_ERROR: %s', async (_, body) => {
    await refuse({ body }, 400, 'VALIDATION_ERROR')
  })

  it('cannot reach the prototype of all objects', async () => {
    await send({ body: '{"external_user_id": "u", "__proto__": {"polluted": true}}' })
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it.each([
    ['of 5 MB', { body: `{"external_user_id": "${'x'.repeat(5_000_000)}"}` }],
    ['just above 64 KiB', { body: `{"external_user_id": "u"}${' '.repeat(65_536)}` }],
    ['that announces 5 GB', { headers: { 'Content-Length': '5000000000' }, body: '{' }],
  ])('is a 413 %s', async (_, request) => {
    await refuse(request, 413, 'PAYLOAD_TOO_LARGE')
  })

  it('is a 413 above 64 KiB in chunks of unknown number, too', async () => {
    const chunk = `${(10_000).toString(16)}\r\n${' '.repeat(10_000)}\r\n`
    const head = rawRequest({
      method: 'POST',
      target: '/v1/users',
      headers: {
        Authorization: `Bearer ${client.token}`,
        'Content-Type': 'application/json',
        'Transfer-Encoding': 'chunked',
      },
    })
    const response = await sendRaw(port, `${head}${chunk.repeat(10)}0\r\n\r\n`)
    expectError(response, 413, 'PAYLOAD_TOO_LARGE')
  })

  it('of almost 64 KiB is read', async () => {
    const body = `{"external_user_id": "roomy"}${' '.repeat(65_000)}`
    expect((await send({ body })).status).toBe(201)
  })

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-patch+json',
    'json',
    'nonsense',
    'text/plain; application/json',
  ])('is a 415 as %s', async (type) => {
    const body = '{"external_user_id": "u"}'
    await refuse({ headers: { 'Content-Type': type }, body }, 415, 'UNSUPPORTED_MEDIA_TYPE')
  })

  it('is a 415 without a content type', async () => {
    const body = '{"external_user_id": "u"}'
    await refuse({ headers: { 'Content-Type': undefined }, body }, 415, 'UNSUPPORTED_MEDIA_TYPE')
  })

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset=UTF-8'])(
    'is read as %s',
    async (type) => {
      const body = JSON.stringify({ external_user_id: `as ${type}` })
      expect((await send({ headers: { 'Content-Type': type }, body })).status).toBe(201)
    },
  )

  it('of a GET is no matter', async () => {
    const response = await send({ method: 'GET', target: user('u'), body: '{"a":' })
    expect([200, 400]).toContain(response.status)
  })

  it('that ends early is never taken for whole', async () => {
    const before = await countRows(api.sql)
    const socket = connect(port, '127.0.0.1')
    socket.write(
      rawRequest({
        method: 'POST',
        target: user('cut', '/financial-intake'),
        headers: {
          Authorization: `Bearer ${client.token}`,
          'Content-Type': 'application/json',
          'Content-Length': '1000',
        },
      }),
    )
    socket.write(JSON.stringify(GUIDE_INTAKE))
    await sleep(50)
    socket.destroy()
    await sleep(100)
    expect(await countRows(api.sql)).toEqual(before)
  })
})

describe('headers', () => {
  it.each([
    ['one of 20 KB', { 'X-Filler': 'x'.repeat(20_000) }],
    [
      'many that make 20 KB',
      Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`X-${n}`, 'x'.repeat(100)])),
    ],
    ['a bearer token of 20 KB', { Authorization: `Bearer ${'A'.repeat(20_000)}` }],
  ])('are a 431 when they are too large: %s', async (_, headers) => {
    await refuse({ method: 'GET', target: user('u'), headers }, 431, 'HEADERS_TOO_LARGE')
  })

  it('are a 431 when the request line is too large', async () => {
    await refuse({ method: 'GET', target: user('x'.repeat(20_000)) }, 431, 'HEADERS_TOO_LARGE')
  })

  it('may lack a Host', async () => {
    const response = await send({ method: 'GET', target: user('hostless'), headers: { Host: undefined } })
    expect(response.status).toBe(200)
  })

  it.each(['200-ok', 'something-else'])('may expect what nobody knows: %s', async (expectation) => {
    const response = await send({
      target: user('expectant', '/financial-intake'),
      headers: { Expect: expectation },
      body: JSON.stringify(GUIDE_INTAKE),
    })
    expect(response.headers.get('x-request-id')).toBeTruthy()
    expect([201, 400, 417]).toContain(response.status)
    expect(JSON.parse(response.body)).toBeTruthy()
  })

  it('may ask for an upgrade, which does not happen', async () => {
    const headers = { Connection: 'Upgrade, close', Upgrade: 'websocket' }
    const response = await send({ method: 'GET', target: user('upgrade'), headers })
    expect(response.status).toBe(200)
  })

  it.each([
    ['twice the same length', ['Content-Length: 2', 'Content-Length: 3']],
    ['a length that is no number', ['Content-Length: two']],
    ['a negative length', ['Content-Length: -1']],
    ['a length and chunks', ['Content-Length: 2', 'Transfer-Encoding: chunked']],
    ['an unknown transfer encoding', ['Transfer-Encoding: magic']],
    ['a name with a space', ['X Filler: 1']],
    ['a line without a colon', ['nonsense']],
    ['a NUL', ['X-Filler: a\0b']],
  ])('are a 400 when they are not HTTP: %s', async (_, lines) => {
    const before = await countRows(api.sql)
    const request = [
      'POST /v1/users HTTP/1.1',
      'Host: x',
      `Authorization: Bearer ${client.token}`,
      ...lines,
      '',
      '{}',
    ]
    const response = await sendRaw(port, request.join('\r\n'))
    expectError(response, 400, 'VALIDATION_ERROR')
    expect(await countRows(api.sql)).toEqual(before)
  })
})

describe('bytes that are no HTTP', () => {
  it.each([
    ['noise', Uint8Array.from({ length: 300 }, (_, n) => (n * 73) % 256)],
    ['zeros', new Uint8Array(100)],
    ['a TLS greeting', Uint8Array.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03])],
    ['SMTP', 'EHLO example.com\r\n'],
    ['another version of HTTP', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
    ['HTTP/2 by surprise', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['an unknown method', 'BREW /v1/users HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a method in lower case', 'get /v1/users HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a raw space in the path', 'GET /v1/users/external:a b HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('get a 400 in the same form as all else: %s', async (_, bytes) => {
    expectError(await sendRaw(port, bytes), 400, 'VALIDATION_ERROR')
  })

  it('leave the server fit to serve the next', async () => {
    await sendRaw(port, 'garbage\r\n\r\n')
    expect((await send({ method: 'GET', target: user('next') })).status).toBe(200)
  })
})

describe('methods', () => {
  it.each(['PUT', 'PROPFIND', 'TRACE', 'PURGE', 'OPTIONS', 'LINK', 'SEARCH'])(
    'that no route has are a 404: %s',
    async (method) => {
      await refuse({ method, target: '/v1/users' }, 404, 'NOT_FOUND')
    },
  )

  it('include CONNECT, which is refused in the same form', async () => {
    const response = await send({ method: 'CONNECT', target: 'example.com:443' })
    expect([400, 404]).toContain(response.status)
    expect(JSON.parse(response.body).error.code).toBeTruthy()
  })

  it('include HEAD, which answers like GET without a body', async () => {
    await send({ method: 'GET', target: user('head') })
    const response = await send({ method: 'HEAD', target: user('head') })
    expect(response.status).toBe(200)
    expect(response.body).toBe('')
    expect(response.headers.get('x-request-id')).toBeTruthy()
  })

  it.each([
    [404, '/v1/users/ozz_usr_NOTEXIST'],
    [404, '/nothing'],
    [400, '/v1/users/external:%FF'],
  ])('include HEAD, whose failures have no body: %i %s', async (status, target) => {
    const response = await send({ method: 'HEAD', target })
    expect(response.status).toBe(status)
    expect(response.body).toBe('')
    expect(response.headers.get('x-request-id')).toBeTruthy()
  })
})

describe('the request id', () => {
  it.each(['abc', 'a1b2-c3.d4_e5', '01HX9KZMR4P5JQNBVT7YCW3DE0', 'Root=1-67891233-abcdef', 'x'.repeat(128)])(
    'is the one that was sent: %s',
    async (id) => {
      const response = await send({ method: 'GET', target: user('u'), headers: { 'X-Request-Id': id } })
      expect(response.headers.get('x-request-id')).toBe(id)
    },
  )

  it.each([
    ['nothing', ''],
    ['129 characters', 'x'.repeat(129)],
    ['a space', 'a b'],
    ['markup', '<script>alert(1)</script>'],
    ['quotes', '"a"'],
    ['an escape', 'a\u001bb'],
    ['letters beyond ASCII', 'é'],
    ['a template', `\${jndi:ldap://x}`],
    ['a list', 'a, b'],
  ])('is a new one when the sent one is not sane: %s', async (_, id) => {
    const response = await send({ method: 'GET', target: user('u'), headers: { 'X-Request-Id': id } })
    const answered = response.headers.get('x-request-id')
    expect(answered).toMatch(/^[\w-]{8,64}$/)
    expect(answered).not.toBe(id)
  })

  it('is kept in failures, too', async () => {
    const headers = { 'X-Request-Id': 'kept-1' }
    for (const request of [
      { method: 'GET', target: '/nothing' },
      { method: 'GET', target: user('%FF') },
      { method: 'GET', target: user('x'.repeat(2_000)) },
      { target: '/v1/users', body: '{' },
      { target: '/v1/users', body: 'x'.repeat(100_000) },
    ]) {
      const response = await send({ ...request, headers })
      expect(response.headers.get('x-request-id')).toBe('kept-1')
    }
  })

  it('differs from request to request', async () => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, async () =>
        (await send({ target: '/nothing' })).headers.get('x-request-id'),
      ),
    )
    expect(new Set(ids).size).toBe(20)
  })
})

describe('a client that is slow or gone', () => {
  it('keeps nobody else from being served', async () => {
    const sockets = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'))
    for (const socket of sockets) {
      socket.on('error', () => undefined)
      socket.write(`POST /v1/users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${client.token}\r\n`)
    }
    expect((await send({ method: 'GET', target: user('meanwhile') })).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })

  it('gets its answers in order when it sends several requests at once', async () => {
    const one = (target: string) =>
      `GET ${target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${client.token}\r\n`
    const pipelined = `${one(user('first'))}\r\n${one('/nothing')}Connection: close\r\n\r\n`
    const { status, body } = await sendRaw(port, pipelined)
    expect(status).toBe(200)
    expect(body).toContain('"external_user_id":"first"')
    expect(body.indexOf('404 Not Found')).toBeGreaterThan(0)
  })
})
