import { expect, it } from 'vitest'
import { documentMessage } from '../helpers/evolution-payloads.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { deliver, SECRET, useEvolution } from './line.ts'

const api = useTestApi({ allowPrivate: false })
const evolution = useEvolution(api)

it('a server that turns out to be in a private network is asked for nothing', async () => {
  const client = await api.client()
  await client.send({
    method: 'PUT',
    url: '/v1/whatsapp/instances/private',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({
      server_url: 'https://evolution.example.com',
      api_key: evolution.server.apiKey,
      webhook_secret: SECRET,
    }),
  })
  await api.sql('UPDATE whatsapp_instances SET server_url = $1', [evolution.server.url])
  await client.post('/v1/users', { external_user_id: 'u', phone: '+5511987654321' })
  const mediaUrl = `${evolution.server.url}/media/x`
  await deliver(api, documentMessage('private', { mediaUrl }), { apikey: SECRET })
  await api.work()
  api.clock.now = new Date(api.clock.now.getTime() + 2_000)
  await api.work()
  expect(await api.sql('SELECT text, status, failure FROM whatsapp_replies')).toEqual([
    { text: 'I could not get your file. Please send it again.', status: 'failed', failure: 'address' },
  ])
  expect(evolution.server.paths).toEqual([])
})
