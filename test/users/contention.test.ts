import { expect, test } from 'vitest'
import { GUIDE_INTAKE, GUIDE_MESSAGE, numbersTo, tally } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
const USER = '/v1/users/external:busy'

test('intakes, plans, changes and messages of one user at once do not lock each other out', async () => {
  const client = await api.client()
  await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)
  const calls = [
    () => client.post(`${USER}/financial-intake`, GUIDE_INTAKE),
    () => client.post(`${USER}/plan/generate`, {}),
    (n: number) => client.send({ method: 'PATCH', url: USER, payload: { name: `Maria ${n}` } }),
    () => client.post(`${USER}/chat/messages`, GUIDE_MESSAGE),
  ]
  const responses = await Promise.all(numbersTo(200).map((n) => calls[n % 4]?.(n)))
  expect(tally(responses.map((response) => response?.status ?? 0))).toEqual({ 200: 100, 201: 100 })
})

test('plans of one user at once, with keys and without, all come into being', async () => {
  const client = await api.client()
  await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)
  const responses = await Promise.all(
    numbersTo(60).map((n) =>
      client.post(`${USER}/plan/generate`, {}, n % 2 === 0 ? { 'idempotency-key': `plan-${n}` } : {}),
    ),
  )
  expect(tally(responses.map(({ status }) => status))).toEqual({ 201: 60 })
})
