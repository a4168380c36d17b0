import { describe, expect, it } from 'vitest'
import { useReceiver } from '../helpers/receiver.ts'
import { GUIDE_INTAKE, MARIA } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { newPartner, type Partner } from './partner.ts'

const api = useTestApi()
const receiver = useReceiver()

const PERSON = {
  ...MARIA,
  external_user_id: 'quixotic-zephyr',
  name: 'Zephyrine Quixote',
  email: 'zephyrine@example.com',
  phone: '+15559876543',
}

/** Every row of every table of the database, those of the jobs as well. */
async function everything(): Promise<string> {
  const tables = await api.sql(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const rows: string[] = []
  for (const { name } of tables) {
    const found = await api.sql(`SELECT t::text AS text FROM ${name} t`)
    rows.push(...found.map(({ text }) => String(text)))
  }
  return rows.join('\n')
}

/** What tells who somebody is. */
function tracesOf(userId: string): string[] {
  return [userId, PERSON.external_user_id, PERSON.name, PERSON.email, PERSON.phone]
}

async function live(partner: Partner): Promise<string> {
  const { body } = await partner.client.post('/v1/users', PERSON)
  const url = `/v1/users/${body.data.id}`
  await partner.client.post(`${url}/financial-intake`, GUIDE_INTAKE)
  await partner.client.post(`${url}/plan/generate`)
  return body.data.id
}

describe('what is queued about a user', () => {
  it.each([
    ['is still to be dispatched', async () => undefined],
    ['is on its way', () => api.services.events.dispatch(api.database, api.services.deliveries.handOn)],
    ['was tried in vain, and the answer repeated it', () => api.work()],
  ])('is erased with them, wherever it lies, when it %s', async (_, before) => {
    const partner = await newPartner(api, receiver)
    receiver.reply = { status: 500, body: `no place for ${PERSON.name} ${PERSON.phone}` }
    const userId = await live(partner)
    await before()
    const traces = tracesOf(userId)
    const stored = await everything()
    expect(traces.filter((trace) => !stored.includes(trace))).toEqual([])

    const erased = await partner.client.send({ method: 'DELETE', url: `/v1/users/${userId}` })
    expect(erased.status).toBe(204)
    const left = await everything()
    expect(traces.filter((trace) => left.includes(trace))).toEqual([])
    const sent = receiver.received.length
    await api.work()
    expect(receiver.received).toHaveLength(sent)
  })

  it('names them nowhere in the jobs', async () => {
    const partner = await newPartner(api, receiver)
    const userId = await live(partner)
    await api.services.events.dispatch(api.database, api.services.deliveries.handOn)
    const jobs = JSON.stringify(await api.sql('SELECT j::text AS text FROM pgboss.job j'))
    expect(jobs).toContain('ozz_whd_')
    for (const trace of tracesOf(userId)) expect(jobs).not.toContain(trace)
    await partner.client.send({ method: 'DELETE', url: `/v1/users/${userId}` })
  })

  it('is in their export: events, deliveries and attempts', async () => {
    const partner = await newPartner(api, receiver)
    const userId = await live(partner)
    await api.work()
    const { body } = await partner.client.get(`/v1/users/${userId}/export`)
    const { events, webhook_deliveries: deliveries, webhook_attempts: attempts } = body.data
    expect(events.length).toBeGreaterThanOrEqual(5)
    expect([deliveries.length, attempts.length]).toEqual([events.length, events.length])
    expect(events[0]).toMatchObject({ type: 'user.created', data: { name: PERSON.name } })
    expect(deliveries[0].payload).toContain(PERSON.name)
  })
})

describe('a user who is erased while messages about them are sent', () => {
  it('is gone, and nobody waits for anybody', async () => {
    for (let round = 0; round < 15; round++) {
      const partner = await newPartner(api, receiver)
      const userId = await live(partner)
      const [erased] = await Promise.all([
        partner.client.send({ method: 'DELETE', url: `/v1/users/${userId}` }),
        api.work(),
        api.services.events.dispatch(api.database, api.services.deliveries.handOn),
      ])
      expect(erased.status).toBe(204)
      expect(await everything()).not.toContain(userId)
    }
  })
})
