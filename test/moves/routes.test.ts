import { describe, expect, it } from 'vitest'
import {
  amountOf,
  FAR_GOAL,
  firstTask,
  type Household,
  householdOf,
  newHousehold,
} from '../goals/scenario.ts'
import { GUIDE_INTAKE, numbersTo } from '../helpers/requests.ts'
import { type TestResponse, useTestApi } from '../helpers/test-api.ts'
import { UNFIT_CHARACTERS } from '../helpers/texts.ts'

const api = useTestApi()
const MOVE_ID = /^ozz_move_[0-9A-HJKMNP-TV-Z]{26}$/
const TASK_ID = /^ozz_task_[0-9A-HJKMNP-TV-Z]{26}$/

function codeOf({ status, body }: TestResponse): [number, string | undefined] {
  return [status, body.error?.code]
}

describe('POST money-moves/generate', () => {
  it('before any plan is a 409 that leaves the user created, and nothing more', async () => {
    const household = householdOf(await api.client())
    const response = await household.post('/money-moves/generate')
    expect(codeOf(response)).toEqual([409, 'PLAN_REQUIRED'])
    expect(response.headers['ozzie-user-provisioned']).toBe('true')
    expect(await household.moves()).toEqual([])
    await household.post('/financial-intake', GUIDE_INTAKE)
    expect(codeOf(await household.post('/money-moves/generate'))).toEqual([409, 'PLAN_REQUIRED'])
    expect(await household.moves()).toEqual([])
  })

  it('returns the open cycle with 200, which the first plan has opened', async () => {
    const household = await newHousehold(api)
    const { status, body } = await household.post('/money-moves/generate', {})
    expect(status).toBe(200)
    const user = await household.get()
    expect(body).toEqual({
      object: 'money_move',
      data: {
        id: expect.stringMatching(MOVE_ID),
        user_id: user.body.data.id,
        due_date: '2025-06-05',
        cadence: 'monthly',
        status: 'available',
        points_earned: 0,
        tasks: expect.any(Array),
        created_at: '2025-05-05T14:30:00Z',
      },
    })
    for (const task of body.data.tasks) {
      expect(task).toEqual({
        id: expect.stringMatching(TASK_ID),
        task_type: expect.stringMatching(/^(do|learn|mind)$/),
        title: expect.stringMatching(/\S/),
        amount_cents: task.task_type === 'do' ? expect.any(Number) : null,
        status: 'pending',
        points: task.task_type === 'do' ? 50 : 10,
        completed_at: null,
      })
    }
    expect(amountOf(body.data)).toBe(1000_00)
    expect((await household.get(`/money-moves/${body.data.id}`)).body).toEqual(body)
    expect((await household.get('/money-moves')).body).toEqual({
      object: 'list',
      data: [body.data],
      has_more: false,
      next_cursor: null,
    })
  })

  it('returns the same scheduled cycle again and again', async () => {
    const household = await newHousehold(api)
    await household.setMove(await household.openMove(), 'completed')
    const open = await household.openMove()
    for (const _ of numbersTo(3)) {
      const { status, body } = await household.post('/money-moves/generate')
      expect([status, body.data]).toEqual([200, open])
    }
    expect(await household.moves()).toHaveLength(2)
  })

  it('is a 201 with the next cycle where a plan is and no cycle open', async () => {
    const household = await newHousehold(api)
    await api.sql('DELETE FROM money_moves WHERE api_client_id = $1', [household.client.id])
    const { status, body } = await household.post('/money-moves/generate')
    expect(status).toBe(201)
    expect(body.data).toMatchObject({ due_date: '2025-06-05', status: 'available' })
  })

  it.each([
    ['absent, with the JSON content type', { headers: { 'content-type': 'application/json' } }],
    ['empty', { headers: { 'content-type': 'application/json' }, payload: '' }],
    ['{}', { headers: { 'content-type': 'application/json' }, payload: '{}' }],
  ])('takes a body that is %s', async (_, request) => {
    const household = await newHousehold(api)
    const url = `${household.url}/money-moves/generate`
    expect((await household.client.send({ method: 'POST', url, ...request })).status).toBe(200)
  })

  it.each([{ cadence: 'weekly' }, [], 'text', 1, null])('refuses %j', async (body) => {
    const household = await newHousehold(api)
    expect(codeOf(await household.post('/money-moves/generate', body))).toEqual([400, 'VALIDATION_ERROR'])
  })
})

describe('GET money-moves', () => {
  async function withCycles(count: number): Promise<Household> {
    const household = await newHousehold(api)
    while ((await household.moves()).length < count) {
      await household.setMove(await household.openMove(), 'completed')
    }
    return household
  }

  it('shows 10 by default, the newest first, and pages without gap or repeat while cycles are added', async () => {
    const household = await withCycles(23)
    const all = (await household.moves()).map(({ id }) => id)
    const seen: string[] = []
    let path: string | null = '/money-moves'
    while (path !== null) {
      const { body } = await household.get(path)
      expect(body.data.length).toBeLessThanOrEqual(10)
      seen.push(...body.data.map(({ id }: { id: string }) => id))
      await household.setMove(await household.openMove(), 'skipped')
      expect(body.next_cursor === null).toBe(!body.has_more)
      path = body.next_cursor === null ? null : `/money-moves?cursor=${body.next_cursor}`
    }
    expect(seen).toEqual(all)
  })

  it('takes a limit of 1 to 50', async () => {
    const household = await withCycles(3)
    expect((await household.get('/money-moves?limit=1')).body.data).toHaveLength(1)
    expect((await household.get('/money-moves?limit=50')).body.data).toHaveLength(3)
  })

  it.each([
    'limit=0',
    'limit=51',
    'limit=-1',
    'limit=1.5',
    'limit=ten',
    'limit=',
    'cursor=nonsense',
    'cursor=',
    'status=open',
    'status=',
    'status=COMPLETED',
    'status=completed&status=skipped',
    'state=completed',
    `cursor=${Buffer.from('ozz_goal_01HX9KZMR4P5JQNBVT7YCW3DE0').toString('base64url')}`,
  ])('refuses %s', async (query) => {
    const household = await newHousehold(api)
    expect(codeOf(await household.get(`/money-moves?${query}`))).toEqual([400, 'VALIDATION_ERROR'])
  })

  it('is empty for a user who is new', async () => {
    const { status, body, headers } = await householdOf(await api.client()).get('/money-moves')
    expect([status, body.data, headers['ozzie-user-provisioned']]).toEqual([200, [], 'true'])
  })
})

describe('bodies of PATCH', () => {
  it.each([
    {},
    { status: 'done' },
    { status: 'available' },
    { status: 'scheduled' },
    { status: 'pending' },
    { status: 'Completed' },
    { status: null },
    { status: 1 },
    { status: ['completed'] },
    { status: 'completed', points_earned: 1000 },
    [],
    null,
    'completed',
  ])('of a cycle: %j is a 400', async (body) => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    expect(codeOf(await household.patch(`/money-moves/${move.id}`, body))).toEqual([400, 'VALIDATION_ERROR'])
    expect(await household.openMove()).toEqual(move)
  })

  it.each([
    {},
    { status: 'completed' },
    { status: 'available' },
    { status: '' },
    { status: null },
    { status: true },
    { status: 'done', amount_cents: 1 },
    { status: 'done', points: 1000 },
    [],
    null,
  ])('of a task: %j is a 400', async (body) => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const path = `/money-moves/${move.id}/tasks/${firstTask(move).id}`
    expect(codeOf(await household.patch(path, body))).toEqual([400, 'VALIDATION_ERROR'])
    expect(await household.openMove()).toEqual(move)
  })

  it('must be JSON, and be there', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const url = `${household.url}/money-moves/${move.id}`
    const headers = { 'content-type': 'application/json' }
    const broken = await household.client.send({ method: 'PATCH', url, headers, payload: '{"status":' })
    expect(codeOf(broken)).toEqual([400, 'INVALID_JSON'])
    const absent = await household.client.send({ method: 'PATCH', url })
    expect(codeOf(absent)).toEqual([400, 'INVALID_JSON'])
  })
})

describe('ids in the path', () => {
  const UNKNOWN_MOVE = 'ozz_move_01HX9KZMR4P5JQNBVT7YCW3DE0'
  const UNKNOWN_TASK = 'ozz_task_01HX9KZMR4P5JQNBVT7YCW3DE0'

  it.each([
    UNKNOWN_MOVE,
    'nonsense',
    '1',
    'null',
    '%20',
    '..%2F..',
    '%F0%9F%A6%8A',
    "'%20OR%201=1",
    'x'.repeat(500),
    'generate',
  ])('that name no cycle of the user are a 404: %s', async (id) => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const path = `/money-moves/${id}`
    expect(codeOf(await household.get(path))).toEqual([404, 'NOT_FOUND'])
    expect(codeOf(await household.patch(path, { status: 'completed' }))).toEqual([404, 'NOT_FOUND'])
    const task = `${path}/tasks/${firstTask(move).id}`
    expect(codeOf(await household.patch(task, { status: 'done' }))).toEqual([404, 'NOT_FOUND'])
    expect(await household.openMove()).toEqual(move)
  })

  it('that name no task of the cycle are a 404', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    await household.setMove(move, 'completed')
    const next = await household.openMove()
    for (const id of [UNKNOWN_TASK, 'nonsense', move.id, next.id, firstTask(move).id]) {
      const path = `/money-moves/${next.id}/tasks/${id}`
      expect(codeOf(await household.patch(path, { status: 'done' })), id).toEqual([404, 'NOT_FOUND'])
    }
    expect(await household.openMove()).toEqual(next)
  })

  it.each(UNFIT_CHARACTERS.filter(([, character]) => character.isWellFormed()))(
    'with %s are a 400',
    async (_, character) => {
      const household = await newHousehold(api)
      const move = await household.openMove()
      const id = encodeURIComponent(`ozz${character}x`)
      for (const response of [
        await household.get(`/money-moves/${id}`),
        await household.patch(`/money-moves/${id}`, { status: 'skipped' }),
        await household.patch(`/money-moves/${move.id}/tasks/${id}`, { status: 'done' }),
        await household.get(`/goals/${id}`),
        await household.patch(`/goals/${id}`, { goal_name: 'x' }),
        await household.remove(`/goals/${id}`),
      ]) {
        expect(codeOf(response)).toEqual([400, 'VALIDATION_ERROR'])
      }
    },
  )

  it('of another user of the same client are a 404 and change nothing', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const sister = householdOf(household.client, '/v1/users/external:sister')
    await sister.post('/financial-intake', GUIDE_INTAKE)
    await sister.plan()
    const before = await sister.openMove()
    const { id: goalId } = (await sister.get('/goals')).body.data[0]
    const task = firstTask(before)
    const own = await household.openMove()
    for (const response of [
      await household.get(`/money-moves/${before.id}`),
      await household.patch(`/money-moves/${before.id}`, { status: 'completed' }),
      await household.patch(`/money-moves/${before.id}/tasks/${task.id}`, { status: 'done' }),
      await household.patch(`/money-moves/${own.id}/tasks/${task.id}`, { status: 'done' }),
      await household.get(`/goals/${goalId}`),
      await household.patch(`/goals/${goalId}`, { goal_name: 'Mine' }),
      await household.remove(`/goals/${goalId}`),
    ]) {
      expect(codeOf(response)).toEqual([404, 'NOT_FOUND'])
    }
    expect(await sister.openMove()).toEqual(before)
    expect(await household.openMove()).toEqual(own)
  })

  it('of another client’s user are a 404 under one’s own user and a 403 under theirs', async () => {
    const victim = await newHousehold(api, { goal: FAR_GOAL })
    const userId = (await victim.get()).body.data.id
    const move = await victim.openMove()
    const { id: goalId } = (await victim.get('/goals')).body.data[0]
    const client = await api.client()
    const paths = [
      `/money-moves/${move.id}`,
      `/money-moves/${move.id}/tasks/${firstTask(move).id}`,
      `/goals/${goalId}`,
    ]
    for (const [url, expected] of [
      ['/v1/users/external:u', [404, 'NOT_FOUND']],
      [`/v1/users/${userId}`, [403, 'FORBIDDEN']],
    ] as const) {
      const thief = householdOf(client, url)
      const bodies = [{ status: 'completed' }, { status: 'done' }, { goal_name: 'Mine' }]
      for (const [n, path] of paths.entries()) {
        expect(codeOf(await thief.patch(path, bodies[n])), path).toEqual(expected)
        if (n !== 1) expect(codeOf(await thief.get(path)), path).toEqual(expected)
      }
      expect(codeOf(await thief.remove(`/goals/${goalId}`))).toEqual(expected)
    }
    const foreign = householdOf(client, `/v1/users/${userId}`)
    for (const path of ['/money-moves', '/money-moves/summary', '/goals']) {
      expect(codeOf(await foreign.get(path))).toEqual([403, 'FORBIDDEN'])
    }
    expect(codeOf(await foreign.post('/money-moves/generate'))).toEqual([403, 'FORBIDDEN'])
    expect(codeOf(await foreign.post('/goals', FAR_GOAL))).toEqual([403, 'FORBIDDEN'])
    expect(codeOf(await foreign.post('/plan/personalize', { personality_type: 'saver' }))).toEqual([
      403,
      'FORBIDDEN',
    ])
    expect(await victim.openMove()).toEqual(move)
  })

  it('under a user who is new provision them, except in a DELETE, and not with a bad body', async () => {
    const client = await api.client()
    const known = async () =>
      (
        await api.sql('SELECT external_user_id FROM users WHERE api_client_id = $1 ORDER BY 1', [client.id])
      ).map((row) => row.external_user_id)
    const as = (name: string) => householdOf(client, `/v1/users/external:${name}`)
    expect((await as('a').patch(`/money-moves/${UNKNOWN_MOVE}`, { status: 'done' })).status).toBe(400)
    expect((await as('b').post('/goals', { ...FAR_GOAL, target_amount: 0 })).status).toBe(400)
    const removed = await as('c').remove('/goals/ozz_goal_01HX9KZMR4P5JQNBVT7YCW3DE0')
    expect(codeOf(removed)).toEqual([404, 'NOT_FOUND'])
    expect(removed.headers).not.toHaveProperty('ozzie-user-provisioned')
    expect(await known()).toEqual([])
    const missed = await as('d').patch(`/money-moves/${UNKNOWN_MOVE}`, { status: 'completed' })
    expect(codeOf(missed)).toEqual([404, 'NOT_FOUND'])
    expect(missed.headers['ozzie-user-provisioned']).toBe('true')
    expect(await known()).toEqual(['d'])
  })
})

describe('an Idempotency-Key', () => {
  const withKey = (key: string) => ({ 'idempotency-key': key })

  it('on PATCH of a task replays the first answer, also after an undo', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    const path = `/money-moves/${move.id}/tasks/${firstTask(move).id}`
    const first = await household.patch(path, { status: 'done' }, withKey('t'))
    await household.patch(path, { status: 'pending' })
    const again = await household.patch(path, { status: 'done' }, withKey('t'))
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await household.summary()).total_points).toBe(0)
    const other = await household.patch(path, { status: 'skipped' }, withKey('t'))
    expect(codeOf(other)).toEqual([422, 'IDEMPOTENCY_MISMATCH'])
  })

  it('on PATCH of a cycle keeps a refusal too', async () => {
    const household = await newHousehold(api)
    const move = await household.openMove()
    await household.setMove(move, 'completed')
    const path = `/money-moves/${move.id}`
    const first = await household.patch(path, { status: 'skipped' }, withKey('c'))
    const again = await household.patch(path, { status: 'skipped' }, withKey('c'))
    expect(codeOf(first)).toEqual([409, 'CONFLICT'])
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true'])
  })

  it('on 30 parallel posts of a goal sets one', async () => {
    const household = await newHousehold(api)
    const responses = await Promise.all(
      numbersTo(30).map(() => household.post('/goals', FAR_GOAL, withKey('g'))),
    )
    for (const { status, body } of responses) {
      if (status !== 201) expect([status, body.error.code]).toEqual([409, 'IDEMPOTENCY_IN_PROGRESS'])
    }
    const created = responses.filter(({ status }) => status === 201).map(({ body }) => body.data.id)
    expect(new Set(created).size).toBe(1)
    expect((await household.get('/goals')).body.data).toHaveLength(2)
  })

  it('on generate and personalize replays them', async () => {
    const household = await newHousehold(api)
    const first = await household.post('/money-moves/generate', {}, withKey('m'))
    await household.setMove(await household.openMove(), 'completed')
    const again = await household.post('/money-moves/generate', {}, withKey('m'))
    expect([again.body, again.headers['idempotent-replayed']]).toEqual([first.body, 'true'])
    const saver = await household.post('/plan/personalize', { personality_type: 'saver' }, withKey('p'))
    await household.post('/plan/personalize', { personality_type: 'dreamer' })
    const replayed = await household.post('/plan/personalize', { personality_type: 'saver' }, withKey('p'))
    expect([replayed.body, replayed.headers['idempotent-replayed']]).toEqual([saver.body, 'true'])
    expect((await household.get('/plan')).body.data.personality_type).toBe('dreamer')
  })
})

describe('the rights of the user', () => {
  it('the export has the goals, cycles, tasks and events', async () => {
    const household = await newHousehold(api, { goal: { ...FAR_GOAL, goal_name: 'Quixotic' } })
    const move = await household.openMove()
    await household.setTask(move, firstTask(move), 'done')
    const text = JSON.stringify((await household.get('/export')).body)
    const { id: goalId } = (await household.get('/goals')).body.data[0]
    for (const part of [
      'Quixotic',
      goalId,
      move.id,
      ...move.tasks.map(({ id }) => id),
      firstTask(move).title,
    ]) {
      expect(text).toContain(JSON.stringify(part).slice(1, -1))
    }
  })

  it('erasure takes them all, and leaves the sister’s', async () => {
    const household = await newHousehold(api, { goal: FAR_GOAL })
    const sister = householdOf(household.client, '/v1/users/external:sister')
    await sister.post('/financial-intake', GUIDE_INTAKE)
    await sister.plan()
    const kept = await sister.openMove()
    await household.setMove(await household.openMove(), 'completed')
    const userId = (await household.get()).body.data.id
    expect((await household.remove('')).status).toBe(204)
    for (const table of ['goals', 'plans', 'money_moves', 'move_tasks', 'events']) {
      expect(await api.sql(`SELECT * FROM ${table} WHERE user_id = $1`, [userId]), table).toEqual([])
    }
    expect(await sister.openMove()).toEqual(kept)
  })
})

describe('the OpenAPI document', () => {
  it('shows a cycle’s tasks whole in its examples, and no example as a schema', async () => {
    const document = (await api.app.inject('/openapi.json')).json()
    const names = Object.keys(document.components.schemas)
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([])
    const [cycle] = document.components.schemas.MoneyMove.examples
    expect(cycle.tasks[0]).toMatchObject({ task_type: 'do', title: expect.any(String) })
  })
})
