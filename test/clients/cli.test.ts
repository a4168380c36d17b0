import { describe, expect, it } from 'vitest'
import { digestSecret } from '../../src/clients/credentials.ts'
import { runCli } from '../helpers/processes.ts'
import { PEPPER, testClient, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()

/** Runs `clients …` on this file's database. */
function clients(...args: string[]) {
  return runCli(['clients', ...args], { DATABASE_URL: api.databaseUrl, SECRET_PEPPER: PEPPER })
}

async function create(...options: string[]) {
  const { code, stdout, stderr } = await clients('create', '--json', ...options)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

function callerFor(printed: { client_id: string; client_secret: string }) {
  return testClient(api.app, { clientId: printed.client_id, secret: printed.client_secret })
}

describe.concurrent('clients create', () => {
  it('prints exactly id, secret and a token that works', async ({ expect }) => {
    const printed = await create('--name', 'Partner')
    expect(Object.keys(printed)).toEqual(['client_id', 'client_secret', 'token'])
    const caller = callerFor(printed)
    expect(caller.token).toBe(printed.token)
    expect((await caller.get('/v1/users/external:u')).status).toBe(200)
  })

  it('keeps what it is told', async ({ expect }) => {
    const options = ['--api-version', '2026-05-06', '--rate-limit', '10', '--max-users', '1']
    const printed = await create('--name', 'Pinned', ...options)
    const rows = await api.sql(
      'SELECT name, api_version, rate_limit_per_minute, max_users FROM api_clients WHERE id = $1',
      [printed.client_id],
    )
    expect(rows).toEqual([
      { name: 'Pinned', api_version: '2026-05-06', rate_limit_per_minute: 10, max_users: 1 },
    ])
    const caller = callerFor(printed)
    const { body } = await caller.get('/v1/users/external:u')
    expect(body.data.onboarding_stage).toBe('financial_intake')
    expect((await caller.get('/v1/users/external:second')).status).toBe(403)
  })

  it('prints the secret for people, too, and that it is shown once', async ({ expect }) => {
    const { code, stdout } = await clients('create', '--name', 'Readable')
    expect(code).toBe(0)
    const { token } = /Bearer token +(?<token>\S+)/.exec(stdout)?.groups ?? {}
    const { statusCode } = await api.app.inject({
      url: '/v1/users/external:u',
      headers: { authorization: `Bearer ${token}` },
    })
    expect(statusCode).toBe(200)
    expect(stdout).toMatch(/cannot be shown again/)
  })

  it.each([[[]], [['--name', 'X', '--api-version', '2020-01-01']], [['--name', 'X', '--max-users', '-1']]])(
    'fails with a line about what is wrong: %j',
    async (options) => {
      const { code, stdout, stderr } = await clients('create', '--json', ...options)
      expect(code).not.toBe(0)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toMatch(/^error: /)
    },
  )
})

describe.concurrent('clients list', () => {
  it('shows every client, and no secret', async ({ expect }) => {
    const printed = await create('--name', 'Listed')
    await callerFor(printed).get('/v1/users/external:u')
    const { code, stdout } = await clients('list', '--json')
    expect(code).toBe(0)
    const listed = JSON.parse(stdout).find(
      ({ client_id }: { client_id: string }) => client_id === printed.client_id,
    )
    expect(listed).toMatchObject({ name: 'Listed', api_version: '2025-05-05', users: 1, revoked_at: null })
    expect(stdout).not.toContain(printed.client_secret)
    const digest = digestSecret({ clientId: printed.client_id, secret: printed.client_secret }, PEPPER)
    expect(stdout).not.toContain(digest.toString('hex'))
  })
})

describe.concurrent('clients rotate', () => {
  it('prints a new secret and leaves the old one for a day', async ({ expect }) => {
    const old = await create('--name', 'Rotated')
    const { code, stdout } = await clients('rotate', old.client_id, '--json')
    expect(code).toBe(0)
    const fresh = JSON.parse(stdout)
    expect(Object.keys(fresh)).toEqual(['client_id', 'client_secret', 'token'])
    expect(fresh.client_id).toBe(old.client_id)
    expect((await callerFor(old).get('/v1/users/external:u')).status).toBe(200)
    expect((await callerFor(fresh).get('/v1/users/external:u')).status).toBe(200)
    const [row] = await api.sql(
      `SELECT extract(epoch FROM max(expires_at) - now()) AS seconds
         FROM api_client_secrets WHERE api_client_id = $1`,
      [old.client_id],
    )
    expect(Number(row?.seconds)).toBeGreaterThan(86_400 - 600)
    expect(Number(row?.seconds)).toBeLessThanOrEqual(86_400)
  })

  it('ends the old one with --overlap 0', async ({ expect }) => {
    const old = await create('--name', 'Leaked')
    const fresh = JSON.parse((await clients('rotate', old.client_id, '--overlap', '0', '--json')).stdout)
    expect((await callerFor(old).get('/v1/users/external:u')).status).toBe(401)
    expect((await callerFor(fresh).get('/v1/users/external:u')).status).toBe(200)
  })

  it('fails with one line for an overlap that is no duration', async ({ expect }) => {
    const options = ['ozz_client_unknown', '--overlap', 'soon', '--json']
    const { code, stdout, stderr } = await clients('rotate', ...options)
    expect(code).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe.concurrent('clients revoke', () => {
  it('ends all access', async ({ expect }) => {
    const printed = await create('--name', 'Revoked')
    expect(await clients('revoke', printed.client_id)).toMatchObject({ code: 0 })
    expect((await callerFor(printed).get('/v1/users/external:u')).status).toBe(401)
    const [row] = await api.sql('SELECT revoked_at FROM api_clients WHERE id = $1', [printed.client_id])
    expect(row?.revoked_at).toBeInstanceOf(Date)
  })

  it('fails with one line for a client that does not exist', async ({ expect }) => {
    const { code, stderr } = await clients('revoke', 'ozz_client_unknown')
    expect(code).not.toBe(0)
    expect(stderr.trim()).toBe("There is no API client 'ozz_client_unknown', or it is revoked.")
  })
})

describe('any command', () => {
  it('says in one line that the database does not answer', async () => {
    const { code, stderr } = await runCli(['clients', 'list'], {
      DATABASE_URL: 'postgresql://ozzie:x@127.0.0.1:1/none',
    })
    expect(code).not.toBe(0)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('DATABASE_URL')
  })
})
