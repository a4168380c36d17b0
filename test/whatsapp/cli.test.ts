import { describe, expect, it } from 'vitest'
import { runCli } from '../helpers/processes.ts'
import { PEPPER, useTestApi } from '../helpers/test-api.ts'
import { deliver } from './line.ts'

const api = useTestApi()

/** Runs `instances …` on this file's database. */
function instances(...args: string[]) {
  return runCli(['instances', ...args], { DATABASE_URL: api.databaseUrl, SECRET_PEPPER: PEPPER })
}

const SERVER = ['--server-url', 'https://evolution.example.com', '--api-key', 'key']

describe('instances', () => {
  it('are registered, listed and removed, as by the API', async () => {
    const client = await api.client()
    const settings = [...SERVER, '--webhook-secret', 'from-the-command-line', '--unknown-sender', 'invite']
    expect(await instances('register', client.id, 'shell', ...settings)).toMatchObject({
      code: 0,
      stdout: 'shell is registered.\n',
    })
    const webhook = { event: 'connection.update', instance: 'shell' }
    expect((await deliver(api, webhook, { apikey: 'from-the-command-line' })).status).toBe(200)
    const listed = await instances('list', client.id, '--json')
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { name: 'shell', server_url: 'https://evolution.example.com', unknown_sender: 'invite' },
    ])
    expect(listed.stdout).not.toContain('from-the-command-line')
    expect((await client.get('/v1/whatsapp/instances/shell')).status).toBe(200)
    expect((await instances('remove', client.id, 'shell')).code).toBe(0)
    expect((await client.get('/v1/whatsapp/instances/shell')).status).toBe(404)
  })

  it.each([
    [
      'of a client that there is not',
      ['register', 'ozz_client_none', 'x', ...SERVER, '--webhook-secret', 's'],
    ],
    ['without a secret', ['register', 'ozz_client_none', 'x', ...SERVER]],
    ['with another way with strangers', ['register', 'c', 'x', ...SERVER, '--unknown-sender', 'shout']],
    ['that is not registered', ['remove', 'ozz_client_none', 'x']],
  ])('%s are refused, and why is said', async (_, args) => {
    const { code, stdout, stderr } = await instances(...args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).not.toBe('')
  })

  it('are refused with an empty secret, which everybody would know', async () => {
    const client = await api.client()
    const { code, stderr } = await instances('register', client.id, 'open', ...SERVER, '--webhook-secret', '')
    expect({ code, stderr }).toEqual({ code: 1, stderr: "Field 'webhook_secret' must not be blank.\n" })
  })
})
