import type { RequestParts } from 'autocannon'
import { preloadedExternalId } from './database.ts'
import { somebody } from './people.ts'

/** One kind of request, different every time. */
export interface Scenario {
  name: string
  next(): RequestParts
  /** How many connections send it at most, where many would only wait for each other. */
  connections?: number
  /** Whether all who are asked the same answer the same, apart from ids and moments. */
  isRepeatable?: true
  /** Whether there must be people who have a plan and transactions. */
  needsPeople?: true
}

const BULK_ROWS = 1_000
const LIST_ROWS = 50

const QUESTIONS = [
  'How much should I save this month?',
  'How much did I spend on food this month?',
  'When will I reach my goal?',
]

const PURCHASES = [
  'Whole Foods Market',
  'Uber trip downtown',
  'Netflix subscription',
  'Shell gas station',
  'Pharmacy on Main Street',
  'Monthly rent',
  'Zara',
  'Transfer to Maria',
]

/**
 * The requests that are measured.
 *
 * @param users how many users are preloaded; each gets at most one plan and one bulk of transactions
 * @param headers what every request carries
 */
export function scenarios(users: number, headers: Record<string, string>): Scenario[] {
  const get = (path: string): RequestParts => ({ method: 'GET', path: `/v1/users/${path}`, headers })
  const jsonHeaders = { ...headers, 'content-type': 'application/json' }
  const post = (path: string, body: object): RequestParts => ({
    method: 'POST',
    path: `/v1/users${path}`,
    headers: jsonHeaders,
    body: JSON.stringify(body),
  })
  let planned = 0
  let imported = 0
  return [
    {
      name: 'GET user by external id',
      isRepeatable: true,
      next: () => get(`external:${preloadedExternalId(1 + Math.floor(Math.random() * users))}`),
    },
    {
      name: 'first call with intake',
      next: () => post(`/external:first_${nextNumber()}/financial-intake`, intake()),
    },
    { name: 'POST user', next: () => post('', user(nextNumber())) },
    {
      name: 'plan generation',
      connections: 16,
      next: () => {
        planned += 1
        return post(`/external:${preloadedExternalId(planned)}/plan/generate`, {})
      },
    },
    {
      name: 'chat message',
      connections: 16,
      needsPeople: true,
      isRepeatable: true,
      next: () =>
        post(`/external:${somebody()}/chat/messages`, {
          message: QUESTIONS[nextNumber() % QUESTIONS.length],
        }),
    },
    {
      name: 'list of 50 transactions',
      needsPeople: true,
      isRepeatable: true,
      next: () => get(`external:${somebody()}/transactions?limit=${LIST_ROWS}`),
    },
    {
      name: 'bulk of 1,000 transactions',
      connections: 4,
      next: () => {
        const importer = users - imported
        imported += 1
        return post(`/external:${preloadedExternalId(importer)}/transactions`, { transactions: purchases() })
      },
    },
  ]
}

function intake() {
  return {
    monthly_income: randomAmount(3_000, 7_000),
    monthly_expenses: randomAmount(2_000, 4_000),
    financial_goal: Math.random() < 0.5 ? 'savings' : 'debt',
    next_pay_date: '2027-01-29',
    currency: 'USD',
    current_savings: 1_500,
    total_debt: 8_000.5,
    debt_apr: 19.9,
  }
}

function user(number: number) {
  return {
    external_user_id: `created_${number}`,
    name: `Maria Santos ${number}`,
    email: `maria.${number}@example.com`,
    phone: `+1555${1_000_000 + (number % 9_000_000)}`,
    language: 'pt',
  }
}

function purchases() {
  return Array.from({ length: BULK_ROWS }, (_, index) => ({
    amount_cents: 100 + Math.floor(Math.random() * 20_000),
    description: `${PURCHASES[index % PURCHASES.length]} ${1 + (index % 97)}`,
    transaction_date: `2026-10-${String(1 + (index % 31)).padStart(2, '0')}`,
    external_transaction_id: `row_${index}`,
  }))
}

let lastNumber = 0

/** Never the same twice in one run, whatever server it goes to. */
function nextNumber(): number {
  lastNumber += 1
  return lastNumber
}

/** An amount with two decimals. */
function randomAmount(from: number, below: number): number {
  return Math.floor(100 * (from + Math.random() * (below - from))) / 100
}
