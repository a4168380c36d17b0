import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { authenticate } from '../../src/http/authenticate.ts'
import { useErrors } from '../../src/http/errors.ts'
import { provideDatabase, resolveUser } from '../../src/http/resolve-user.ts'
import { createServer } from '../../src/http/server.ts'
import { noLimits } from '../../src/limits/limits.ts'
import { createLogger } from '../../src/logger.ts'
import { createUserService } from '../../src/users/service.ts'
import { ACME, bearer, useTestServices } from '../helpers/test-services.ts'
import { externalPath } from '../helpers/texts.ts'

const services = useTestServices()
const PROVISIONED = 'ozzie-user-provisioned'
const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'] as const

type Method = (typeof METHODS)[number]

let app: FastifyInstance

/** The statements about users since the test began. */
const asked: string[] = []

beforeAll(async () => {
  const readClock = () => services.clock.now
  const query: Database['query'] = (statement, values) => {
    asked.push(statement.name)
    return services.database.query(statement, values)
  }
  app = createServer(createLogger('silent'), services.ids, 0)
  useErrors(app)
  authenticate(app, services.authenticate, noLimits(readClock))
  provideDatabase(app, { ...services.database, query })
  resolveUser(app, createUserService(readClock, services.ids))
  app.route({
    method: [...METHODS],
    url: '/v1/users/:user_id',
    handler: async ({ userScope }) => ({
      client: userScope.apiClientId,
      user: userScope.user.externalUserId,
    }),
  })
})

beforeEach(() => {
  asked.length = 0
})

afterAll(() => app.close())

async function newCaller(maxUsers?: number) {
  const credentials = await services.clients.create({ ...ACME, maxUsers })
  const send = async (method: Method, url: string) => {
    const headers = { authorization: bearer(credentials) }
    const response = await app.inject({ method, url, headers })
    return { status: response.statusCode, provisioned: response.headers[PROVISIONED], body: response.body }
  }
  const users = () =>
    services.sql('SELECT external_user_id FROM users WHERE api_client_id = $1', [credentials.clientId])
  return { id: credentials.clientId, send, users }
}

describe('the user that a path names by the partner’s own id', () => {
  test.each(['GET', 'HEAD', 'POST', 'PATCH'] as const)(
    'comes into being with the first %s, which says so',
    async (method) => {
      const { send, users } = await newCaller()
      expect(await send(method, externalPath('new'))).toMatchObject({ status: 200, provisioned: 'true' })
      expect(await send(method, externalPath('new'))).toMatchObject({ status: 200, provisioned: undefined })
      expect(await users()).toEqual([{ external_user_id: 'new' }])
    },
  )

  test.each(METHODS)('is found with one statement where they are known: %s', async (method) => {
    const { id, send } = await newCaller()
    await send('POST', externalPath('known'))
    asked.length = 0
    const { body } = await send(method, externalPath('known'))
    if (method !== 'HEAD') expect(JSON.parse(body)).toEqual({ client: id, user: 'known' })
    const isWrite = method === 'POST' || method === 'PATCH'
    expect(asked).toEqual([isWrite ? 'users.find_or_insert' : 'users.find_by_external_id'])
  })

  test('does not come into being in order to be deleted', async () => {
    const { send, users } = await newCaller()
    expect(await send('DELETE', externalPath('nobody'))).toMatchObject({
      status: 404,
      provisioned: undefined,
    })
    expect(await users()).toEqual([])
  })

  test('is not looked for when the id has no known form', async () => {
    const { send } = await newCaller()
    expect(await send('GET', '/v1/users/usr_8821')).toMatchObject({ status: 404, provisioned: undefined })
    expect(asked).toEqual([])
  })

  test('counts towards the limit of the client’s plan', async () => {
    const { send } = await newCaller(1)
    expect((await send('GET', externalPath('a'))).status).toBe(200)
    expect((await send('POST', externalPath('b'))).status).toBe(403)
    expect((await send('GET', externalPath('a'))).status).toBe(200)
  })
})
