import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CoachContext } from '../../src/coach/coach.ts'
import {
  audioMessage,
  extendedText,
  messageId,
  stickerMessage,
  textMessage,
  upsert,
  webhook,
} from '../helpers/evolution-payloads.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { openLine, QUIET_MS, useEvolution } from './line.ts'

/** Repeats what it is asked, so that a reply shows what it covers. */
let coach = async (message: string, _context: CoachContext) => `You said: ${message}`

const api = useTestApi({
  coach: {
    reply: async ({ message, context }) => ({
      reply: await coach(message, context),
      emotion: 'neutral',
      topic: 'general',
      intent: 'general',
      thread: null,
    }),
  },
})
const evolution = useEvolution(api)
const line = async (options = {}) => openLine(api, evolution.server, options)

describe('a message from a user', () => {
  it('is answered by the coach on the same line', async () => {
    const { instance, user, deliver, pass, sent, client } = await line()
    const userId = await user()
    expect(await deliver(textMessage(instance, 'Hello there'))).toEqual({
      status: 200,
      body: { status: 'accepted' },
    })
    await pass()
    expect(sent()).toEqual([{ number: '5511987654321', text: 'You said: Hello there' }])
    const { body } = await client.get(`/v1/users/${userId}/chat/messages`)
    expect(body.data).toMatchObject([{ message: 'Hello there', reply: 'You said: Hello there' }])
  })

  it.each([
    ['an extended text', (instance: string) => extendedText(instance, 'Hi')],
    [
      'one that disappears',
      (instance: string) =>
        upsert(instance, 'ephemeralMessage', { ephemeralMessage: { message: { conversation: 'Hi' } } }),
    ],
    [
      'a button',
      (instance: string) =>
        upsert(instance, 'buttonsResponseMessage', { buttonsResponseMessage: { selectedDisplayText: 'Hi' } }),
    ],
    [
      'a choice from a list',
      (instance: string) => upsert(instance, 'listResponseMessage', { listResponseMessage: { title: 'Hi' } }),
    ],
    [
      'a voice message that the server wrote down',
      (instance: string) =>
        upsert(instance, 'audioMessage', { audioMessage: { seconds: 2 }, speechToText: '[audio] Hi' }),
    ],
    [
      'one of several in a webhook',
      (instance: string) => {
        const { data } = textMessage(instance, 'Hi')
        return webhook(instance, 'MESSAGES_UPSERT', [data, data])
      },
    ],
  ])('is read from %s', async (_, message) => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    await deliver(message(instance))
    await pass()
    expect(sent().map(({ text }) => text)).toEqual(['You said: Hi'])
  })

  it('is answered once, delivered ten times at once and again later', async () => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    const message = textMessage(instance, 'Once')
    const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(message)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    await pass()
    expect(await deliver(message)).toEqual({ status: 200, body: { status: 'ignored' } })
    await pass()
    expect(sent()).toHaveLength(1)
  })

  it.each([
    ['a voice message', audioMessage],
    ['a sticker', stickerMessage],
  ])('that cannot be read, such as %s, is told so once', async (_, message) => {
    const { instance, user, deliver, pass, sent } = await line()
    await user({ language: 'pt' })
    await deliver(message(instance))
    await deliver(message(instance))
    await pass()
    expect(sent().map(({ text }) => text)).toEqual([
      'Consigo ler texto, fotos e documentos, mas não isto. Por favor, escreva para mim.',
    ])
  })

  it('is cut to what the coach takes', async () => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    await deliver(textMessage(instance, `${'🦊'.repeat(1_999)}xy`))
    await pass()
    expect(sent().map(({ text }) => text)).toEqual([`You said: ${'🦊'.repeat(1_999)}x`])
  })
})

describe('a burst', () => {
  it('gets one answer that covers all, in the order of writing', async () => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    await deliver(textMessage(instance, 'third', { at: 1_746_455_303 }))
    await pass(1_000)
    await deliver(textMessage(instance, 'first', { at: 1_746_455_301 }))
    await pass(1_900)
    await deliver(textMessage(instance, 'second', { at: 1_746_455_302 }))
    await pass(1_000)
    expect(sent()).toEqual([])
    await pass()
    expect(sent().map(({ text }) => text)).toEqual(['You said: first\nsecond\nthird'])
  })

  it('is one for as long as each message follows soon upon the one before', async () => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    for (let number = 0; number < 8; number++) {
      await deliver(textMessage(instance, String(number), { at: 1_746_455_300 + number }))
      await pass(1_900)
    }
    expect(sent()).toEqual([])
    await pass()
    expect(sent().map(({ text }) => text)).toEqual(['You said: 0\n1\n2\n3\n4\n5\n6\n7'])
  })

  it('of more words than the coach takes at once gets a second answer for the rest', async () => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    for (const [index, word] of ['a', 'b', 'c'].entries()) {
      await deliver(textMessage(instance, word.repeat(900), { at: 1_746_455_300 + index }))
    }
    await pass()
    await pass()
    expect(sent().map(({ text }) => text)).toEqual([
      `You said: ${'a'.repeat(900)}\n${'b'.repeat(900)}`,
      `You said: ${'c'.repeat(900)}`,
    ])
  })

  it('of two users gets two answers', async () => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    await user({ phone: '+5511987650000' })
    await deliver(textMessage(instance, 'mine'))
    await deliver(textMessage(instance, 'theirs', { from: '5511987650000' }))
    await pass()
    expect(sent()).toEqual(
      expect.arrayContaining([
        { number: '5511987654321', text: 'You said: mine' },
        { number: '5511987650000', text: 'You said: theirs' },
      ]),
    )
  })
})

describe('while an answer is being made', () => {
  it('what comes waits, and gets the next one', async () => {
    const { instance, user, deliver, pass, sent } = await line()
    await user()
    const asked: string[] = []
    let answering = 0
    const gate = Promise.withResolvers<void>()
    coach = async (message) => {
      asked.push(message)
      answering += 1
      if (asked.length === 1) await gate.promise
      expect(answering).toBe(1)
      answering -= 1
      return `You said: ${message}`
    }
    await deliver(textMessage(instance, 'first'))
    await api.work()
    api.clock.now = new Date(api.clock.now.getTime() + QUIET_MS)
    const working = api.work()
    while (asked.length === 0) await sleep(5)
    await deliver(textMessage(instance, 'second', { at: 1_746_455_401 }))
    gate.resolve()
    await working
    await pass()
    await pass()
    expect(sent().map(({ text }) => text)).toEqual(['You said: first', 'You said: second'])
    coach = async (message) => `You said: ${message}`
  })

  it('a failure leaves nothing behind, and it is tried again', async () => {
    const { instance, user, deliver, pass, sent, client } = await line()
    const userId = await user()
    coach = async () => {
      throw new Error('away')
    }
    await deliver(textMessage(instance, 'Hello'))
    await pass()
    expect(sent()).toEqual([])
    coach = async (message) => `You said: ${message}`
    await pass(20_000)
    expect(sent().map(({ text }) => text)).toEqual(['You said: Hello'])
    const { body } = await client.get(`/v1/users/${userId}/chat/messages`)
    expect(body.data).toHaveLength(1)
  })

  it('and its process dies, another one answers once the turn is over', async () => {
    const { instance, user, deliver, pass, sent, client } = await line()
    await user()
    await deliver(textMessage(instance, 'Hello'))
    await api.work()
    const leaseEndsAt = new Date(api.clock.now.getTime() + 15_000)
    await api.sql(
      `UPDATE whatsapp_conversations SET holder = 'dead', lease_ends_at = $2 WHERE api_client_id = $1`,
      [client.id, leaseEndsAt],
    )
    await pass(10_000)
    expect(sent()).toEqual([])
    await pass(6_000)
    expect(sent()).toHaveLength(1)
  })

  it('and its turn is taken over, its answer is not kept', async () => {
    const { instance, user, deliver, pass, sent, client } = await line()
    const userId = await user()
    coach = async (message) => {
      await api.sql(`UPDATE whatsapp_conversations SET holder = 'other' WHERE api_client_id = $1`, [
        client.id,
      ])
      return `You said: ${message}`
    }
    await deliver(textMessage(instance, 'Hello'))
    await pass()
    coach = async (message) => `You said: ${message}`
    expect(sent()).toEqual([])
    expect((await client.get(`/v1/users/${userId}/chat/messages`)).body.data).toEqual([])
    await pass(20_000)
    expect(sent()).toHaveLength(1)
  })
})

describe('what nobody can answer', () => {
  it('is given up with a record', async () => {
    const { instance, user, deliver, pass, client } = await line()
    await user()
    await deliver(textMessage(instance, 'Hello', { id: messageId() }))
    await api.work()
    await api.sql('UPDATE whatsapp_conversations SET attempts = 20 WHERE api_client_id = $1', [client.id])
    await pass()
    const rows = await api.sql('SELECT status FROM whatsapp_messages WHERE api_client_id = $1', [client.id])
    expect(rows).toEqual([{ status: 'failed' }])
  })
})
