import type { RequestParts } from 'autocannon'
import { preloadedExternalId } from './database.ts'

/** One kind of request, different every time. */
export interface Scenario {
  name: string
  next(): RequestParts
}

/**
 * The requests that are measured.
 *
 * @param users how many users are preloaded
 * @param headers what every request carries
 */
export function scenarios(users: number, headers: Record<string, string>): Scenario[] {
  const jsonHeaders = { ...headers, 'content-type': 'application/json' }
  return [
    {
      name: 'GET user by external id',
      next: () => ({
        method: 'GET',
        path: `/v1/users/external:${preloadedExternalId(1 + Math.floor(Math.random() * users))}`,
        headers,
      }),
    },
    {
      name: 'first call with intake',
      next: () => ({
        method: 'POST',
        path: `/v1/users/external:first_${nextNumber()}/financial-intake`,
        headers: jsonHeaders,
        body: JSON.stringify({
          monthly_income: randomAmount(3_000, 7_000),
          monthly_expenses: randomAmount(2_000, 4_000),
          financial_goal: Math.random() < 0.5 ? 'savings' : 'debt',
          next_pay_date: '2027-01-29',
          currency: 'USD',
          current_savings: 1_500,
          total_debt: 8_000.5,
          debt_apr: 19.9,
        }),
      }),
    },
    {
      name: 'POST user',
      next: () => {
        const number = nextNumber()
        return {
          method: 'POST',
          path: '/v1/users',
          headers: jsonHeaders,
          body: JSON.stringify({
            external_user_id: `created_${number}`,
            name: `Maria Santos ${number}`,
            email: `maria.${number}@example.com`,
            phone: `+1555${1_000_000 + (number % 9_000_000)}`,
            language: 'pt',
          }),
        }
      },
    },
  ]
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
