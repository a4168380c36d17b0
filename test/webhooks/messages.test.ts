import { beforeAll, describe, expect, it } from 'vitest'
import { EVENT_TYPES } from '../../src/events/types.ts'
import { FAR_GOAL, householdOf } from '../goals/scenario.ts'
import { readDocument, schemaProblems } from '../helpers/openapi-validator.ts'
import { useReceiver } from '../helpers/receiver.ts'
import { GUIDE_INTAKE, MARIA } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { newPartner } from './partner.ts'

const api = useTestApi()
const receiver = useReceiver()

beforeAll(() => api.app.ready())

/** What the document says of the body of a message. */
function describedBody(type: string) {
  const body = readDocument(api.app).webhooks[type]?.post?.requestBody?.content['application/json']
  if (!body?.schema) throw new Error(`The document does not know messages of type ${type}.`)
  return { schema: body.schema, example: body.example }
}

describe('the document', () => {
  it.each([...EVENT_TYPES, 'ping'])('shows an example of %s that fits', (type) => {
    const { schema, example } = describedBody(type)
    expect(schemaProblems(schema, example)).toEqual([])
  })

  it.each(['2025-05-05', '2026-05-06'] as const)(
    'describes every message of version %s',
    async (apiVersion) => {
      const partner = await newPartner(api, receiver, {}, { apiVersion })
      await partner.client.post('/v1/users', MARIA)
      const household = householdOf(partner.client)
      await household.post('/financial-intake', GUIDE_INTAKE)
      await household.setGoal({ ...FAR_GOAL, target_amount: 10 })
      await household.plan()
      await household.setMove(await household.openMove(), 'completed')
      await partner.ping()
      await api.work()
      const messages = partner.messages()
      expect(new Set(messages.map(({ type }) => type))).toEqual(new Set([...EVENT_TYPES, 'ping']))
      for (const message of messages) {
        expect(schemaProblems(describedBody(message.type).schema, message), message.type).toEqual([])
      }
    },
  )
})
