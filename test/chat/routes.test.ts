import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Coach } from '../../src/coach/coach.ts'
import { listen } from '../helpers/real-server.ts'
import { GUIDE_INTAKE, GUIDE_MESSAGE, MARIA, numbersTo } from '../helpers/requests.ts'
import { openApp, type TestClient, testClient, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
const USER = '/v1/users/external:u'
const MESSAGES = `${USER}/chat/messages`
const STREAM = { accept: 'text/event-stream' }

interface ServerSentEvent {
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies freely
  data: any
}

function parseEvents(text: string): ServerSentEvent[] {
  expect(text.endsWith('\n\n')).toBe(true)
  return text
    .slice(0, -2)
    .split('\n\n')
    .map((block) => {
      const { event = '', data = '' } = /^event: (?<event>.*)\ndata: (?<data>.*)$/.exec(block)?.groups ?? {}
      return { event, data: JSON.parse(data) }
    })
}

async function activeClient(): Promise<TestClient> {
  const client = await api.client()
  await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)
  await client.post(`${USER}/plan/generate`)
  return client
}

describe('the documented example', () => {
  it('answers 200 with exactly the documented fields', async () => {
    const client = await activeClient()
    const user = await client.get(USER)
    const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE)
    expect(status).toBe(200)
    expect(body).toEqual({
      object: 'chat_message',
      data: {
        id: expect.stringMatching(/^ozz_msg_[0-9A-HJKMNP-TV-Z]{26}$/),
        user_id: user.body.data.id,
        reply: expect.stringContaining('$1,000'),
        emotion: expect.stringMatching(/^(encouraging|neutral|cautious|celebratory)$/),
        topic: 'savings',
        intent: 'advice_request',
        language: 'en',
        created_at: '2025-05-05T14:30:00Z',
      },
    })
  })

  it('asks a user without an intake for it', async () => {
    const client = await api.client()
    const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE)
    expect(status).toBe(200)
    expect(body.data.reply).toMatch(/income|earn/i)
  })

  it.each(['pt', 'es'])(
    'answers in the user’s language, whatever language they write in: %s',
    async (language) => {
      const client = await api.client()
      await client.post('/v1/users', { ...MARIA, external_user_id: 'u', language })
      await client.post(`${USER}/financial-intake`, GUIDE_INTAKE)
      await client.post(`${USER}/plan/generate`)
      const { body } = await client.post(MESSAGES, GUIDE_MESSAGE)
      expect(body.data.language).toBe(language)
      expect(body.data.reply).not.toMatch(/\b(the|you|your|month)\b/i)
    },
  )
})

describe('a message', () => {
  it.each([
    ['one character', 'x'],
    ['2000 characters', 'x'.repeat(2000)],
    ['2000 emoji', '🦊'.repeat(2000)],
    ['several lines', 'Hello\nthere\r\n\tcoach'],
    ['white space alone', ' '],
    ['quotes and markup', `"'<b>&amp;\\`],
    ['right-to-left text', 'كم يجب أن أدخر؟'],
    ['a data line of an event stream', 'data: x\n\nevent: done\ndata: {}'],
  ])('may be %s, and is kept as it was sent', async (_, message) => {
    const client = await activeClient()
    const { status } = await client.post(MESSAGES, { message })
    expect(status).toBe(200)
    expect((await client.get(MESSAGES)).body.data).toMatchObject([{ message }])
  })

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['empty', { message: '' }],
    ['2001 characters', { message: 'x'.repeat(2001) }],
    ['2001 emoji', { message: '🦊'.repeat(2001) }],
    ['null', { message: null }],
    ['a number', { message: 12 }],
    ['a list', { message: ['hello'] }],
    ['text with NUL', { message: 'a\u0000b' }],
    ['text with a lone surrogate', { message: 'a\ud83e' }],
    ['text with an escape', { message: '\u001b[31m' }],
    ['with an unknown field', { message: 'hi', language: 'pt' }],
  ])('must not be %s', async (_, body) => {
    const client = await api.client()
    const response = await client.post(MESSAGES, body)
    expect(response).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } })
    expect(await api.sql('SELECT id FROM chat_messages WHERE api_client_id = $1', [client.id])).toEqual([])
  })
})

describe('the conversation', () => {
  it('is listed newest first, each exchange with what the user said', async () => {
    const client = await activeClient()
    const first = await client.post(MESSAGES, { message: 'Hello' })
    const second = await client.post(MESSAGES, GUIDE_MESSAGE)
    const { body } = await client.get(MESSAGES)
    expect(body).toEqual({
      object: 'list',
      data: [
        { ...second.body.data, ...GUIDE_MESSAGE },
        { ...first.body.data, message: 'Hello' },
      ],
      has_more: false,
      next_cursor: null,
    })
  })

  it('is empty before the first message', async () => {
    const client = await api.client()
    expect((await client.get(MESSAGES)).body).toEqual({
      object: 'list',
      data: [],
      has_more: false,
      next_cursor: null,
    })
  })

  it('is listed page by page', async () => {
    const client = await activeClient()
    for (const n of numbersTo(5)) await client.post(MESSAGES, { message: `Message ${n}` })
    const first = await client.get(`${MESSAGES}?limit=3`)
    const second = await client.get(`${MESSAGES}?limit=3&cursor=${first.body.next_cursor}`)
    const texts = [...first.body.data, ...second.body.data].map(({ message }) => message)
    expect(texts).toEqual([5, 4, 3, 2, 1].map((n) => `Message ${n}`))
  })
})

describe('the reply as an event stream', () => {
  it('is made of deltas, then one done that equals what the list shows', async () => {
    const client = await activeClient()
    const { status, headers, body } = await client.post(MESSAGES, GUIDE_MESSAGE, STREAM)
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^text\/event-stream/)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-request-id']).toBeTruthy()
    expect(headers['ozzie-version']).toBe('2025-05-05')

    const events = parseEvents(body)
    const last = events.at(-1)
    const deltas = events.slice(0, -1)
    expect(deltas.length).toBeGreaterThan(0)
    expect(new Set(deltas.map(({ event }) => event))).toEqual(new Set(['delta']))
    expect(last?.event).toBe('done')
    expect(deltas.map(({ data }) => data.text).join('')).toBe(last?.data.data.reply)

    const [listed] = (await client.get(MESSAGES)).body.data
    expect({ ...last?.data.data, ...GUIDE_MESSAGE }).toEqual(listed)
    expect(last?.data.object).toBe('chat_message')
  })

  it('says the same as the plain answer', async () => {
    const client = await activeClient()
    const plain = await client.post(MESSAGES, GUIDE_MESSAGE)
    const other = await activeClient()
    const streamed = parseEvents((await other.post(MESSAGES, GUIDE_MESSAGE, STREAM)).body).at(-1)
    const { id: _, user_id: __, ...expected } = plain.body.data
    expect(streamed?.data.data).toMatchObject(expected)
  })

  it('tells of a provisioned user like any other answer', async () => {
    const client = await api.client()
    const { headers } = await client.post(MESSAGES, GUIDE_MESSAGE, STREAM)
    expect(headers['ozzie-user-provisioned']).toBe('true')
  })

  it('is asked for among other types, too', async () => {
    const client = await activeClient()
    const accept = 'text/html, Text/Event-Stream;q=0.9'
    const { headers } = await client.post(MESSAGES, GUIDE_MESSAGE, { accept })
    expect(headers['content-type']).toMatch(/^text\/event-stream/)
  })

  it.each([
    [400, { message: '' }, undefined],
    [401, GUIDE_MESSAGE, 'Bearer x'],
  ])('is an ordinary JSON error when the request is refused: %i', async (status, message, authorization) => {
    const client = await api.client()
    const response = await client.post(MESSAGES, message, {
      ...STREAM,
      ...(authorization && { authorization }),
    })
    expect(response.status).toBe(status)
    expect(response.headers['content-type']).toMatch(/^application\/json/)
    expect(response.body.error.code).toBeTruthy()
  })
})

describe('a coach that talks slowly or fails', () => {
  const ANSWER = { emotion: 'neutral', topic: 'general', intent: 'general', thread: null } as const

  async function withCoach(coach: Coach, work: (client: TestClient, baseUrl: string) => Promise<void>) {
    const instance = await openApp(api.databaseUrl, () => api.clock.now, { coach })
    try {
      const known = await instance.clients.create({
        name: 'Slow',
        apiVersion: '2025-05-05',
        rateLimitPerMinute: undefined,
        maxUsers: undefined,
      })
      const { url } = await listen(instance.app)
      await work(testClient(instance.app, known), url)
    } finally {
      await instance.close()
    }
  }

  it.each(['application/json', 'text/event-stream'])(
    'is told when the caller leaves, and nothing is kept (%s)',
    async (accept) => {
      const asked = Promise.withResolvers<void>()
      const left = Promise.withResolvers<void>()
      const coach: Coach = {
        reply: (_turn, { signal } = {}) => {
          asked.resolve()
          return new Promise((_, reject) => {
            signal?.addEventListener('abort', () => {
              left.resolve()
              reject(signal.reason)
            })
          })
        },
      }
      await withCoach(coach, async (client, baseUrl) => {
        const caller = new AbortController()
        const response = fetch(`${baseUrl}${MESSAGES}`, {
          method: 'POST',
          signal: caller.signal,
          headers: { accept, authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
          body: JSON.stringify(GUIDE_MESSAGE),
        })
        await asked.promise
        caller.abort()
        await expect(response).rejects.toThrow()
        await left.promise
        expect((await client.get(MESSAGES)).body.data).toEqual([])
      })
    },
  )

  it('is heard while it still talks', async () => {
    let finish: () => void = () => undefined
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve
    })
    const coach: Coach = {
      async reply(_turn, { onText } = {}) {
        onText?.('First. ')
        await mayFinish
        onText?.('Last.')
        return { reply: 'First. Last.', ...ANSWER }
      },
    }
    await withCoach(coach, async (client, baseUrl) => {
      const response = await fetch(`${baseUrl}${MESSAGES}`, {
        method: 'POST',
        headers: {
          ...STREAM,
          authorization: `Bearer ${client.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(GUIDE_MESSAGE),
      })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      const first = await reader?.read()
      expect(first?.value).toBe('event: delta\ndata: {"text":"First. "}\n\n')
      finish()
      let rest = ''
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
        rest += part.value
      expect(parseEvents(rest).map(({ event }) => event)).toEqual(['delta', 'done'])
    })
  })

  it('ends the stream with an error event when it fails in the middle, and stores nothing', async () => {
    const coach: Coach = {
      async reply(_turn, { onText } = {}) {
        onText?.('First. ')
        await sleep(1)
        throw new Error('secret internals')
      },
    }
    await withCoach(coach, async (client) => {
      const { body } = await client.post(MESSAGES, GUIDE_MESSAGE, STREAM)
      const events = parseEvents(body)
      expect(events.map(({ event }) => event)).toEqual(['delta', 'error'])
      expect(events.at(-1)?.data.error.code).toBe('INTERNAL')
      expect(body).not.toContain('secret internals')
      expect((await client.get(MESSAGES)).body.data).toEqual([])
    })
  })

  it('is a 500 without internals when it fails before its first word', async () => {
    const coach: Coach = {
      async reply() {
        throw new Error('secret internals')
      },
    }
    await withCoach(coach, async (client) => {
      for (const headers of [{}, STREAM]) {
        const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE, headers)
        expect({ status, code: body.error?.code }).toEqual({ status: 500, code: 'INTERNAL' })
        expect(JSON.stringify(body)).not.toContain('secret internals')
      }
    })
  })

  it('is told what was said before, oldest first', async () => {
    const seen: string[][] = []
    const coach: Coach = {
      async reply({ message, context: { recent } }) {
        seen.push(recent.map((exchange) => exchange.message))
        return { reply: `You said ${message}`, ...ANSWER }
      },
    }
    await withCoach(coach, async (client) => {
      for (const message of ['one', 'two', 'three']) await client.post(MESSAGES, { message })
      expect(seen).toEqual([[], ['one'], ['one', 'two']])
    })
  })

  it('does not hold a database connection while it thinks', async () => {
    let finish: () => void = () => undefined
    const mayFinish = new Promise<void>((resolve) => {
      finish = resolve
    })
    const coach: Coach = {
      async reply() {
        await mayFinish
        return { reply: 'At last.', ...ANSWER }
      },
    }
    await withCoach(coach, async (client) => {
      const waiting = numbersTo(30).map(() => client.post(MESSAGES, GUIDE_MESSAGE))
      const { status } = await client.get(USER)
      expect(status).toBe(200)
      finish()
      const statuses = (await Promise.all(waiting)).map((response) => response.status)
      expect(new Set(statuses)).toEqual(new Set([200]))
    })
  })

  it('says nothing to a user who is deleted while it thinks', async () => {
    let deleteUser: () => Promise<unknown> = async () => undefined
    const coach: Coach = {
      async reply() {
        await deleteUser()
        return { reply: 'Too late.', ...ANSWER }
      },
    }
    await withCoach(coach, async (client) => {
      deleteUser = () => client.send({ method: 'DELETE', url: USER })
      const { status, body } = await client.post(MESSAGES, GUIDE_MESSAGE)
      expect({ status, code: body.error?.code }).toEqual({ status: 404, code: 'NOT_FOUND' })
    })
  })
})
