import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { negotiateVersion, type Retirements } from '../../src/http/versions.ts'

const RETIREMENTS: Retirements = {
  '2025-05-05': { deprecated: new Date('2027-01-01T00:00:00Z'), sunset: new Date('2027-12-31T23:59:59Z') },
}

/** A server of one route, for callers that are pinned to the older version. */
async function answerTo(headers: Record<string, string>, retirements: Retirements) {
  const app = Fastify()
  app.decorateRequest('apiVersion', '2025-05-05')
  app.decorateRequest('apiClient')
  app.addHook('onRequest', async (request) => {
    request.apiClient = {
      id: 'c',
      apiVersion: '2025-05-05',
      rateLimitPerMinute: undefined,
      maxUsers: undefined,
    }
  })
  negotiateVersion(app, retirements)
  app.get('/', async () => ({}))
  return (await app.inject({ url: '/', headers })).headers
}

test('a version with an end date announces it', async () => {
  const headers = await answerTo({}, RETIREMENTS)
  expect(headers.deprecation).toBe('@1798761600')
  expect(headers.sunset).toBe('Fri, 31 Dec 2027 23:59:59 GMT')
  expect(headers.link).toBe('</docs>; rel="deprecation"')
})

test('a request that asks for another version is not bothered', async () => {
  const headers = await answerTo({ 'ozzie-version': '2026-05-06' }, RETIREMENTS)
  expect([headers.deprecation, headers.sunset]).toEqual([undefined, undefined])
})

test('a version without an end date announces nothing', async () => {
  const headers = await answerTo({}, {})
  expect([headers.deprecation, headers.sunset, headers.link]).toEqual([undefined, undefined, undefined])
})
