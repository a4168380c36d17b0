import { expect, test } from 'vitest'
import { listen } from '../helpers/real-server.ts'
import { numbersTo } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()

test('a caller who sends 5 MB reads the 413 rather than a broken connection', async () => {
  const client = await api.client()
  const { port } = await listen(api.app)
  const body = JSON.stringify({ external_user_id: 'u', name: 'x'.repeat(5_000_000) })
  const statuses = await Promise.all(
    numbersTo(8).map(async () => {
      const response = await fetch(`http://127.0.0.1:${port}/v1/users`, {
        method: 'POST',
        headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
        body,
      })
      const answer = await response.text()
      return `${response.status} ${JSON.parse(answer).error.code}`
    }),
  )
  expect(new Set(statuses)).toEqual(new Set(['413 PAYLOAD_TOO_LARGE']))
})

test.each([
  ['application/x-www-form-urlencoded', ''],
  ['text/plain', ''],
])('a body of no length counts as no body, also when it is called %s', async (type, payload) => {
  const client = await api.client()
  const headers = { 'content-type': type, 'content-length': '0' }
  const intake = { monthly_income: 1, monthly_expenses: 0, financial_goal: 'savings' }
  await client.post('/v1/users/external:u/financial-intake', intake)
  const generated = await client.send({
    method: 'POST',
    url: '/v1/users/external:u/plan/generate',
    headers,
    payload,
  })
  expect(generated.status).toBe(201)
  const created = await client.send({ method: 'POST', url: '/v1/users', headers, payload })
  expect([created.status, created.body.error.code]).toEqual([400, 'INVALID_JSON'])
})
