import { describe, expect, test } from 'vitest'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { externalPath } from '../helpers/texts.ts'

const api = useTestApi()
const PROVISIONED = 'ozzie-user-provisioned'

type Method = 'GET' | 'HEAD' | 'PATCH' | 'DELETE'

const send = (client: TestClient, method: Method, url: string) =>
  client.send({ method, url, ...(method === 'PATCH' && { payload: { name: 'Maria' } }) })

function usersOf({ id }: TestClient) {
  return api.sql('SELECT external_user_id FROM users WHERE api_client_id = $1', [id])
}

describe('the user that a path names by the partner’s own id', () => {
  test.each(['GET', 'HEAD', 'PATCH'] as const)(
    'comes into being with the first %s, which says so',
    async (method) => {
      const client = await api.client()
      const [first, second] = [
        await send(client, method, externalPath('new')),
        await send(client, method, externalPath('new')),
      ]
      expect([first.status, first.headers[PROVISIONED]]).toEqual([200, 'true'])
      expect([second.status, second.headers[PROVISIONED]]).toEqual([200, undefined])
      expect(await usersOf(client)).toEqual([{ external_user_id: 'new' }])
    },
  )

  test('does not come into being in order to be deleted', async () => {
    const client = await api.client()
    const response = await send(client, 'DELETE', externalPath('nobody'))
    expect([response.status, response.headers[PROVISIONED]]).toEqual([404, undefined])
    expect(await usersOf(client)).toEqual([])
  })

  test('counts towards the limit of the client’s plan', async () => {
    const client = await api.client({ maxUsers: 1 })
    const statuses = [
      (await send(client, 'GET', externalPath('a'))).status,
      (await send(client, 'PATCH', externalPath('b'))).status,
      (await send(client, 'GET', externalPath('a'))).status,
    ]
    expect(statuses).toEqual([200, 403, 200])
  })
})
