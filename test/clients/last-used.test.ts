import { expect, test } from 'vitest'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()

async function lastUsed(clientId: string): Promise<Date | null> {
  const [row] = await api.sql('SELECT last_used_at FROM api_client_secrets WHERE api_client_id = $1', [
    clientId,
  ])
  return row?.last_used_at instanceof Date ? row.last_used_at : null
}

test('a secret tells when it was last used, and one that was not used tells nothing', async () => {
  const [used, idle] = [await api.client(), await api.client()]
  await used.get('/v1/users/external:u')
  await expect.poll(() => lastUsed(used.id)).toEqual(api.clock.now)
  expect(await lastUsed(idle.id)).toBeNull()
})

test('a wrong secret is not a use', async () => {
  const client = await api.client()
  const forged = Buffer.from(`${client.id}:sk_live_wrong`).toString('base64')
  await client.get('/v1/users', { authorization: `Bearer ${forged}` })
  expect(await lastUsed(client.id)).toBeNull()
})

test('the time is renewed when the minute has passed', async () => {
  const client = await api.client()
  await client.get('/v1/users')
  await expect.poll(() => lastUsed(client.id)).not.toBeNull()
  api.clock.now = new Date(api.clock.now.getTime() + 61_000)
  await client.get('/v1/users')
  await expect.poll(() => lastUsed(client.id)).toEqual(api.clock.now)
})
