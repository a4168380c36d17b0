import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { MAX_CENTS } from '../../src/finance/money.ts'
import { CATEGORIES } from '../../src/transactions/category.ts'
import { type TestClient, useTestApi } from '../helpers/test-api.ts'
import { type Row, type StoredRow, store, userWith } from './transactions.ts'

const api = useTestApi()
let client: TestClient
beforeAll(async () => {
  client = await api.client()
})

/** Each month with the one before it, and the days beside both. */
const MONTHS = {
  '2025-05': {
    before: '2025-04',
    days: ['2025-03-31', '2025-04-01', '2025-04-30', '2025-05-01', '2025-05-31', '2025-06-01'],
  },
  '2025-01': {
    before: '2024-12',
    days: ['2024-11-30', '2024-12-01', '2024-12-31', '2025-01-01', '2025-01-31', '2025-02-01'],
  },
  '2024-12': {
    before: '2024-11',
    days: ['2024-10-31', '2024-11-01', '2024-11-30', '2024-12-01', '2024-12-31', '2025-01-01'],
  },
  '2024-02': {
    before: '2024-01',
    days: ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'],
  },
  '2024-03': {
    before: '2024-02',
    days: ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'],
  },
} as const

type Month = keyof typeof MONTHS

const anyMonth = fc.constantFrom<Month>('2025-05', '2025-01', '2024-12', '2024-02', '2024-03')

/** Few categories and small amounts meet often, so that there are medians, ties and shares of thirds. */
function anyRows(month: Month) {
  const amount = fc.oneof(
    fc.bigInt({ min: 1n, max: 12n }),
    fc.bigInt({ min: 1n, max: 500_000n }),
    fc.bigInt({ min: 1n, max: MAX_CENTS }),
  )
  const row = fc.record({
    type: fc.constantFrom('expense', 'expense', 'expense', 'income'),
    amount,
    currency: fc.constantFrom('USD', 'USD', 'BRL', 'JPY'),
    category: fc.oneof(
      fc.constantFrom('food', 'clothing', 'savings', 'debt'),
      fc.constantFrom(...CATEGORIES),
    ),
    description: fc.constantFrom('Lunch', 'Bus', 'Rent'),
    date: fc.constantFrom(...MONTHS[month].days),
  })
  return fc.array<Row>(row, { maxLength: 60, size: 'max' })
}

const NEEDS = ['housing', 'utilities', 'food', 'transport', 'health', 'education']

const sum = (rows: Row[]) => rows.reduce((total, { amount }) => total + amount, 0n)
const isIncome = ({ type }: Row) => type === 'income'
const isExpense = ({ type }: Row) => type === 'expense'
const isSpent = (row: Row) => isExpense(row) && row.category !== 'savings' && row.category !== 'debt'

function currenciesIn(rows: Row[], own: string): string[] {
  const codes = new Set(rows.map(({ currency }) => currency))
  codes.delete(own)
  return [own, ...[...codes].sort()]
}

function totals(rows: Row[], own: string) {
  return currenciesIn(rows, own).map((currency) => {
    const mine = rows.filter((row) => row.currency === currency)
    const income = Number(sum(mine.filter(isIncome)))
    const spent = Number(sum(mine.filter(isSpent)))
    return { currency, income_cents: income, spent_cents: spent, net_cents: income - spent }
  })
}

function amounts(rows: Row[], own: string) {
  return currenciesIn(rows, own).flatMap((currency) =>
    CATEGORIES.map((category) => {
      const mine = rows.filter(
        (row) => row.currency === currency && row.category === category && isSpent(row),
      )
      return { currency, category, amount_cents: Number(sum(mine)) }
    })
      .filter(({ amount_cents }) => amount_cents > 0)
      .sort((a, b) => b.amount_cents - a.amount_cents),
  )
}

function expenses(rows: StoredRow[], own: string): StoredRow[] {
  return currenciesIn(rows, own).flatMap((currency) =>
    rows
      .filter((row) => row.currency === currency && isSpent(row))
      .sort((a, b) => Number(b.amount - a.amount) || b.date.localeCompare(a.date) || (a.id < b.id ? 1 : -1)),
  )
}

const shown = ({ id, description, category, amount, currency, date }: StoredRow) => ({
  id,
  description,
  category,
  amount_cents: Number(amount),
  currency,
  transaction_date: date,
})

function twiceMedianOfOthers(expense: StoredRow, rows: StoredRow[]): bigint | undefined {
  const others = rows
    .filter((row) => row.id !== expense.id && isSpent(row))
    .filter((row) => row.currency === expense.currency && row.category === expense.category)
    .map(({ amount }) => amount)
    .sort((a, b) => Number(a - b))
  if (others.length < 4) return undefined
  const middle = others.length / 2
  const low = others[Math.ceil(middle) - 1] ?? 0n
  const high = others[Math.floor(middle)] ?? 0n
  return low + high
}

async function insights(rows: Row[], month: Month) {
  const user = await userWith(api, client, rows)
  const { status, body } = await client.get(`${user.path}/insights?month=${month}`)
  expect(status).toBe(200)
  return { ...user, data: body.data }
}

const anyCase = anyMonth.chain((month) => fc.tuple(fc.constant(month), anyRows(month)))
const runs = { numRuns: 100 }

describe('whatever the transactions are', () => {
  test('totals, largest and unusual expenses are those that adding up by hand gives', async () => {
    let unusualSeen = 0
    await fc.assert(
      fc.asyncProperty(anyCase, async ([month, drawn]) => {
        const { data, rows } = await insights(drawn, month)
        const { before } = MONTHS[month]
        const now = rows.filter(({ date }) => date.startsWith(month))
        const earlier = rows.filter(({ date }) => date.startsWith(before))
        expect(data.month).toBe(month)
        expect(data.totals).toEqual(totals(now, 'USD'))
        expect(data.previous_month).toEqual({ month: before, totals: totals(earlier, 'USD') })
        expect(data.largest).toEqual(expenses(now, 'USD').slice(0, 5).map(shown))

        const unusual = expenses(now, 'USD').flatMap((expense) => {
          const twiceMedian = twiceMedianOfOthers(expense, [...now, ...earlier])
          const standsOut = twiceMedian !== undefined && 2n * expense.amount >= 3n * twiceMedian
          return standsOut ? [{ ...shown(expense), median_cents: Number((twiceMedian + 1n) / 2n) }] : []
        })
        expect(data.unusual).toEqual(unusual.slice(0, 10))
        unusualSeen += unusual.length
      }),
      runs,
    )
    expect(unusualSeen).toBeGreaterThan(0)
  })

  test('categories have the amounts, shares and changes that adding up by hand gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([month, drawn]) => {
        const { data, rows } = await insights(drawn, month)
        const now = amounts(
          rows.filter(({ date }) => date.startsWith(month)),
          'USD',
        )
        const earlier = amounts(
          rows.filter(({ date }) => date.startsWith(MONTHS[month].before)),
          'USD',
        )
        expect(data.categories).toMatchObject(now)
        for (const { currency, category, amount_cents, share_percent, change_percent } of data.categories) {
          const whole = now
            .filter((other) => other.currency === currency)
            .reduce((total, other) => total + other.amount_cents, 0)
          expect(Math.abs(share_percent - (100 * amount_cents) / whole)).toBeLessThan(0.01)
          const was = earlier.find((other) => other.currency === currency && other.category === category)
          const change = was && (100 * (amount_cents - was.amount_cents)) / was.amount_cents
          if (change === undefined) expect(change_percent).toBeNull()
          else expect(Math.abs(change_percent - change)).toBeLessThanOrEqual(0.005 + Math.abs(change) * 1e-12)
        }
        for (const currency of new Set(now.map((share) => share.currency))) {
          const hundredths = data.categories
            .filter((share: { currency: string }) => share.currency === currency)
            .map((share: { share_percent: number }) => Math.round(share.share_percent * 100))
          expect(hundredths.reduce((total: number, share: number) => total + share, 0)).toBe(10_000)
        }
      }),
      runs,
    )
  })

  test('a plan is held against the expenses of its own currency, and its amounts add up to the income', async () => {
    const anyIncome = fc.bigInt({ min: 0n, max: 99_999_999n })
    await fc.assert(
      fc.asyncProperty(
        anyCase,
        anyIncome,
        fc.constantFrom('savings', 'debt'),
        async ([month, drawn], income, goal) => {
          const user = await userWith(api, client, drawn)
          await client.post(`${user.path}/financial-intake`, {
            monthly_income: Number(income) / 100,
            monthly_expenses: Number(income / 2n) / 100,
            financial_goal: goal,
            currency: 'BRL',
          })
          const plan = await client.post(`${user.path}/plan/generate`)
          const { body } = await client.get(`${user.path}/insights?month=${month}`)
          const compared = body.data.plan_vs_actual
          const mine = user.rows.filter(
            (row) => row.currency === 'BRL' && row.date.startsWith(month) && isExpense(row),
          )
          const of = (rows: Row[]) => Number(sum(rows))
          expect(compared.currency).toBe('BRL')
          expect(compared.needs.actual_cents).toBe(
            of(mine.filter(({ category }) => NEEDS.includes(category))),
          )
          expect(compared.savings.actual_cents).toBe(
            of(mine.filter(({ category }) => category === 'savings')),
          )
          expect(compared.debt.actual_cents).toBe(of(mine.filter(({ category }) => category === 'debt')))
          const wants = mine.filter((row) => isSpent(row) && !NEEDS.includes(row.category))
          expect(compared.wants.actual_cents).toBe(of(wants))

          const { allocations } = plan.body.data
          const buckets = ['needs', 'wants', 'savings', 'debt']
          const planned = buckets.map((bucket) => compared[bucket].planned_cents)
          expect(planned.reduce((a, b) => a + b, 0)).toBe(Number(income))
          for (const [index, bucket] of buckets.entries()) {
            const exact = (Number(income) * allocations[bucket]) / 100
            expect(Math.abs(planned[index] - exact)).toBeLessThan(1.000001)
          }
          expect(body.data.totals[0].currency).toBe('BRL')
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('amounts beyond what a JavaScript number holds', () => {
  test('are written with all their digits', async () => {
    const rows = Array.from(
      { length: 101 },
      (): Row => ({
        type: 'expense',
        amount: MAX_CENTS,
        currency: 'USD',
        category: 'other',
        description: 'Yacht',
        date: '2025-05-02',
      }),
    )
    const user = await userWith(api, client, [])
    await store(api, client, user.userId, rows)
    const { body } = await api.app.inject({
      url: `${user.path}/insights?month=2025-05`,
      headers: { authorization: `Bearer ${client.token}` },
    })
    const total = 101n * MAX_CENTS
    expect(total).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER))
    expect(body).toContain(`"spent_cents":${total},"net_cents":-${total}`)
    expect(body).toContain(`"amount_cents":${total},"share_percent":100`)
  })
})
