import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { generateSecret, signedHeaders } from '../../src/webhooks/signature.ts'

const MESSAGE = { id: 'ozz_msg_1', sentAt: new Date(), body: '{"type":"plan.generated"}' }

describe('a signed message', () => {
  test('is verified by the library of Standard Webhooks with either of two secrets, and no third', () => {
    const [one, two, three] = [generateSecret(), generateSecret(), generateSecret()]
    const headers = signedHeaders(MESSAGE, [one, two])
    for (const secret of [one, two]) {
      expect(new Webhook(secret).verify(MESSAGE.body, headers)).toEqual({ type: 'plan.generated' })
    }
    expect(() => new Webhook(three).verify(MESSAGE.body, headers)).toThrow()
    expect(() => new Webhook(one).verify(`${MESSAGE.body} `, headers)).toThrow()
    expect(() => new Webhook(one).verify(MESSAGE.body, { ...headers, 'webhook-id': 'other' })).toThrow()
  })

  test('bears its id, the whole second of its sending and a signature a secret', () => {
    const sentAt = new Date('2025-05-05T14:30:00.999Z')
    const secret = `whsec_${Buffer.from('a key of thirty-two bytes, or so').toString('base64')}`
    expect(signedHeaders({ id: 'id', sentAt, body: '{}' }, [secret, secret])).toEqual({
      'webhook-id': 'id',
      'webhook-timestamp': '1746455400',
      'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=$/),
    })
  })
})

test('a secret has 256 bits, in the form that the libraries know, and is another one each time', () => {
  const [one, two] = [generateSecret(), generateSecret()]
  expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(one).not.toBe(two)
})
