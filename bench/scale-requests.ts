import { busyUsers } from './scale-busy.ts'
import { PLANNED, SPENDING } from './scale-database.ts'
import { AUTHORIZATION } from './scale-server.ts'
import type { Scenario } from './scenarios.ts'

export interface ScaleScenario extends Scenario {
  /** Whether it makes users, which have to be taken away again for the table to keep its size. */
  creates: boolean
}

const HEADERS = { authorization: AUTHORIZATION }
const JSON_HEADERS = { ...HEADERS, 'content-type': 'application/json' }

/** The requests that are measured on a table of so many users, each about another user. */
export function scaleScenarios(users: number): ScaleScenario[] {
  const read = (name: string, nth: number, path: string): ScaleScenario => {
    const busy = busyUsers(users, nth)
    return {
      name,
      creates: false,
      next: () => ({
        method: 'GET',
        path: `/v1/users/external:preloaded_${pick(busy)}${path}`,
        headers: HEADERS,
      }),
    }
  }
  const list = (name: string, query: string): ScaleScenario => ({
    name,
    creates: false,
    next: () => ({ method: 'GET', path: `/v1/users${query}`, headers: HEADERS }),
  })
  const busy = busyUsers(users, 1)
  return [
    read('GET user by external id', 1, ''),
    {
      name: 'GET user by id',
      creates: false,
      next: () => ({
        method: 'GET',
        path: `/v1/users/ozz_usr_${String(pick(busy)).padStart(26, '0')}`,
        headers: HEADERS,
      }),
    },
    list('GET users', ''),
    // There is none in this stage, so that nothing cuts the search short.
    list('GET users by stage', '?onboarding_stage=plan_pending'),
    read('GET plan', PLANNED, '/plan'),
    read('GET transactions', SPENDING, '/transactions'),
    read('GET insights', SPENDING, '/insights'),
    {
      name: 'POST user',
      creates: true,
      next: () => ({
        method: 'POST',
        path: '/v1/users',
        headers: JSON_HEADERS,
        body: JSON.stringify({ external_user_id: newExternalId(), name: 'Maria Santos', language: 'pt' }),
      }),
    },
    {
      name: 'first call with intake',
      creates: true,
      next: () => ({
        method: 'POST',
        path: `/v1/users/external:${newExternalId()}/financial-intake`,
        headers: JSON_HEADERS,
        body: JSON.stringify({ monthly_income: 5000, monthly_expenses: 3200, financial_goal: 'savings' }),
      }),
    },
  ]
}

function pick(numbers: readonly number[]): number {
  return numbers[Math.floor(Math.random() * numbers.length)] ?? Number.NaN
}

const run = Date.now().toString(36)
let created = 0

/** Never the same twice, and anywhere in the index. */
function newExternalId(): string {
  created += 1
  return `${Math.random().toString(36).slice(2, 8)}_${run}_${created}`
}
