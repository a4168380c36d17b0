import { describe, expect, test } from 'vitest'
import { UnknownClientError } from '../../src/clients/service.ts'
import { ACME, bearer, useHouse } from './house.ts'

const house = useHouse()
const HOUR = 3_600_000
const REFUSED = { code: 'UNAUTHORIZED' }

const secretsOf = (clientId: string) =>
  house.sql('SELECT id, created_at, expires_at FROM api_client_secrets WHERE api_client_id = $1', [clientId])

function unknown(clientId: string): UnknownClientError {
  return new UnknownClientError(`There is no API client '${clientId}', or it is revoked.`)
}

describe('a rotation', () => {
  test('keeps nothing of the old secret when there is no overlap', async () => {
    const { clientId } = await house.clients.create(ACME)
    const [old] = await secretsOf(clientId)
    await house.clients.rotate(clientId, 0)
    const kept = await secretsOf(clientId)
    expect(kept).toMatchObject([{ id: expect.stringMatching(/^ozz_secret_/), expires_at: null }])
    expect(kept[0]?.id).not.toBe(old?.id)
  })

  test('touches no other client’s secrets', async () => {
    const first = await house.clients.create(ACME)
    const second = await house.clients.create(ACME)
    await house.clients.rotate(first.clientId, HOUR)
    expect(await secretsOf(first.clientId)).toHaveLength(2)
    expect(await secretsOf(second.clientId)).toMatchObject([{ expires_at: null }])
    for (const credentials of [first, second]) {
      await expect(house.authenticate(bearer(credentials))).resolves.toBeDefined()
    }
  })

  test('keeps the secret that is in force, also when another server’s clock is behind', async () => {
    const first = await house.clients.create(ACME)
    house.passTime(-HOUR / 2)
    const second = await house.clients.rotate(first.clientId, HOUR)
    const third = await house.clients.rotate(first.clientId, HOUR)
    await expect(house.authenticate(bearer(first))).rejects.toMatchObject(REFUSED)
    await expect(house.authenticate(bearer(second))).resolves.toBeDefined()
    await expect(house.authenticate(bearer(third))).resolves.toBeDefined()
  })

  test('gives a secret to a client that has none', async () => {
    const { clientId } = await house.clients.create(ACME)
    await house.sql('DELETE FROM api_client_secrets WHERE api_client_id = $1', [clientId])
    const fresh = await house.clients.rotate(clientId, HOUR)
    await expect(house.authenticate(bearer(fresh))).resolves.toMatchObject({ id: clientId })
  })
})

describe('the client that the server is told to have', () => {
  test('keeps its secret as it is when it is the same', async () => {
    const credentials = { clientId: 'same', secret: 'one' }
    await house.clients.ensure(credentials, 'Bootstrap')
    const before = await secretsOf('same')
    house.passTime(HOUR)
    await house.clients.ensure(credentials, 'Bootstrap')
    expect(await secretsOf('same')).toEqual(before)
  })

  test('has its secret for good, also when a rotation had set an end to it', async () => {
    const credentials = await house.clients.create(ACME)
    await house.clients.rotate(credentials.clientId, HOUR)
    await house.clients.ensure(credentials, 'Bootstrap')
    house.passTime(2 * HOUR)
    await expect(house.authenticate(bearer(credentials))).resolves.toBeDefined()
    expect(await secretsOf(credentials.clientId)).toHaveLength(1)
  })

  test('brings no other client back to life', async () => {
    const revoked = await house.clients.create(ACME)
    await house.clients.revoke(revoked.clientId)
    await house.clients.ensure({ clientId: 'alive', secret: 'one' }, 'Bootstrap')
    await expect(house.clients.requireLive(revoked.clientId)).rejects.toEqual(unknown(revoked.clientId))
    await expect(house.clients.requireLive('alive')).resolves.toBeUndefined()
  })
})

test('whatever is asked of a client that is unknown or revoked says which', async () => {
  const { clientId } = await house.clients.create(ACME)
  await house.clients.revoke(clientId)
  for (const id of [clientId, 'ozz_client_nobody']) {
    await expect(house.clients.requireLive(id)).rejects.toEqual(unknown(id))
    await expect(house.clients.rotate(id, HOUR)).rejects.toEqual(unknown(id))
    await expect(house.clients.revoke(id)).rejects.toEqual(unknown(id))
  }
  expect(unknown(clientId).name).toBe('UnknownClientError')
})

test('the list has every client, oldest first, with its users and when its secrets were used', async () => {
  const { clientId } = await house.clients.create({ ...ACME, name: 'Listed', rateLimitPerMinute: 7 })
  house.passTime(1)
  const { clientId: later } = await house.clients.create({ ...ACME, name: 'Later' })
  await house.sql('UPDATE api_client_secrets SET last_used_at = $2 WHERE api_client_id = $1', [
    clientId,
    house.clock.now,
  ])
  await house.sql(
    `INSERT INTO users (api_client_id, id, external_user_id, language, created_via, created_at)
     VALUES ($1, 'ozz_usr_1', 'u', 'en', 'api', now())`,
    [clientId],
  )
  const listed = (await house.clients.list()).filter(({ id }) => id === clientId || id === later)
  expect(listed).toMatchObject([
    {
      id: clientId,
      name: 'Listed',
      rateLimitPerMinute: 7,
      _count: { users: 1 },
      secrets: [{ lastUsedAt: house.clock.now }],
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
