import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { useReceiver } from '../helpers/receiver.ts'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { accountOf } from '../transactions/account.ts'
import { newPartner } from '../webhooks/partner.ts'
import { figureIn } from './figures.ts'

const api = useTestApi()
const receiver = useReceiver()

const scrape = async () => (await api.app.inject('/metrics')).body

describe('the figures', () => {
  it('are those of the process and of the program that runs', async () => {
    const shown = await scrape()
    for (const name of [
      'process_resident_memory_bytes',
      'nodejs_heap_size_used_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'process_cpu_seconds_total',
    ]) {
      expect(figureIn(shown, name), name).toBeGreaterThanOrEqual(0)
    }
    expect(figureIn(shown, 'ozzie_build_info', { version: manifest.version })).toBe(1)
  })

  it('say how busy the event loop was since they were last asked for', async () => {
    await scrape()
    const until = performance.now() + 50
    while (performance.now() < until);
    const busy = figureIn(await scrape(), 'ozzie_event_loop_utilization_ratio')
    expect(busy).toBeGreaterThan(0)
    expect(busy).toBeLessThanOrEqual(1)
  })

  it('count requests by the pattern of their route and status, whatever is in the path', async () => {
    const client = await api.client()
    const secret = 'path-of-somebody'
    await client.post(`/v1/users/external:${secret}/financial-intake`, GUIDE_INTAKE)
    await client.get(`/v1/users/external:${secret}/plan`)
    await client.get(`/v1/${secret}`)
    const shown = await scrape()
    const count = (method: string, route: string, status: string) =>
      figureIn(shown, 'http_request_duration_seconds_count', { method, route, status })
    expect(count('POST', '/v1/users/:user_id/financial-intake', '201')).toBe(1)
    expect(count('GET', '/v1/users/:user_id/plan', '404')).toBe(1)
    expect(count('GET', 'unknown', '404')).toBe(1)
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain(client.id)
  })

  it('count files by kind and outcome, the rows read of them, and what was recorded', async () => {
    const account = accountOf(await api.client())
    const figures = async () => {
      const shown = await scrape()
      const of = (name: string, labels: Record<string, string>) => figureIn(shown, name, labels) ?? 0
      return [
        of('ozzie_files_total', { kind: 'csv', outcome: 'read' }),
        of('ozzie_files_total', { kind: 'csv', outcome: 'refused' }),
        of('ozzie_files_total', { kind: 'unknown', outcome: 'refused' }),
        of('ozzie_file_rows_total', { kind: 'csv' }),
        of('ozzie_transactions_recorded_total', { source: 'api_spreadsheet', outcome: 'stored' }),
        of('ozzie_transactions_recorded_total', { source: 'api_spreadsheet', outcome: 'known' }),
      ]
    }
    const before = await figures()
    const file = Buffer.from('Date,Description,Amount\n2026-11-01,Groceries,-12.00\n2026-11-02,Bus,-3.00\n')
    expect((await account.sendFile(file)).status).toBe(201)
    expect((await account.sendFile(file)).status).toBe(201)
    expect((await account.sendFile(Buffer.from('Date,Description,Amount\n2026-11-01,X,much\n'))).status).toBe(
      400,
    )
    expect((await account.sendFile(Buffer.from([0, 1, 2, 3]))).status).toBe(400)
    const after = await figures()
    expect(after.map((figure, index) => figure - (before[index] ?? 0))).toEqual([2, 1, 1, 4, 2, 2])
  })

  it('count users by the way in which they came', async () => {
    const client = await api.client()
    const count = async (via: string) => figureIn(await scrape(), 'ozzie_users_created_total', { via }) ?? 0
    const before = [await count('api'), await count('api_external')]
    await client.post('/v1/users', { external_user_id: 'one' })
    for (const id of ['two', 'three', 'two']) await client.get(`/v1/users/external:${id}`)
    expect([await count('api'), await count('api_external')]).toEqual([
      (before[0] ?? 0) + 1,
      (before[1] ?? 0) + 2,
    ])
  })

  it('count the connections of the pool', async () => {
    await (await api.client()).get('/v1/users/external:pool')
    const shown = await scrape()
    const count = (state: string) =>
      figureIn(shown, 'ozzie_database_connections', { pool: 'requests', state })
    expect(count('idle')).toBeGreaterThan(0)
    expect(count('waiting')).toBe(0)
  })

  it('count attempts at webhooks by outcome and kind of failure', async () => {
    const partner = await newPartner(api, receiver, { event_types: ['plan.generated'] })
    const count = async (outcome: string, reason: string) =>
      figureIn(await scrape(), 'ozzie_webhook_attempts_total', { outcome, reason })
    await partner.ping()
    await api.work()
    expect(await count('delivered', 'none')).toBe(1)
    for (const status of [500, 503, 404]) {
      receiver.reply = { status }
      await partner.ping()
      await api.work()
    }
    expect([await count('failed', 'http_5xx'), await count('failed', 'http_4xx')]).toEqual([2, 1])
    await partner.patch({ url: 'http://127.0.0.1:1/' })
    await partner.ping()
    await api.work()
    expect(await count('failed', 'connect')).toBe(1)
  })
})
