import { describe, expect, it } from 'vitest'
import { GUIDE_INTAKE, MARIA, WITH_GUIDE_VERSION } from '../helpers/requests.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi()
const INTAKE = '/v1/users/external:u/financial-intake'

async function submit(body: unknown) {
  const client = await api.client()
  return client.post(INTAKE, body)
}

async function refuse(body: unknown) {
  const client = await api.client()
  const { status, body: answer } = await client.post(INTAKE, body)
  expect({ status, code: answer.error?.code }).toEqual({ status: 400, code: 'VALIDATION_ERROR' })
  expect(await api.sql('SELECT id FROM financial_intakes WHERE api_client_id = $1', [client.id])).toEqual([])
  return answer.error
}

describe('the documented example', () => {
  it('answers 201 with the intake and its surplus', async () => {
    const client = await api.client()
    const user = await client.post('/v1/users', MARIA)
    const { status, body } = await client.post('/v1/users/external:usr_8821/financial-intake', GUIDE_INTAKE)
    expect(status).toBe(201)
    expect(body).toEqual({
      object: 'financial_intake',
      data: {
        ...GUIDE_INTAKE,
        id: expect.stringMatching(/^ozz_intake_[0-9A-HJKMNP-TV-Z]{26}$/),
        user_id: user.body.data.id,
        monthly_surplus: 1800,
        next_pay_date: null,
        created_at: '2025-05-05T14:30:00Z',
      },
    })
  })

  it('reads back as it was answered', async () => {
    const client = await api.client()
    const { body } = await client.post(INTAKE, GUIDE_INTAKE)
    expect(await client.get(INTAKE)).toMatchObject({ status: 200, body })
    const history = await client.get(`${INTAKE}/history`)
    expect(history.body).toEqual({ object: 'list', data: [body.data], has_more: false, next_cursor: null })
  })
})

describe('the optional fields', () => {
  const OPTIONAL = { currency: 'BRL', current_savings: 1500.5, total_debt: 8000, debt_apr: 19.99 }

  it('are echoed when they are given', async () => {
    const client = await api.client()
    const sent = { ...GUIDE_INTAKE, ...OPTIONAL, next_pay_date: '2025-05-30' }
    const { body } = await client.post(INTAKE, sent)
    expect(body.data).toMatchObject(sent)
    expect((await client.get(INTAKE)).body).toEqual(body)
  })

  it('are left out of the answer when they are not given', async () => {
    const { body } = await submit(GUIDE_INTAKE)
    for (const field of Object.keys(OPTIONAL)) expect(body.data).not.toHaveProperty(field)
  })

  it.each(Object.entries(OPTIONAL))('are echoed one by one: %s', async (field, value) => {
    const client = await api.client()
    await client.post(INTAKE, { ...GUIDE_INTAKE, [field]: value })
    const { data } = (await client.get(INTAKE)).body
    const given = Object.keys(OPTIONAL).filter((name) => name in data)
    expect({ given, value: data[field] }).toEqual({ given: [field], value })
  })

  it('may be zero, which is not the same as absent', async () => {
    const zeros = { current_savings: 0, total_debt: 0, debt_apr: 0 }
    const { body } = await submit({ ...GUIDE_INTAKE, ...zeros })
    expect(body.data).toMatchObject(zeros)
  })

  it('take null for the pay date, which then is absent', async () => {
    const { status, body } = await submit({ ...GUIDE_INTAKE, next_pay_date: null })
    expect({ status, date: body.data?.next_pay_date }).toEqual({ status: 201, date: null })
  })

  it.each([...Object.keys(OPTIONAL), ...Object.keys(GUIDE_INTAKE)])('refuse null for %s', async (field) => {
    const error = await refuse({ ...GUIDE_INTAKE, [field]: null })
    expect(error.details).toMatchObject([{ field }])
  })
})

describe('required fields', () => {
  it.each(Object.keys(GUIDE_INTAKE))('include %s', async (field) => {
    const error = await refuse({ ...GUIDE_INTAKE, [field]: undefined })
    expect(error.message).toBe(`Field '${field}' is required.`)
    expect(error.details).toEqual([{ field, message: `Field '${field}' is required.` }])
  })

  it('are all named when all are missing', async () => {
    const error = await refuse({})
    expect(error.details.map(({ field }: { field: string }) => field)).toEqual(Object.keys(GUIDE_INTAKE))
  })

  it('need a body at all', async () => {
    const { status, body } = await submit(undefined)
    expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'INVALID_JSON' })
  })

  it('do not include a field that is not known', async () => {
    const error = await refuse({ ...GUIDE_INTAKE, monthly_incom: 1 })
    expect(error.message).toBe("Field 'monthly_incom' is not known. Did you mean 'monthly_income'?")
  })

  it('take no computed field from outside', async () => {
    const error = await refuse({ ...GUIDE_INTAKE, monthly_surplus: 1 })
    expect(error.details).toMatchObject([{ field: 'monthly_surplus' }])
  })
})

describe('amounts', () => {
  const AMOUNTS = ['monthly_income', 'monthly_expenses', 'current_savings', 'total_debt']
  const BEYOND = [-0.01, -1, 1_000_000_000_000, 999_999_999_999.999, 0.001, 1.005, 1234.567, 1e-7, 1e21]

  it.each([
    [0, 0],
    [0.01, 1],
    [0.29, 29],
    [1.1, 110],
    [4.35, 435],
    [19.99, 1999],
    [1234.5, 123_450],
    [8_388_608.07, 838_860_807],
    [72_057_594_037.93, 7_205_759_403_793],
    [999_999_999_999.99, 99_999_999_999_999],
  ])('are exact to the cent: %d', async (amount, cents) => {
    const client = await api.client()
    const all = Object.fromEntries(AMOUNTS.map((field) => [field, amount]))
    const { status, body } = await client.post(INTAKE, { ...all, financial_goal: 'debt' })
    expect(status).toBe(201)
    expect(body.data).toMatchObject({ ...all, monthly_surplus: 0 })
    expect((await client.get(INTAKE)).body).toEqual(body)
    const [row] = await api.sql(
      `SELECT monthly_income_cents, monthly_expenses_cents, current_savings_cents, total_debt_cents
         FROM financial_intakes WHERE api_client_id = $1`,
      [client.id],
    )
    expect(Object.values(row ?? {}).map(Number)).toEqual([cents, cents, cents, cents])
  })

  it.each(AMOUNTS.flatMap((field) => BEYOND.map((amount) => [field, amount] as const)))(
    'refuse: %s %d',
    async (field, amount) => {
      const error = await refuse({ ...GUIDE_INTAKE, [field]: amount })
      expect(error.details).toMatchObject([{ field }])
    },
  )

  it.each(['5000', '5,000', true, [5000], {}, ''])('are never converted: %j', async (amount) => {
    const error = await refuse({ ...GUIDE_INTAKE, monthly_income: amount })
    expect(error.message).toContain("Field 'monthly_income' must be a number. Received: ")
  })

  it('say how many decimals they may have', async () => {
    const error = await refuse({ ...GUIDE_INTAKE, monthly_income: 10.001 })
    expect(error.message).toBe("Field 'monthly_income' must have at most 2 decimals. Received: 10.001.")
  })

  it('give a negative surplus in a deficit', async () => {
    const { body } = await submit({ ...GUIDE_INTAKE, monthly_income: 1000.1, monthly_expenses: 1000.3 })
    expect(body.data.monthly_surplus).toBe(-0.2)
  })

  it.each(['1e999', '-1e999'])('refuse a number beyond all numbers: %s', async (number) => {
    const client = await api.client()
    const response = await client.send({
      method: 'POST',
      url: INTAKE,
      headers: { 'content-type': 'application/json' },
      payload: `{"monthly_income": ${number}, "monthly_expenses": 0, "financial_goal": "debt"}`,
    })
    expect(response).toMatchObject({ status: 400, body: { error: { code: 'VALIDATION_ERROR' } } })
  })

  it('take JSON’s negative zero for zero', async () => {
    const client = await api.client()
    const { status, body } = await client.send({
      method: 'POST',
      url: INTAKE,
      headers: { 'content-type': 'application/json' },
      payload: '{"monthly_income": -0, "monthly_expenses": 0.0, "financial_goal": "debt"}',
    })
    expect({ status, income: JSON.stringify(body.data?.monthly_income) }).toEqual({
      status: 201,
      income: '0',
    })
  })
})

describe('the goal', () => {
  it.each(['savings', 'debt'])('may be %s', async (goal) => {
    const { body } = await submit({ ...GUIDE_INTAKE, financial_goal: goal })
    expect(body.data.financial_goal).toBe(goal)
  })

  it.each(['Savings', 'house', '', 1])('refuses %j', async (goal) => {
    const error = await refuse({ ...GUIDE_INTAKE, financial_goal: goal })
    expect(error.details).toMatchObject([{ field: 'financial_goal' }])
  })
})

describe('the pay date', () => {
  it.each(['2025-05-30', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01', '9999-12-31'])(
    'is the very day that was sent: %s',
    async (date) => {
      const client = await api.client()
      const { status, body } = await client.post(INTAKE, { ...GUIDE_INTAKE, next_pay_date: date })
      expect({ status, date: body.data?.next_pay_date }).toEqual({ status: 201, date })
      expect((await client.get(INTAKE)).body.data.next_pay_date).toBe(date)
    },
  )

  it.each([
    '2025-02-29',
    '2025-02-30',
    '2025-04-31',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '0000-01-01',
    '2025-1-5',
    '25-01-05',
    '20250105',
    '05/30/2025',
    '2025-05-30T00:00:00Z',
    '2025-05-30 ',
    '+2025-05-30',
    '-2025-05-30',
    '12025-05-30',
    '２０２５-05-30',
    'tomorrow',
    '',
    20250530,
  ])('refuses %j', async (date) => {
    const error = await refuse({ ...GUIDE_INTAKE, next_pay_date: date })
    expect(error.details).toMatchObject([{ field: 'next_pay_date' }])
  })
})

describe('the currency', () => {
  it.each(['USD', 'BRL', 'EUR', 'MXN', 'ARS', 'JPY', 'KWD'])('may be %s', async (currency) => {
    const { body } = await submit({ ...GUIDE_INTAKE, currency })
    expect(body.data.currency).toBe(currency)
  })

  it.each(['usd', 'Usd', 'US', 'USDT', 'ZZZ', 'R$', '', ' USD', 986])('refuses %j', async (currency) => {
    const error = await refuse({ ...GUIDE_INTAKE, currency })
    expect(error.details).toMatchObject([{ field: 'currency' }])
  })
})

describe('the interest rate', () => {
  it.each([0, 0.5, 19.999, 1000])('may be %d percent', async (apr) => {
    const { body } = await submit({ ...GUIDE_INTAKE, debt_apr: apr })
    expect(body.data.debt_apr).toBe(apr)
  })

  it.each([-0.01, 1000.01, '19.9', true])('refuses %j', async (apr) => {
    const error = await refuse({ ...GUIDE_INTAKE, debt_apr: apr })
    expect(error.details).toMatchObject([{ field: 'debt_apr' }])
  })
})

describe('snapshots', () => {
  it('are a 404 before there is any, and an empty list', async () => {
    const client = await api.client()
    expect(await client.get(INTAKE)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } })
    const { status, body } = await client.get(`${INTAKE}/history`)
    expect(status).toBe(200)
    expect(body).toEqual({ object: 'list', data: [], has_more: false, next_cursor: null })
  })

  it('never change: the newest counts and the earlier ones stay', async () => {
    const client = await api.client()
    const first = await client.post(INTAKE, GUIDE_INTAKE)
    const second = await client.post(INTAKE, { ...GUIDE_INTAKE, monthly_income: 6000 })
    expect((await client.get(INTAKE)).body).toEqual(second.body)
    const { body } = await client.get(`${INTAKE}/history`)
    expect(body.data).toEqual([second.body.data, first.body.data])
  })

  it('move the user from the first to the second stage, and no further', async () => {
    const client = await api.client()
    const stage = async () => (await client.get('/v1/users/external:u')).body.data.onboarding_stage
    expect(await stage()).toBe('intake_pending')
    await client.post(INTAKE, GUIDE_INTAKE)
    expect(await stage()).toBe('plan_pending')
    await client.post(INTAKE, GUIDE_INTAKE)
    expect(await stage()).toBe('plan_pending')
  })

  it('leave an active user active', async () => {
    const client = await api.client()
    await client.post(INTAKE, GUIDE_INTAKE)
    await client.post('/v1/users/external:u/plan/generate')
    await client.post(INTAKE, { ...GUIDE_INTAKE, financial_goal: 'debt' })
    const { body } = await client.get('/v1/users/external:u', WITH_GUIDE_VERSION)
    expect(body.data.onboarding_stage).toBe('active')
  })

  it('of users with the same external id at two clients are kept apart', async () => {
    const [one, other] = [await api.client(), await api.client()]
    await one.post(INTAKE, GUIDE_INTAKE)
    expect((await other.get(INTAKE)).status).toBe(404)
  })

  it('sent 30 at once are all kept', async () => {
    const client = await api.client()
    const bodies = Array.from({ length: 30 }, (_, n) => ({ ...GUIDE_INTAKE, monthly_income: n }))
    const responses = await Promise.all(bodies.map((body) => client.post(INTAKE, body)))
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]))
    const { body } = await client.get(`${INTAKE}/history?limit=100`)
    expect(new Set(body.data.map((item: { monthly_income: number }) => item.monthly_income)).size).toBe(30)
  })
})
