import { describe, expect, it } from 'vitest'
import { systemClock } from '../../sdk/clock.ts'
import { useReceiver } from '../helpers/receiver.ts'
import { answerInTurn, CREATED, clientOf, drop, failure, NOW, notingClock } from './partner.ts'

const receiver = useReceiver()
const USER = { external_user_id: 'usr_8821' }

function keys() {
  return receiver.received.map(({ headers }) => headers['idempotency-key'])
}

/** What a call came to, as the partner sees it. */
function caught(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    (value) => ({ value }),
    (error: unknown) => error,
  )
}

describe('what fails for the moment', () => {
  it.each([
    ['a 503', failure(503, 'UNAVAILABLE')],
    ['a 429', failure(429, 'RATE_LIMITED')],
    ['a request that still runs', failure(409, 'IDEMPOTENCY_IN_PROGRESS')],
    ["a gateway's own page", { status: 502, body: '<h1>Bad gateway</h1>' }],
    ['a connection that breaks after sending', drop],
  ])('is sent again, with the same key and body: %s', async (_, passing) => {
    answerInTurn(receiver, passing, CREATED)
    expect(await clientOf(receiver).createUser(USER)).toEqual({ id: 'ozz_usr_1' })
    expect(receiver.received).toHaveLength(2)
    expect(keys()[0]).toMatch(/^[\w-]{26,}$/)
    expect(keys()[1]).toBe(keys()[0])
    expect(receiver.received.map(({ body }) => JSON.parse(body))).toEqual([USER, USER])
  })

  it('is sent again when the answer breaks off in the middle', async () => {
    const truncated = { status: 201, headers: { 'content-length': '500' }, body: '{"object":' }
    answerInTurn(
      receiver,
      (response) =>
        response.writeHead(201, truncated.headers).write(truncated.body, () => response.destroy()),
      CREATED,
    )
    expect(await clientOf(receiver).createUser(USER)).toEqual({ id: 'ozz_usr_1' })
    expect(keys()[1]).toBe(keys()[0])
  })

  it('is thrown after the last retry', async () => {
    receiver.reply = failure(503, 'UNAVAILABLE')
    const error = await caught(clientOf(receiver, { retries: 2 }).createUser(USER))
    expect(error).toMatchObject({ name: 'OzzieError', status: 503, code: 'UNAVAILABLE' })
    expect(receiver.received).toHaveLength(3)
  })

  it('is thrown at once where retries are not wanted', async () => {
    receiver.reply = drop
    const error = await caught(clientOf(receiver, { retries: 0 }).createUser(USER))
    expect(error).toMatchObject({ code: 'NO_ANSWER', status: undefined, cause: expect.any(Error) })
    expect(receiver.received).toHaveLength(1)
  })

  it('is a server that says nothing for too long, too', async () => {
    receiver.reply = () => undefined
    const error = await caught(clientOf(receiver, { retries: 1, timeoutMs: 20 }).createUser(USER))
    expect(error).toMatchObject({ code: 'NO_ANSWER' })
  })
})

describe('the pause before a retry', () => {
  async function pausesAfter(...headers: [Record<string, string>, ...Record<string, string>[]]) {
    const [first, ...others] = headers.map((each) => failure(503, 'UNAVAILABLE', each))
    if (first) answerInTurn(receiver, first, ...others, CREATED)
    const clock = notingClock()
    await clientOf(receiver, { clock }).createUser(USER)
    return clock.pauses
  }

  it('is as many seconds as Retry-After says', async () => {
    expect(await pausesAfter({ 'retry-after': '7' }, { 'retry-after': '0' })).toEqual([7_000, 0])
  })

  it('lasts until the date that Retry-After says, and not at all when that is past', async () => {
    const soon = new Date(NOW + 30_000).toUTCString()
    const past = new Date(NOW - 30_000).toUTCString()
    expect(await pausesAfter({ 'retry-after': soon }, { 'retry-after': past })).toEqual([30_000, 0])
  })

  it('doubles where the API does not ask for one, and is never twice the same', async () => {
    const [first = 0, second = 0, third = 0] = await pausesAfter({}, {}, { 'retry-after': 'soon' })
    for (const [pause, longest] of [
      [first, 500],
      [second, 1_000],
      [third, 2_000],
    ] as const) {
      expect(pause).toBeGreaterThanOrEqual(longest / 2)
      expect(pause).toBeLessThanOrEqual(longest)
    }
    expect(new Set([first, second * 0.5, third * 0.25]).size).toBe(3)
  })

  it('is not waited for when it would take the call over its time: the error tells how long it is', async () => {
    receiver.reply = failure(429, 'RATE_LIMITED', { 'retry-after': '60' })
    const clock = notingClock()
    const error = await caught(clientOf(receiver, { clock, totalMs: 59_000 }).createUser(USER))
    expect(error).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 60_000 })
    expect(clock.pauses).toEqual([])
    expect(receiver.received).toHaveLength(1)
  })

  it('counts into the time of the call', async () => {
    receiver.reply = failure(503, 'UNAVAILABLE', { 'retry-after': '20' })
    const clock = notingClock()
    await caught(clientOf(receiver, { clock, totalMs: 50_000, retries: 10 }).createUser(USER))
    expect(clock.pauses).toEqual([20_000, 20_000])
  })
})

describe('what fails for good', () => {
  it.each([
    [400, 'VALIDATION_ERROR'],
    [401, 'UNAUTHORIZED'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [409, 'CONFLICT'],
    [409, 'INTAKE_REQUIRED'],
    [413, 'PAYLOAD_TOO_LARGE'],
    [422, 'IDEMPOTENCY_MISMATCH'],
    [500, 'INTERNAL'],
  ])('is sent once: %i %s', async (status, code) => {
    receiver.reply = failure(status, code, { 'retry-after': '1' })
    expect(await caught(clientOf(receiver).createUser(USER))).toMatchObject({ status, code })
    expect(receiver.received).toHaveLength(1)
  })
})

describe('the idempotency key', () => {
  it('is another for each call', async () => {
    receiver.reply = CREATED
    const ozzie = clientOf(receiver)
    await ozzie.createUser(USER)
    await ozzie.createUser(USER)
    expect(new Set(keys()).size).toBe(2)
  })

  it("is the caller's own where there is one", async () => {
    answerInTurn(receiver, failure(503, 'UNAVAILABLE'), CREATED)
    await clientOf(receiver).createUser(USER, { idempotencyKey: 'order-1' })
    expect(keys()).toEqual(['order-1', 'order-1'])
  })

  it('is not sent with what is safe to repeat without', async () => {
    receiver.reply = CREATED
    await clientOf(receiver).getUser('ozz_usr_1')
    await clientOf(receiver).deleteUser('ozz_usr_1')
    expect(keys()).toEqual([undefined, undefined])
  })
})

describe('an abort', () => {
  const reason = new Error('no longer wanted')

  it('ends the attempt under way, and nothing is sent again', async () => {
    const controller = new AbortController()
    receiver.reply = () => controller.abort(reason)
    const error = await caught(clientOf(receiver).createUser(USER, { signal: controller.signal }))
    expect(error).toBe(reason)
    expect(receiver.received).toHaveLength(1)
  })

  it('ends the pause under way', async () => {
    const controller = new AbortController()
    receiver.reply = failure(503, 'UNAVAILABLE', { 'retry-after': '100' })
    const clock = {
      now: () => NOW,
      wait: (ms: number, signal?: AbortSignal) => {
        setImmediate(() => controller.abort(reason))
        return systemClock.wait(ms, signal)
      },
    }
    const error = await caught(clientOf(receiver, { clock }).createUser(USER, { signal: controller.signal }))
    expect(error).toBe(reason)
    expect(receiver.received).toHaveLength(1)
  })

  it('before the call sends nothing', async () => {
    const error = await caught(clientOf(receiver).createUser(USER, { signal: AbortSignal.abort(reason) }))
    expect(error).toBe(reason)
    expect(receiver.received).toEqual([])
  })
})
