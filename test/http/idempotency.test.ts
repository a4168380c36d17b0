import type { FastifyInstance, FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authenticate } from '../../src/http/authenticate.ts'
import { useErrors } from '../../src/http/errors.ts'
import { eventStream } from '../../src/http/event-stream.ts'
import { useIdempotency } from '../../src/http/idempotency.ts'
import { clientScope, provideDatabase, resolveUser } from '../../src/http/resolve-user.ts'
import { createServer } from '../../src/http/server.ts'
import { echoVersion, negotiateVersion } from '../../src/http/versions.ts'
import { createIdempotencyService, type IdempotencyService } from '../../src/idempotency/service.ts'
import { type ApiError, internal, planRequired, validationError } from '../../src/lib/errors.ts'
import { createSeal } from '../../src/lib/sealed.ts'
import { noLimits } from '../../src/limits/limits.ts'
import { createLogger } from '../../src/logger.ts'
import { createUserService, type UserService } from '../../src/users/service.ts'
import { listen, type RealServer } from '../helpers/real-server.ts'
import { ACME, bearer, useTestServices } from '../helpers/test-services.ts'

const services = useTestServices()
const BLANK = { name: null, email: null, phone: null, language: 'en' } as const
const REFUSALS: Record<string, () => ApiError> = {
  conflict: planRequired,
  invalid: () => validationError([{ field: 'text', message: 'It cannot be read.' }]),
  failure: () => internal(new Error('it went wrong')),
}

let app: FastifyInstance
let users: UserService
let idempotency: IdempotencyService
let server: RealServer
const log: string[] = []

/** What a handler waits for, when a test wants to do something meanwhile. */
let meanwhile: (() => Promise<unknown>) | undefined

interface Effect {
  /** The external id of the user to create. */
  user: string
  /** How the request ends after that, if not well. */
  end?: string
  external_user_id?: string
}

beforeAll(async () => {
  const readClock = () => services.clock.now
  users = createUserService(readClock, services.ids)
  idempotency = createIdempotencyService(createSeal('pepper', 'answers'), readClock, services.ids)
  app = createServer(createLogger('warn', { write: (line) => log.push(line) }), services.ids, 0)
  useErrors(app)
  echoVersion(app)
  await app.register(routes, { prefix: '/v1' })
  server = await listen(app)
})

afterAll(() => app.close())

async function create(request: FastifyRequest, externalUserId: string): Promise<void> {
  const scope = clientScope(request)
  await scope.database.transaction((database) =>
    users.create({ ...scope, database }, { ...BLANK, externalUserId }),
  )
}

/** Routes whose effect is a user, and which end as their body says. */
async function routes(v1: FastifyInstance): Promise<void> {
  authenticate(
    v1,
    services.authenticate,
    noLimits(() => services.clock.now),
  )
  negotiateVersion(v1)
  provideDatabase(v1, services.database)
  useIdempotency(v1, idempotency, users)
  for (const [path, config] of [
    ['/plain', {}],
    ['/slow', { slow: true }],
    ['/secret', { confidential: true }],
    ['/named', { userField: 'external_user_id' }],
  ] as const) {
    v1.route<{ Body: Effect }>({
      method: ['POST', 'PATCH', 'PUT'],
      url: path,
      config,
      handler: async (request, reply) => {
        const { user, end } = request.body
        await meanwhile?.()
        await create(request, user)
        if (end) throw REFUSALS[end]?.() ?? new Error(end)
        reply.code(201)
        return { made: user }
      },
    })
  }
  v1.post<{ Body: Effect }>(
    '/guarded',
    {
      preHandler: async (_request, reply) => {
        reply.header('guarded', 'yes')
      },
    },
    async ({ body }) => ({ made: body.user }),
  )
  v1.post<{ Body: Effect }>('/stream', { config: { slow: true } }, async (request, reply) => {
    reply.type('text/event-stream')
    return eventStream(
      async (emit) => {
        emit('delta', 'One.')
        await meanwhile?.()
        await create(request, request.body.user)
        if (request.body.end) throw new Error('it went wrong')
        emit('done', 'All.')
      },
      () => ({ event: 'error', data: 'Sorry.' }),
    )
  })
  await v1.register(
    async (below) => {
      resolveUser(below, users)
      below.post('/effect', async (request) => ({ id: request.userScope.user.id }))
      below.post('/refusal', async ({ userScope }) => {
        await users.update(userScope, { name: 'Changed' })
        throw planRequired()
      })
    },
    { prefix: '/users/:user_id' },
  )
}

/** A new API client, as a test uses it. */
async function newCaller() {
  const credentials = await services.clients.create(ACME)
  const authorization = bearer(credentials)
  const post = async (url: string, payload: object, key?: string, headers: Record<string, string> = {}) => {
    const keyed = key === undefined ? {} : { 'idempotency-key': key }
    const response = await app.inject({
      method: 'POST',
      url: `/v1${url}`,
      payload,
      headers: { authorization, ...keyed, ...headers },
    })
    return {
      status: response.statusCode,
      body: response.body,
      type: response.headers['content-type'],
      isReplay: response.headers['idempotent-replayed'] === 'true',
      headers: response.headers,
    }
  }
  const names = async () => {
    const rows = await services.sql(
      'SELECT external_user_id AS name FROM users WHERE api_client_id = $1 ORDER BY id',
      [credentials.clientId],
    )
    return rows.map(({ name }) => name)
  }
  const keys = () =>
    services.sql('SELECT key, status, body, user_id FROM idempotency_keys WHERE api_client_id = $1', [
      credentials.clientId,
    ])
  const loseKeys = () =>
    services.sql(`UPDATE idempotency_keys SET attempt = 'another' WHERE api_client_id = $1`, [
      credentials.clientId,
    ])
  return { authorization, post, names, keys, loseKeys }
}

/** Runs `work` while every handler does `something` before its effect. */
async function whileHandling<T>(something: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  meanwhile = something
  try {
    return await work()
  } finally {
    meanwhile = undefined
  }
}

describe.each(['/plain', '/slow', '/secret', '/named'])('a request to a route such as %s', (url) => {
  test('has its effect once and gets the very same answer again', async () => {
    const caller = await newCaller()
    const first = await caller.post(url, { user: 'u' }, 'k')
    const again = await caller.post(url, { user: 'u' }, 'k')
    expect([first.status, first.body, first.isReplay]).toEqual([201, '{"made":"u"}', false])
    expect([again.status, again.body, again.isReplay]).toEqual([201, '{"made":"u"}', true])
    expect(again.type).toBe(first.type)
    expect(again.headers['cache-control']).toBe('no-store')
    expect(await caller.names()).toEqual(['u'])
  })

  test('that is refused after it wrote something has no effect, and stays refused', async () => {
    const caller = await newCaller()
    const first = await caller.post(url, { user: 'u', end: 'conflict' }, 'k')
    const again = await caller.post(url, { user: 'u', end: 'conflict' }, 'k')
    expect([first.status, again.status, again.isReplay, again.body]).toEqual([409, 409, true, first.body])
    expect(await caller.names()).toEqual([])
  })

  test.each(['invalid', 'failure'])('that ends as %s has no effect and gives its key back', async (end) => {
    const caller = await newCaller()
    const { status } = await caller.post(url, { user: 'u', end }, 'k')
    expect(status).toBe(end === 'invalid' ? 400 : 500)
    expect([await caller.names(), await caller.keys()]).toEqual([[], []])
    expect(await caller.post(url, { user: 'u' }, 'k')).toMatchObject({ status: 201, isReplay: false })
  })

  test('whose key another attempt took over meanwhile has no effect', async () => {
    const caller = await newCaller()
    const { status, body } = await whileHandling(caller.loseKeys, () => caller.post(url, { user: 'u' }, 'k'))
    expect([status, body]).toEqual([409, expect.stringContaining('IDEMPOTENCY_IN_PROGRESS')])
    expect(await caller.names()).toEqual([])
  })

  test('that is refused while another attempt takes its key over is refused all the same', async () => {
    const caller = await newCaller()
    const { status, body } = await whileHandling(caller.loseKeys, () =>
      caller.post(url, { user: 'u', end: 'conflict' }, 'k'),
    )
    expect([status, body]).toEqual([409, expect.stringContaining('PLAN_REQUIRED')])
  })

  test('without a key has its effect, and nothing is kept of its answer', async () => {
    const caller = await newCaller()
    expect(await caller.post(url, { user: 'u' })).toMatchObject({ status: 201, isReplay: false })
    expect(await caller.names()).toEqual(['u'])
    expect(await caller.keys()).toEqual([])
  })
})

describe('an answer', () => {
  test('that shows a secret is not kept in plain sight, any other is kept as it is', async () => {
    const caller = await newCaller()
    await caller.post('/plain', { user: 'plain' }, 'k1')
    await caller.post('/secret', { user: 'secret' }, 'k2')
    const bodies = new Map((await caller.keys()).map(({ key, body }) => [key, String(body)]))
    expect(bodies.get('k1')).toBe('{"made":"plain"}')
    expect(bodies.get('k2')).toMatch(/^sealed:[A-Za-z0-9+/]+=*$/)
    expect(Buffer.from(bodies.get('k2')?.slice(7) ?? '', 'base64').includes('secret')).toBe(false)
  })

  test('is told again in the version that it was given in', async () => {
    const caller = await newCaller()
    await caller.post('/plain', { user: 'u' }, 'k', { 'ozzie-version': '2026-05-06' })
    const again = await caller.post('/plain', { user: 'u' }, 'k')
    expect([again.isReplay, again.headers['ozzie-version']]).toEqual([true, '2026-05-06'])
  })

  test('belongs to the user of the path, or of the body where the route says so', async () => {
    const caller = await newCaller()
    const { body } = await caller.post('/users/external:u/effect', {}, 'path')
    await caller.post('/named', { user: 'a', external_user_id: 'u' }, 'field')
    await caller.post('/named', { user: 'b', external_user_id: 'nobody' }, 'stranger')
    await caller.post('/plain', { user: 'c', external_user_id: 'u' }, 'plain')
    const owners = new Map((await caller.keys()).map(({ key, user_id: owner }) => [key, owner]))
    const { id } = JSON.parse(body)
    expect(owners).toEqual(
      new Map([
        ['path', id],
        ['field', id],
        ['stranger', null],
        ['plain', null],
      ]),
    )
  })

  test('comes from a route with all its own hooks', async () => {
    const caller = await newCaller()
    const { headers } = await caller.post('/guarded', { user: 'u' }, 'k')
    expect(headers.guarded).toBe('yes')
  })

  test('that is a refusal leaves the user whom the request created, and nothing else', async () => {
    const caller = await newCaller()
    const { status } = await caller.post('/users/external:u/refusal', {}, 'k')
    expect(status).toBe(409)
    expect(await caller.names()).toEqual(['u'])
    const rows = await services.sql(
      'SELECT name FROM users WHERE external_user_id = $1 AND name IS NOT NULL',
      ['u'],
    )
    expect(rows).toEqual([])
    expect(await caller.post('/users/external:u/refusal', {}, 'k')).toMatchObject({
      status: 409,
      isReplay: true,
    })
  })
})

describe('a request for a user who cannot be found', () => {
  test('stays refused when there is no such user', async () => {
    const caller = await newCaller()
    const url = '/users/ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0/effect'
    expect(await caller.post(url, {}, 'k')).toMatchObject({ status: 404, isReplay: false })
    expect(await caller.post(url, {}, 'k')).toMatchObject({ status: 404, isReplay: true })
  })

  test('gives its key back when it was the server that failed', async () => {
    const caller = await newCaller()
    await services.sql('ALTER TABLE users RENAME TO users_away')
    const { status } = await caller.post('/users/external:u/effect', {}, 'k')
    await services.sql('ALTER TABLE users_away RENAME TO users')
    expect(status).toBe(500)
    expect(await caller.keys()).toEqual([])
    expect(await caller.post('/users/external:u/effect', {}, 'k')).toMatchObject({
      status: 200,
      isReplay: false,
    })
  })
})

describe('a streamed answer', () => {
  test('is told again whole', async () => {
    const caller = await newCaller()
    const first = await caller.post('/stream', { user: 'u' }, 'k')
    const again = await caller.post('/stream', { user: 'u' }, 'k')
    expect(first.body).toBe('event: delta\ndata: "One."\n\nevent: done\ndata: "All."\n\n')
    expect([again.body, again.type, again.isReplay]).toEqual([first.body, first.type, true])
    expect(await caller.names()).toEqual(['u'])
  })

  test('that fails half way has no effect and gives its key back', async () => {
    const caller = await newCaller()
    const { body } = await caller.post('/stream', { user: 'u', end: 'failure' }, 'k')
    expect(body).toContain('Sorry.')
    await expect.poll(caller.keys).toEqual([])
    expect(await caller.names()).toEqual([])
    expect(await caller.post('/stream', { user: 'u' }, 'k')).toMatchObject({ isReplay: false })
  })

  test('never says that it is done when it could not be kept', async () => {
    const caller = await newCaller()
    const told = await whileHandling(caller.loseKeys, () =>
      caller.post('/stream', { user: 'u' }, 'k').then(
        ({ body }) => body,
        () => '',
      ),
    )
    expect(told).not.toContain('event: done')
    expect(await caller.names()).toEqual([])
  })
})

describe('a key', () => {
  test.each([
    ['a quote before it', '"k', 'k'],
    ['a quote behind it', 'k"', 'k'],
    ['quotes in the middle', 'a"k"', 'ak'],
    ['quotes and more', '"k"a', 'ka'],
    ['other case', 'K', 'k'],
  ])('is another one with %s', async (_, one, other) => {
    const caller = await newCaller()
    await caller.post('/plain', { user: 'u1' }, one)
    expect(await caller.post('/plain', { user: 'u2' }, other)).toMatchObject({ status: 201, isReplay: false })
  })

  test.each(['k', '"k"', 'k'.repeat(255), `"${'k'.repeat(255)}"`, '~ !', 'é'])('may be %s', async (key) => {
    const caller = await newCaller()
    await caller.post('/plain', { user: 'u' }, key)
    expect(await caller.post('/plain', { user: 'u' }, key)).toMatchObject({ status: 201, isReplay: true })
  })

  test.each(['', '""', 'k'.repeat(256), '\u0085'])('may not be %j', async (key) => {
    const caller = await newCaller()
    const { status, body } = await caller.post('/plain', { user: 'u' }, key)
    expect([status, await caller.names()]).toEqual([400, []])
    expect(JSON.parse(body).error.details).toEqual([
      {
        field: 'Idempotency-Key',
        message: "Header 'Idempotency-Key' must have 1 to 255 characters without control characters.",
      },
    ])
  })

  test.each([
    ['another body', '/plain', { user: 'other' }],
    ['another path', '/slow', { user: 'u' }],
    ['another query', '/plain?dry_run=true', { user: 'u' }],
  ])('serves no request with %s', async (_, url, body) => {
    const caller = await newCaller()
    await caller.post('/plain', { user: 'u' }, 'k')
    expect(await caller.post(url, body, 'k')).toMatchObject({ status: 422, isReplay: false })
    expect(await caller.names()).toEqual(['u'])
  })

  test('serves no request with another method, and none where nobody asked for it', async () => {
    const caller = await newCaller()
    const send = (method: 'POST' | 'PATCH' | 'PUT', user: string) =>
      app.inject({
        method,
        url: '/v1/plain',
        payload: { user },
        headers: { authorization: caller.authorization, 'idempotency-key': 'k' },
      })
    expect((await send('PATCH', 'u')).statusCode).toBe(201)
    expect((await send('PATCH', 'u')).headers['idempotent-replayed']).toBe('true')
    expect((await send('POST', 'u')).statusCode).toBe(422)
    expect((await send('PUT', 'v')).headers['idempotent-replayed']).toBeUndefined()
    expect(await caller.names()).toEqual(['u', 'v'])
  })

  test('that cannot be given back is a line in the log, and changes no answer', async () => {
    const caller = await newCaller()
    const away = () => services.sql('ALTER TABLE idempotency_keys RENAME TO keys_away')
    const { status } = await whileHandling(away, () =>
      caller.post('/slow', { user: 'u', end: 'invalid' }, 'k'),
    )
    await services.sql('ALTER TABLE keys_away RENAME TO idempotency_keys')
    expect(status).toBe(400)
    const lines = log.filter((line) => line.includes('an Idempotency-Key was not given back'))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '').err.message).toContain('42P01')
  })
})

test.each(['/plain', '/slow', '/stream'])(
  'a caller who leaves before the answer of %s and asks again has the effect once',
  async (url) => {
    const caller = await newCaller()
    const leaving = new AbortController()
    const isHandled = Promise.withResolvers<void>()
    const hasLeft = Promise.withResolvers<void>()
    meanwhile = () => {
      isHandled.resolve()
      return hasLeft.promise
    }
    const request = fetch(`${server.url}/v1${url}`, {
      method: 'POST',
      body: JSON.stringify({ user: 'u' }),
      headers: {
        authorization: caller.authorization,
        'content-type': 'application/json',
        'idempotency-key': 'k',
      },
      signal: leaving.signal,
    }).then((response) => response.text())
    await isHandled.promise
    leaving.abort()
    await expect(request).rejects.toThrow()
    meanwhile = undefined
    hasLeft.resolve()
    const askAgain = async () => (await caller.post(url, { user: 'u' }, 'k')).status
    await expect.poll(askAgain, { timeout: 10_000 }).toBeLessThan(300)
    expect(await caller.names()).toEqual(['u'])
  },
)
