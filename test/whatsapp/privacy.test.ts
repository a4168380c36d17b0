import { beforeAll, describe, expect, it } from 'vitest'
import { documentMessage, textMessage } from '../helpers/evolution-payloads.ts'
import { failsWith } from '../helpers/evolution-server.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { type Line, openLine, useEvolution } from './line.ts'

const written: string[] = []
const api = useTestApi({ log: { write: (line: string) => void written.push(line) } })
const evolution = useEvolution(api)

const LID = '198765432101234'
const WORDS = 'quixotic-zephyr'

let line: Line
let userId: string

/** Every row of every table of the database, jobs included. */
async function everything(): Promise<string> {
  const tables = await api.sql(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
  )
  const rows = await Promise.all(
    tables.map(({ name }) => api.sql(`SELECT to_jsonb(t)::text AS text FROM ${name} t`)),
  )
  return JSON.stringify(rows)
}

const hidden = { key: { remoteJidAlt: `${LID}@lid` } }

beforeAll(async () => {
  line = await openLine(api, evolution.server, { unknownSender: 'invite' })
  userId = await line.user({ name: 'Maria Quixotic' })
  await line.deliver(textMessage(line.instance, `${WORDS} 1`, hidden))
  await line.pass()
  evolution.server.will(failsWith(500))
  await line.deliver(textMessage(line.instance, `${WORDS} 2`))
  await line.pass()
  await line.deliver(documentMessage(line.instance, { base64: Buffer.from(WORDS).toString('base64') }))
  await api.work()
})

describe('of a user', () => {
  it('the export shows what was written and what was replied, and nobody else’s', async () => {
    const { body } = await line.client.get(`/v1/users/${userId}/export`)
    expect(body.data.whatsapp_messages).toMatchObject([
      { text: `${WORDS} 1`, status: 'answered', phone: '+5511987654321', lid: LID },
      { text: `${WORDS} 2`, status: 'answered' },
      { kind: 'media', status: 'waiting' },
    ])
    expect(body.data.whatsapp_replies).toMatchObject([{ status: 'sent' }, { status: 'sending' }])
    expect(body.data.whatsapp_lids).toMatchObject([{ lid: LID, phone: '+5511987654321' }])
  })

  it('jobs hold nothing but ids of rows', async () => {
    const jobs = await api.sql(`SELECT DISTINCT jsonb_object_keys(data) AS key FROM pgboss.job ORDER BY 1`)
    expect(jobs).toEqual([{ key: 'apiClientId' }, { key: 'id' }])
    const data = await api.sql(`SELECT data::text || coalesce(singleton_key, '') AS text FROM pgboss.job`)
    for (const { text } of data) expect(text).not.toContain(userId)
  })

  it('erasure leaves nothing, of what waits neither, and what is under way ends without a word', async () => {
    const stranger = textMessage(line.instance, 'Hi', {
      from: '5511987650000',
      key: { remoteJidAlt: '77@lid' },
    })
    await line.deliver(stranger)
    await line.pass()
    const before = await everything()
    for (const trace of [WORDS, '5511987654321', LID, userId, '77']) expect(before).toContain(trace)
    const sent = line.sent().length
    expect((await line.client.send({ method: 'DELETE', url: `/v1/users/${userId}` })).status).toBe(204)
    await line.pass(400_000)
    expect(line.sent()).toHaveLength(sent)
    const after = await everything()
    for (const trace of [WORDS, '5511987654321', LID, userId, 'Quixotic']) expect(after).not.toContain(trace)
    expect(after).toContain('5511987650000')
  })

  it('erasure takes what a number left before it was anybody’s', async () => {
    const from = '5511987650001'
    evolution.server.will(failsWith(500))
    const key = { remoteJidAlt: '88@lid' }
    await line.deliver(textMessage(line.instance, 'Hi', { from, key }))
    await api.work()
    const [left] = await api.sql(
      `SELECT (SELECT count(*) FROM whatsapp_replies WHERE phone = $1) AS invitations,
              (SELECT count(*) FROM whatsapp_lids WHERE phone = $1) AS lids`,
      [`+${from}`],
    )
    expect(left).toEqual({ invitations: '1', lids: '1' })
    const later = await line.user({ phone: `+${from}` })
    await line.client.send({ method: 'DELETE', url: `/v1/users/${later}` })
    expect(await everything()).not.toContain(from)
  })
})

describe('the log', () => {
  it('holds no number, name or word of anybody', () => {
    const log = written.join('')
    expect(log).toContain('/api/webhooks/evolution')
    for (const trace of [WORDS, '551198765', LID, 'Quixotic', userId]) expect(log).not.toContain(trace)
  })
})
