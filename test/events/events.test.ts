import { describe, expect, it } from 'vitest'
import { FAR_GOAL, firstTask, householdOf } from '../goals/scenario.ts'
import { useReceiver } from '../helpers/receiver.ts'
import { GUIDE_INTAKE, MARIA, numbersTo } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'
import { externalPath } from '../helpers/texts.ts'
import { newPartner, type Partner } from '../webhooks/partner.ts'

const api = useTestApi({ now: new Date('2025-05-05T14:30:00Z') })
const receiver = useReceiver()

const EMOJI = '🦊'

/** Everything that a partner is told while `work` is done. */
async function toldOf(partner: Partner, work: () => Promise<unknown>, type?: string) {
  const before = partner.messages(type).length
  await work()
  await api.work()
  return partner.messages(type).slice(before)
}

async function newUser(partner: Partner) {
  const household = householdOf(partner.client)
  await household.post('/financial-intake', GUIDE_INTAKE)
  await household.plan()
  await api.work()
  return household
}

describe('user.created', () => {
  it('tells of a user who was registered, as the API shows them', async () => {
    const partner = await newPartner(api, receiver)
    const { body } = await partner.client.post('/v1/users', MARIA)
    const { id, external_user_id: externalId } = body.data
    const told = await toldOf(partner, async () => undefined)
    expect(told).toEqual([
      {
        type: 'user.created',
        timestamp: '2025-05-05T14:30:00Z',
        data: { ...body.data, user_id: id, external_user_id: externalId },
      },
    ])
  })

  it('tells once of a user whom many first calls create', async () => {
    const partner = await newPartner(api, receiver)
    const calls = () => Promise.all(numbersTo(20).map(() => partner.client.get(externalPath('new'))))
    const told = await toldOf(partner, calls)
    expect(told).toMatchObject([{ type: 'user.created', data: { external_user_id: 'new', name: null } }])
    expect(await toldOf(partner, calls)).toEqual([])
  })

  it('is told beside the change of stage when a first intake brings both about, each once', async () => {
    const partner = await newPartner(api, receiver)
    const path = `${externalPath('intake first')}/financial-intake`
    const told = await toldOf(partner, async () => {
      const answers = await Promise.all(numbersTo(20).map(() => partner.client.post(path, GUIDE_INTAKE)))
      expect(answers.map(({ status }) => status)).toEqual(numbersTo(20).map(() => 201))
      const provisioned = answers.filter(({ headers }) => headers['ozzie-user-provisioned'] === 'true')
      expect(provisioned).toHaveLength(1)
      expect(new Set(answers.map(({ body }) => body.data.user_id)).size).toBe(1)
    })
    expect(told.toSorted((a, b) => a.type.localeCompare(b.type))).toMatchObject([
      { type: 'user.created', data: { onboarding_stage: 'intake_pending' } },
      {
        type: 'user.stage_changed',
        data: { from: 'intake_pending', to: 'plan_pending', onboarding_stage: 'plan_pending' },
      },
    ])
    const { body } = await partner.client.get(`${path}/history?limit=100`)
    expect(body.data).toHaveLength(20)
  })

  it('is not kept while the client has nowhere to be told', async () => {
    const partner = await newPartner(api, receiver)
    const other = await api.client()
    const { body } = await other.post(`${externalPath('untold')}/financial-intake`, GUIDE_INTAKE)
    const kept = await api.sql('SELECT 1 FROM events WHERE user_id = $1', [body.data.user_id])
    expect(kept).toEqual([])
    expect(partner.messages()).toEqual([])
  })

  it('is not told of a user who could not be', async () => {
    const partner = await newPartner(api, receiver, {}, { maxUsers: 1 })
    const told = await toldOf(partner, async () => {
      await partner.client.post('/v1/users', MARIA)
      expect((await partner.client.post('/v1/users', MARIA)).status).toBe(409)
      expect((await partner.client.get(externalPath('one too many'))).status).toBe(403)
    })
    expect(told).toHaveLength(1)
  })
})

describe('user.stage_changed', () => {
  /** Messages may overtake each other. */
  const stages = (told: { type: string; data: Record<string, unknown> }[]) =>
    told
      .filter(({ type }) => type === 'user.stage_changed')
      .map(({ data }) => [data.from, data.to, data.onboarding_stage].join(' '))
      .toSorted()

  it.each([
    ['2025-05-05', ['intake_pending', 'plan_pending', 'active']],
    ['2026-05-06', ['financial_intake', 'plan', 'active']],
  ] as const)(
    'speaks the version that the client is pinned to: %s',
    async (apiVersion, [first, second, third]) => {
      const partner = await newPartner(api, receiver, {}, { apiVersion })
      const told = await toldOf(partner, () => newUser(partner))
      const created = told.find(({ type }) => type === 'user.created')
      expect(created).toMatchObject({ data: { onboarding_stage: first } })
      expect(stages(told)).toEqual([`${first} ${second} ${second}`, `${second} ${third} ${third}`])
    },
  )

  it('tells of each change once, however many calls cause it', async () => {
    const partner = await newPartner(api, receiver)
    const household = householdOf(partner.client)
    const told = await toldOf(
      partner,
      async () => {
        await Promise.all(numbersTo(8).map(() => household.post('/financial-intake', GUIDE_INTAKE)))
        await Promise.all(numbersTo(4).map(() => household.plan()))
      },
      'user.stage_changed',
    )
    expect(stages(told)).toHaveLength(2)
  })
})

describe('plan.generated', () => {
  it('tells of every plan, as the API shows it', async () => {
    const partner = await newPartner(api, receiver)
    const household = await newUser(partner)
    const [first] = partner.messages('plan.generated')
    const shown = (await household.get('/plan')).body.data
    expect(first?.data).toEqual({ ...shown, external_user_id: 'u' })
    expect(await toldOf(partner, household.plan, 'plan.generated')).toHaveLength(1)
  })
})

describe('goal.completed', () => {
  it('tells of a goal that is reached by a task, by a transaction, by its terms and from the start', async () => {
    const partner = await newPartner(api, receiver)
    const household = await newUser(partner)
    const completed = (work: () => Promise<unknown>) => toldOf(partner, work, 'goal.completed')

    const byTask = await household.setGoal({ ...FAR_GOAL, target_amount: 10 })
    const move = await household.openMove()
    const done = await completed(() => household.setTask(move, firstTask(move, 'do'), 'done'))
    expect(done).toMatchObject([{ data: { id: byTask.id, status: 'completed', progress_percent: 100 } }])
    expect(done[0]?.data).toEqual({
      ...(await household.get(`/goals/${byTask.id}`)).body.data,
      external_user_id: 'u',
    })

    const byMoney = await household.setGoal({ ...FAR_GOAL, target_amount: 50 })
    const pay = async () => {
      const transactions = [{ amount_cents: 5_000, description: 'Transfer', category: 'savings' }]
      const { body } = await household.post('/transactions', { transactions })
      await household.patch(`/transactions/${body.data[0].id}`, { goal_id: byMoney.id })
    }
    expect(await completed(pay)).toMatchObject([{ data: { id: byMoney.id } }])

    const byTerms = await household.setGoal({ ...FAR_GOAL, target_amount: 50, starting_amount: 10 })
    const lower = () => household.patch(`/goals/${byTerms.id}`, { target_amount: 10 })
    expect(await completed(lower)).toMatchObject([{ data: { id: byTerms.id } }])

    const reached = { ...FAR_GOAL, target_amount: 50, starting_amount: 50 }
    expect(await completed(() => household.setGoal(reached))).toHaveLength(1)
  })

  it('tells once of a goal whose last task is undone and done again, and anew when its target was raised', async () => {
    const partner = await newPartner(api, receiver)
    const household = await newUser(partner)
    const goal = await household.setGoal({ ...FAR_GOAL, target_amount: 10 })
    const move = await household.openMove()
    const task = firstTask(move, 'do')
    const told = await toldOf(
      partner,
      async () => {
        for (const status of ['done', 'pending', 'done']) await household.setTask(move, task, status)
      },
      'goal.completed',
    )
    expect(told).toHaveLength(1)
    const raised = async () => {
      await household.patch(`/goals/${goal.id}`, { target_amount: 20 })
      await household.patch(`/goals/${goal.id}`, { target_amount: 5 })
    }
    expect(await toldOf(partner, raised, 'goal.completed')).toHaveLength(1)
  })
})

describe('money_move events', () => {
  it('tell of a cycle that is available, and of one that is completed, but not of one that is skipped', async () => {
    const partner = await newPartner(api, receiver)
    const household = await newUser(partner)
    const first = await household.openMove()
    expect(partner.messages('money_move.available')).toMatchObject([{ data: { id: first.id } }])
    expect(partner.messages('money_move.available')[0]?.data).toEqual({ ...first, external_user_id: 'u' })

    const done = await toldOf(partner, () => household.setMove(first, 'completed'), 'money_move.completed')
    const shown = (await household.moves()).find(({ id }) => id === first.id)
    expect(done.map(({ data }) => data)).toEqual([{ ...shown, external_user_id: 'u' }])

    const second = await household.openMove()
    const skipped = await toldOf(partner, () => household.setMove(second, 'skipped'))
    expect(skipped.map(({ type }) => type)).toEqual(['money_move.available'])
  })

  it('tell of a cycle whose last task is done', async () => {
    const partner = await newPartner(api, receiver)
    const household = await newUser(partner)
    const move = await household.openMove()
    const done = async () => {
      for (const task of move.tasks) await household.setTask(move, task, 'done')
    }
    expect(await toldOf(partner, done, 'money_move.completed')).toMatchObject([
      { data: { id: move.id, status: 'completed' } },
    ])
  })

  it('tell of cycles that become available by the calendar', async () => {
    const partner = await newPartner(api, receiver)
    const household = await newUser(partner)
    await household.setMove(await household.openMove(), 'completed')
    const next = await household.openMove()
    const was = api.clock.now
    try {
      api.clock.now = new Date('2025-08-01T00:00:00Z')
      const sweep = () => api.services.moves.announceAvailable(api.database)
      expect(await toldOf(partner, sweep, 'money_move.available')).toMatchObject([
        { data: { id: next.id, status: 'available' } },
      ])
    } finally {
      api.clock.now = was
    }
  })
})

describe('an event', () => {
  it('is sent to each endpoint that wants its type, and to no other client', async () => {
    const all = await newPartner(api, receiver)
    const other = await newPartner(api, receiver)
    const some = { url: `${receiver.url}/some`, event_types: ['plan.generated'] }
    await all.client.post('/v1/webhook-endpoints', some)
    await newUser(all)
    expect(all.messages().map(({ type }) => type)).toContain('user.created')
    expect(other.messages()).toEqual([])
    const toSome = receiver.received.filter(({ path }) => path === '/some')
    expect(toSome.map(({ body }) => JSON.parse(body).type)).toEqual(['plan.generated'])
  })

  it('is made by nobody who then fails', async () => {
    const partner = await newPartner(api, receiver)
    const household = householdOf(partner.client)
    const told = await toldOf(partner, async () => {
      expect((await household.plan()).status).toBe(409)
    })
    expect(told.map(({ type }) => type)).toEqual(['user.created'])
  })

  it('that happened before the endpoint was there, or while it was disabled, is not made up for', async () => {
    const partner = await newPartner(api, receiver)
    await partner.patch({ status: 'disabled' })
    await newUser(partner)
    await partner.patch({ status: 'enabled' })
    await api.work()
    expect(partner.messages()).toEqual([])
  })

  it('is under 20 kB whatever the texts in it', async () => {
    const partner = await newPartner(api, receiver)
    const household = householdOf(partner.client, externalPath(EMOJI.repeat(100)))
    await household.patch('', { name: EMOJI.repeat(200), language: 'pt' })
    await household.post('/financial-intake', GUIDE_INTAKE)
    await household.setGoal({ ...FAR_GOAL, goal_name: EMOJI.repeat(100) })
    await household.plan()
    await household.setMove(await household.openMove(), 'completed')
    await api.work()
    expect(partner.messages().length).toBeGreaterThan(5)
    for (const { body } of receiver.received) expect(Buffer.byteLength(body)).toBeLessThan(20_000)
  })

  it('is dispatched once by many workers at the same moment', async () => {
    const partner = await newPartner(api, receiver)
    for (const n of numbersTo(30)) await partner.client.get(externalPath(`many ${n}`))
    const { events, deliveries } = api.services
    await Promise.all(numbersTo(6).map(() => events.dispatch(api.database, deliveries.handOn)))
    await api.work()
    expect(partner.messages('user.created')).toHaveLength(30)
  })

  it('is forgotten 30 days after it was dispatched, and its deliveries with it', async () => {
    const partner = await newPartner(api, receiver)
    await partner.client.get(externalPath('old'))
    await api.work()
    const { events, deliveries } = api.services
    const purge = () => Promise.all([events.purge(api.database), deliveries.purge(api.database)])
    await purge()
    expect(await partner.deliveries()).toHaveLength(1)
    const was = api.clock.now
    try {
      api.clock.now = new Date(was.getTime() + 31 * 24 * 3_600_000)
      await purge()
    } finally {
      api.clock.now = was
    }
    expect(await partner.deliveries()).toEqual([])
    expect(await api.sql('SELECT 1 FROM events WHERE api_client_id = $1', [partner.client.id])).toEqual([])
  })
})
