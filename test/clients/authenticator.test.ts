import { describe, expect, test } from 'vitest'
import { ACME, bearer, useTestServices } from '../helpers/test-services.ts'

const services = useTestServices()
const REFUSED = { code: 'UNAUTHORIZED' }

/** Does `work` while no statement about secrets can succeed. */
async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  await services.sql('ALTER TABLE api_client_secrets RENAME TO secrets_away')
  try {
    await work()
  } finally {
    await services.sql('ALTER TABLE secrets_away RENAME TO api_client_secrets')
  }
}

describe('a client that is let in', () => {
  test('is known with all that it was made with', async () => {
    const made = { ...ACME, apiVersion: '2026-05-06', rateLimitPerMinute: 7, maxUsers: 3 } as const
    const credentials = await services.clients.create(made)
    const { name: _, ...settings } = made
    expect(await services.authenticate(bearer(credentials))).toEqual({
      id: credentials.clientId,
      ...settings,
    })
  })

  test('has the server’s limits and the oldest version where nothing else was said', async () => {
    const credentials = { clientId: 'plain', secret: 'one' }
    await services.clients.ensure(credentials, 'Plain')
    expect(await services.authenticate(bearer(credentials))).toEqual({
      id: 'plain',
      apiVersion: '2025-05-05',
      rateLimitPerMinute: undefined,
      maxUsers: undefined,
    })
  })

  test('speaks the oldest version where its own has been retired', async () => {
    const credentials = await services.clients.create({ ...ACME, apiVersion: '2026-05-06' })
    await services.sql(`UPDATE api_clients SET api_version = '1999-01-01' WHERE id = $1`, [
      credentials.clientId,
    ])
    expect(await services.authenticate(bearer(credentials))).toMatchObject({ apiVersion: '2025-05-05' })
  })

  test('is known for five seconds without a look into the database, and no longer', async () => {
    const header = bearer(await services.clients.create(ACME))
    const known = await services.authenticate(header)
    await withoutDatabase(async () => {
      services.passTime(4_999)
      expect(await services.authenticate(header)).toBe(known)
      services.passTime(1)
      await expect(services.authenticate(header)).rejects.not.toMatchObject(REFUSED)
    })
    expect(await services.authenticate(header)).toEqual(known)
  })

  test('is refused from the very moment that its secret ends', async () => {
    const old = await services.clients.create(ACME)
    await services.clients.rotate(old.clientId, 2_000)
    await services.authenticate(bearer(old))
    services.passTime(1_999)
    await expect(services.authenticate(bearer(old))).resolves.toMatchObject({ id: old.clientId })
    services.passTime(1)
    await expect(services.authenticate(bearer(old))).rejects.toMatchObject(REFUSED)
  })

  test('stays refused once it was refused, also when the clock is set back', async () => {
    const credentials = await services.clients.create(ACME)
    await services.authenticate(bearer(credentials))
    await services.clients.revoke(credentials.clientId)
    services.passTime(5_000)
    await expect(services.authenticate(bearer(credentials))).rejects.toMatchObject(REFUSED)
    services.passTime(-5_000)
    await expect(services.authenticate(bearer(credentials))).rejects.toMatchObject(REFUSED)
  })
})

test('a client that has no secret at all is refused like an unknown one', async () => {
  const credentials = await services.clients.create(ACME)
  await services.sql('DELETE FROM api_client_secrets WHERE api_client_id = $1', [credentials.clientId])
  await expect(services.authenticate(bearer(credentials))).rejects.toMatchObject(REFUSED)
})

test('when a secret was last used is noted once a minute', async () => {
  const credentials = await services.clients.create(ACME)
  await services.sql(`
    CREATE TABLE noted (secret_id text);
    CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO noted VALUES (NEW.id); RETURN NEW; END $$;
    CREATE TRIGGER note AFTER UPDATE ON api_client_secrets FOR EACH ROW EXECUTE FUNCTION note()`)
  const lastUsed = async () => {
    const [row] = await services.sql('SELECT last_used_at FROM api_client_secrets WHERE api_client_id = $1', [
      credentials.clientId,
    ])
    return row?.last_used_at
  }
  for (const milliseconds of [0, 54_999, 5_001]) {
    services.passTime(milliseconds)
    await services.authenticate(bearer(credentials))
    if (milliseconds !== 54_999) await expect.poll(lastUsed).toEqual(services.clock.now)
  }
  expect(await services.sql('SELECT count(*)::int AS count FROM noted')).toEqual([{ count: 2 }])
})
