import { describe, expect, test } from 'vitest'
import { UnknownClientError } from '../../src/clients/service.ts'
import { ACME, bearer, useTestServices } from '../helpers/test-services.ts'

const services = useTestServices()
const HOUR = 3_600_000
const REFUSED = { code: 'UNAUTHORIZED' }

const secretsOf = (clientId: string) =>
  services.sql('SELECT id, created_at, expires_at FROM api_client_secrets WHERE api_client_id = $1', [
    clientId,
  ])

function unknown(clientId: string): UnknownClientError {
  return new UnknownClientError(`There is no API client '${clientId}', or it is revoked.`)
}

describe('a rotation', () => {
  test('keeps nothing of the old secret when there is no overlap', async () => {
    const { clientId } = await services.clients.create(ACME)
    const [old] = await secretsOf(clientId)
    await services.clients.rotate(clientId, 0)
    const kept = await secretsOf(clientId)
    expect(kept).toMatchObject([{ id: expect.stringMatching(/^ozz_secret_/), expires_at: null }])
    expect(kept[0]?.id).not.toBe(old?.id)
  })

  test('touches no other client’s secrets', async () => {
    const first = await services.clients.create(ACME)
    const second = await services.clients.create(ACME)
    await services.clients.rotate(first.clientId, HOUR)
    expect(await secretsOf(first.clientId)).toHaveLength(2)
    expect(await secretsOf(second.clientId)).toMatchObject([{ expires_at: null }])
    for (const credentials of [first, second]) {
      await expect(services.authenticate(bearer(credentials))).resolves.toBeDefined()
    }
  })

  test('keeps the secret that is in force, also when another server’s clock is behind', async () => {
    const first = await services.clients.create(ACME)
    services.passTime(-HOUR / 2)
    const second = await services.clients.rotate(first.clientId, HOUR)
    const third = await services.clients.rotate(first.clientId, HOUR)
    await expect(services.authenticate(bearer(first))).rejects.toMatchObject(REFUSED)
    await expect(services.authenticate(bearer(second))).resolves.toBeDefined()
    await expect(services.authenticate(bearer(third))).resolves.toBeDefined()
  })

  test('gives a secret to a client that has none', async () => {
    const { clientId } = await services.clients.create(ACME)
    await services.sql('DELETE FROM api_client_secrets WHERE api_client_id = $1', [clientId])
    const fresh = await services.clients.rotate(clientId, HOUR)
    await expect(services.authenticate(bearer(fresh))).resolves.toMatchObject({ id: clientId })
  })
})

describe('the client that the server is told to have', () => {
  test('keeps its secret as it is when it is the same', async () => {
    const credentials = { clientId: 'same', secret: 'one' }
    await services.clients.ensure(credentials, 'Bootstrap')
    const before = await secretsOf('same')
    services.passTime(HOUR)
    await services.clients.ensure(credentials, 'Bootstrap')
    expect(await secretsOf('same')).toEqual(before)
  })

  test('has its secret for good, also when a rotation had set an end to it', async () => {
    const credentials = await services.clients.create(ACME)
    await services.clients.rotate(credentials.clientId, HOUR)
    await services.clients.ensure(credentials, 'Bootstrap')
    services.passTime(2 * HOUR)
    await expect(services.authenticate(bearer(credentials))).resolves.toBeDefined()
    expect(await secretsOf(credentials.clientId)).toHaveLength(1)
  })

  test('brings no other client back to life', async () => {
    const revoked = await services.clients.create(ACME)
    await services.clients.revoke(revoked.clientId)
    await services.clients.ensure({ clientId: 'alive', secret: 'one' }, 'Bootstrap')
    await expect(services.clients.requireLive(revoked.clientId)).rejects.toEqual(unknown(revoked.clientId))
    await expect(services.clients.requireLive('alive')).resolves.toBeUndefined()
  })
})

test('whatever is asked of a client that is unknown or revoked says which', async () => {
  const { clientId } = await services.clients.create(ACME)
  await services.clients.revoke(clientId)
  for (const id of [clientId, 'ozz_client_nobody']) {
    await expect(services.clients.requireLive(id)).rejects.toEqual(unknown(id))
    await expect(services.clients.rotate(id, HOUR)).rejects.toEqual(unknown(id))
    await expect(services.clients.revoke(id)).rejects.toEqual(unknown(id))
  }
  expect(unknown(clientId).name).toBe('UnknownClientError')
})

test('the list has every client, oldest first, with its users and when its secrets were used', async () => {
  const { clientId } = await services.clients.create({ ...ACME, name: 'Listed', rateLimitPerMinute: 7 })
  services.passTime(1)
  const { clientId: later } = await services.clients.create({ ...ACME, name: 'Later' })
  await services.sql('UPDATE api_client_secrets SET last_used_at = $2 WHERE api_client_id = $1', [
    clientId,
    services.clock.now,
  ])
  await services.sql(
    `INSERT INTO users (api_client_id, id, external_user_id, language, created_via, created_at)
     VALUES ($1, 'ozz_usr_1', 'u', 'en', 'api', now())`,
    [clientId],
  )
  const listed = (await services.clients.list()).filter(({ id }) => id === clientId || id === later)
  expect(listed).toMatchObject([
    {
      id: clientId,
      name: 'Listed',
      rateLimitPerMinute: 7,
      _count: { users: 1 },
      secrets: [{ lastUsedAt: services.clock.now }],
    },
    {
      id: later,
      name: 'Later',
      rateLimitPerMinute: null,
      _count: { users: 0 },
      secrets: [{ lastUsedAt: null }],
    },
  ])
})
