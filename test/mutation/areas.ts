/** A part of the product whose tests have to notice when it goes wrong. */
export interface Area {
  name: string
  /** What is changed, one place at a time. */
  sources: string[]
  /** The tests that are asked to notice. */
  tests: string[]
  /** Whether they need PostgreSQL. */
  database: boolean
}

export const AREAS: Area[] = [
  {
    name: 'authentication',
    sources: ['src/clients/{authenticator,credentials,service,store}.ts', 'src/http/authenticate.ts'],
    tests: [
      'test/clients/{authentication,authenticator,credentials,service}.test.ts',
      'test/limits/auth-failures.test.ts',
    ],
    database: true,
  },
  {
    name: 'resolver',
    sources: ['src/http/resolve-user.ts', 'src/users/{scope,service,store}.ts'],
    tests: ['test/users/service.test.ts', 'test/http/resolve-user.test.ts'],
    database: true,
  },
  {
    name: 'stage machine',
    sources: ['src/users/onboarding.ts'],
    tests: ['test/users/onboarding.test.ts'],
    database: false,
  },
  {
    name: 'idempotency',
    sources: ['src/idempotency/*.ts', 'src/http/idempotency.ts'],
    tests: ['test/idempotency/service.test.ts', 'test/http/idempotency.test.ts'],
    database: true,
  },
  {
    name: 'limits',
    sources: ['src/limits/{counter,fallback-counter,memory-counter}.ts'],
    tests: ['test/limits/counters.test.ts'],
    database: false,
  },
  {
    name: 'seals',
    sources: ['src/lib/sealed.ts', 'src/webhooks/signature.ts'],
    tests: ['test/lib/sealed.test.ts', 'test/webhooks/signature.test.ts'],
    database: false,
  },
  { name: 'finance', sources: ['src/finance/*.ts'], tests: ['test/finance/*.test.ts'], database: false },
]

/** @throws Error when there is none of this name */
export function areaNamed(name: string): Area {
  const area = AREAS.find((each) => each.name === name)
  if (!area)
    throw new Error(`There is no area “${name}”. There are: ${AREAS.map((each) => each.name).join(', ')}.`)
  return area
}
