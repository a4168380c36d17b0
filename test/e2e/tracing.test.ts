import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { encodeToken } from '../../src/clients/credentials.ts'
import { type ModelServer, says, startModelServer } from '../helpers/model-server.ts'
import { type ReceivedSpan, spanAt, spansAt } from '../helpers/otlp.ts'
import { Child, startServer } from '../helpers/processes.ts'
import { rawRequest } from '../helpers/real-server.ts'
import { openReceiver, type Receiver } from '../helpers/receiver.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, numbersTo } from '../helpers/requests.ts'
import { startTcpProxy } from '../helpers/tcp-proxy.ts'
import { createTestDatabase } from '../helpers/test-database.ts'

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const CLIENT = { clientId: 'tracing', secret: 'sk_live_tracing-secret' }
const EXTERNAL_ID = 'usr-xanthippe'
const USER = `/v1/users/external:${EXTERNAL_ID}`
const SAID = 'What about the zither that I bought?'
const REPLY = 'You have room to breathe. Put $1,000.00 aside this month.'
const KIND = { server: 2, client: 3, consumer: 5 }

let environment: NodeJS.ProcessEnv

beforeAll(async () => {
  environment = {
    DATABASE_URL: await createTestDatabase(),
    BOOTSTRAP_CLIENT_ID: CLIENT.clientId,
    BOOTSTRAP_CLIENT_SECRET: CLIENT.secret,
  }
})

async function urlOf(server: Child): Promise<string> {
  const [url] = await server.printed(/http:\/\/127\.0\.0\.1:\d+(?=")/)
  return url
}

const authorization = { authorization: `Bearer ${encodeToken(CLIENT)}` }

interface Answer {
  status: number
  /** Of the request. */
  id: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies freely
  body: any
}

async function answerOf(response: Response): Promise<Answer> {
  const body = await response.json()
  return { status: response.status, id: response.headers.get('x-request-id') ?? '', body }
}

async function get(url: string): Promise<Answer> {
  return answerOf(await fetch(url, { headers: authorization }))
}

async function post(url: string, body: object, headers = {}): Promise<Answer> {
  const all = { ...authorization, 'content-type': 'application/json', ...headers }
  return answerOf(await fetch(url, { method: 'POST', headers: all, body: JSON.stringify(body) }))
}

describe('a server with a collector', () => {
  let collector: Receiver
  let partner: Receiver
  let model: ModelServer
  let server: Child
  let url: string

  beforeAll(async () => {
    collector = await openReceiver({})
    collector.reply = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' }
    partner = await openReceiver({})
    model = await startModelServer()
    model.will(says({ emotion: 'encouraging', reply: REPLY }))
    server = startServer({
      ...environment,
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/`,
      OTEL_SERVICE_NAME: 'coach-under-test',
      COACH_BASE_URL: model.baseUrl,
      COACH_MODEL: 'test-model',
    })
    url = await urlOf(server)
  })

  afterAll(async () => {
    await server?.stop()
    await collector?.close()
    await partner?.close()
    await model?.close()
  })

  const spanOf = ({ id }: Pick<Answer, 'id'>) =>
    spanAt(collector, ({ attributes }) => attributes['ozzie.request.id'] === id)

  const below = ({ spanId }: ReceivedSpan) =>
    spansAt(collector).filter(({ parentSpanId }) => parentSpanId === spanId)

  it('tells it of a request from HTTP down to every statement', async () => {
    const response = await post(`${url}${USER}/financial-intake`, GUIDE_INTAKE)
    expect(response.status).toBe(201)
    const request = await spanOf(response)
    expect(request).toMatchObject({
      service: 'coach-under-test',
      name: 'POST /v1/users/:user_id/financial-intake',
      kind: KIND.server,
      parentSpanId: undefined,
      hasFailed: false,
    })
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/v1/users/:user_id/financial-intake',
      'http.response.status_code': 201,
      'ozzie.client': CLIENT.clientId,
    })
    const statements = below(request)
    const names = statements.map(({ name }) => name)
    // That the secret was used is noted beside the request, and may take longer.
    expect(names.filter((name) => name !== 'UPDATE api_client_secrets')).toEqual([
      'clients.find_for_authentication',
      'intakes.insert_for',
    ])
    for (const statement of statements) {
      expect(statement).toMatchObject({ traceId: request.traceId, kind: KIND.client, hasFailed: false })
      expect(statement.attributes['db.system.name']).toBe('postgresql')
      expect(statement.attributes['db.query.text']).toBeTruthy()
    }
  })

  it('tells it of the same where the body comes later than the head', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const body = JSON.stringify(GUIDE_INTAKE)
    const head = rawRequest({
      method: 'POST',
      target: `${USER}/financial-intake`,
      headers: {
        Authorization: authorization.authorization,
        'Content-Type': 'application/json',
        'Content-Length': String(body.length),
        'X-Request-Id': 'body-comes-later',
      },
    })
    socket.write(head)
    // Once the head is dealt with, all that it takes is done.
    await sleep(200)
    socket.write(body)
    expect(await text(socket)).toContain('201 Created')
    const request = await spanOf({ id: 'body-comes-later' })
    const names = below(request).map(({ name }) => name)
    expect(names).toEqual(['intakes.insert_for'])
  })

  it('carries on the trace of the caller, and writes its id into the log', async () => {
    const [traceId, parentSpanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7']
    const traceparent = `00-${traceId}-${parentSpanId}-01`
    const response = await post(`${url}${USER}/plan/generate`, {}, { traceparent })
    const request = await spanOf(response)
    expect(request).toMatchObject({ traceId, parentSpanId })
    const names = below(request).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['BEGIN', 'plans.insert', 'COMMIT']))
    const line = () => server.stdout.split('\n').find((text) => text.includes(`"${response.id}"`))
    await expect.poll(line).toBeDefined()
    expect(JSON.parse(line() ?? '{}')).toMatchObject({ traceId, msg: 'request', status: 201 })
  })

  it('begins a trace of its own where the header names none', async () => {
    const response = await post(`${url}${USER}/plan/generate`, {}, { traceparent: '00-nonsense' })
    const span = await spanOf(response)
    expect(span.traceId).toMatch(/^[0-9a-f]{32}$/)
    expect(span.parentSpanId).toBeUndefined()
  })

  it('keeps the requests apart that run at the same time', async () => {
    const responses = await Promise.all(numbersTo(40).map(() => get(`${url}${USER}`)))
    for (const response of responses) {
      const statements = below(await spanOf(response)).map(({ name }) => name)
      // Requests of one client that come together are authenticated together.
      const own = statements.filter((name) => name.startsWith('users.'))
      expect(own).toEqual(['users.find_by_external_id'])
    }
    expect(new Set(spansAt(collector).map(({ spanId }) => spanId)).size).toBe(spansAt(collector).length)
  })

  it('tells of questions to the model with their tokens', async () => {
    const response = await post(`${url}${USER}/chat/messages`, GUIDE_MESSAGE)
    expect(response.body.data.reply).toBe(REPLY)
    const request = await spanOf(response)
    const [asked] = below(request).filter(({ name }) => name === 'chat')
    expect(asked).toMatchObject({
      traceId: request.traceId,
      attributes: { 'gen_ai.request.model': 'test-model', 'gen_ai.usage.input_tokens': 321 },
    })
  })

  it('tells of a file that is read and of what is recorded of it, by kind and count alone', async () => {
    const form = new FormData()
    form.append('file', new Blob(['Date,Description,Amount\n2026-11-01,Marimba lessons,-12.00\n']))
    const sent = { method: 'POST', headers: authorization, body: form }
    const response = await answerOf(await fetch(`${url}${USER}/transactions`, sent))
    expect(response.status).toBe(201)
    const request = await spanOf(response)
    const named = (name: string) => spanAt(collector, (span) => span.name === name)
    expect(await named('read file')).toMatchObject({
      traceId: request.traceId,
      attributes: { 'ozzie.file.kind': 'csv', 'ozzie.file.rows': 1 },
    })
    const recorded = await named('record transactions')
    expect(recorded).toMatchObject({
      traceId: request.traceId,
      attributes: { 'ozzie.transactions.source': 'api_spreadsheet', 'ozzie.transactions.rows': 1 },
    })
    expect(collector.received.map(({ body }) => body).join()).not.toContain('Marimba')
  })

  it('tells of a job, of what caused it, and of the request that it sends', async () => {
    const { body } = await post(`${url}/v1/webhook-endpoints`, { url: `${partner.url}/hook` })
    const ping = await post(`${url}/v1/webhook-endpoints/${body.data.id}/ping`, {})
    const request = await spanOf(ping)
    const job = await spanAt(collector, ({ links }) => links.includes(request.traceId))
    expect(job).toMatchObject({ name: 'job webhook.deliver', kind: KIND.consumer, parentSpanId: undefined })
    const [sent] = below(job).filter(({ name }) => name === 'POST')
    expect(sent?.attributes).toMatchObject({
      'server.address': '127.0.0.1',
      'http.response.status_code': 204,
    })
    expect(below(job).some(({ attributes }) => attributes['db.system.name'] === 'postgresql')).toBe(true)
    // What goes on in here is nothing for a partner.
    expect(partner.received.flatMap(({ headers }) => headers.traceparent ?? [])).toEqual([])
  })

  it('tells of nothing that machines ask every few seconds, and of no statement that belongs to nothing', async () => {
    await fetch(`${url}/health/ready`)
    await fetch(`${url}/metrics`)
    const response = await get(`${url}${USER}`)
    await spanOf(response)
    const roots = spansAt(collector).filter(({ parentSpanId }) => parentSpanId === undefined)
    expect(roots.filter(({ name }) => !/^(GET|POST) \/v1\/|^job /.test(name))).toEqual([])
  })

  it('hands over what is left when it ends, and has told of no token, no external id and nothing that was said', async () => {
    const response = await post(`${url}${USER}/chat/messages`, { message: SAID })
    expect((await server.stop()).code).toBe(0)
    expect(spansAt(collector).some(({ attributes }) => attributes['ozzie.request.id'] === response.id)).toBe(
      true,
    )
    const told = collector.received.map(({ body }) => body).join('\n')
    for (const secret of [EXTERNAL_ID, 'zither', 'room to breathe', CLIENT.secret, encodeToken(CLIENT)]) {
      expect(told, secret).not.toContain(secret)
    }
  })
})

describe('a server whose collector is away', () => {
  it.each(['refuses', 'never answers'])(
    'serves all the same, says once that it %s, and ends in good time',
    async (how) => {
      const collector = await startTcpProxy()
      collector.target = how === 'refuses' ? undefined : 'silence'
      const endpoint = `http://127.0.0.1:${collector.port}`
      const server = startServer({ ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })
      const url = await urlOf(server)
      for (const _ of numbersTo(3)) {
        expect((await post(`${url}${USER}/financial-intake`, GUIDE_INTAKE)).status).toBe(201)
        await server.printed(/were not taken/)
      }
      const { code, stdout } = await server.stop()
      expect(code).toBe(0)
      expect(stdout.match(/were not taken/g)).toHaveLength(1)
      await collector.close()
    },
  )
})

describe('a server without a collector', () => {
  const spy = `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module'
    import { writeSync } from 'node:fs'
    registerHooks({ load(url, context, next) {
      const name = url.split('@opentelemetry/')[1]
      if (name) writeSync(2, 'loaded ' + name.split('/')[0] + ';')
      return next(url, context)
    } })`)}`

  async function loadedBy(settings: NodeJS.ProcessEnv): Promise<Set<string>> {
    const server = new Child(process.execPath, ['--import', spy, 'src/main.ts'], {
      ...{ ...environment, PORT: '0' },
      ...settings,
    })
    const url = await urlOf(server)
    const response = await post(`${url}${USER}/financial-intake`, GUIDE_INTAKE)
    expect(response.status).toBe(201)
    const { code, stdout, stderr } = await server.stop()
    expect(code).toBe(0)
    expect(stdout.includes('traceId')).toBe(Object.keys(settings).length > 0)
    return new Set([...stderr.matchAll(/loaded ([^;]+)/g)].map(([, name = '']) => name))
  }

  it('loads nothing of what traces', async () => {
    // The figures' own library looks whether there is a trace.
    expect([...(await loadedBy({}))]).toEqual(['api'])
    const loaded = await loadedBy({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })
    expect([...loaded]).toContain('sdk-trace')
  })
})
