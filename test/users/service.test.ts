import { beforeAll, describe, expect, test } from 'vitest'
import type { ClientScope } from '../../src/clients/scope.ts'
import type { Database, Statement } from '../../src/database/database.ts'
import { ofUser, type UserScope } from '../../src/users/scope.ts'
import { createUserService, type UserInput, type UserService } from '../../src/users/service.ts'
import { type Candidate, findOrInsert, type UserFilter } from '../../src/users/store.ts'
import { numbersTo, USER_ID } from '../helpers/requests.ts'
import { useTestServices } from '../helpers/test-services.ts'

const services = useTestServices()
const BLANK = { name: null, email: null, phone: null, language: 'en' } as const
const MARIA = { name: 'Maria', email: 'maria@example.com', phone: '+15551234567', language: 'pt' } as const

let users: UserService
const created: string[] = []

beforeAll(() => {
  users = createUserService(
    () => services.clock.now,
    services.ids,
    (via) => created.push(via),
  )
})

function named(externalUserId: string, rest: Omit<UserInput, 'externalUserId'> = BLANK): UserInput {
  return { externalUserId, ...rest }
}

async function newUser(scope: ClientScope, input = named('u')): Promise<UserScope> {
  return { ...scope, user: await users.create(scope, input) }
}

function countUsers({ apiClientId }: ClientScope) {
  return services.sql('SELECT external_user_id FROM users WHERE api_client_id = $1', [apiClientId])
}

/** A client who is told of what happens. */
async function listeningScope(): Promise<ClientScope> {
  const scope = await services.scope()
  await services.sql(
    `INSERT INTO webhook_endpoints (api_client_id, id, url, event_types, status, secret, created_at, updated_at)
     VALUES ($1, 'ozz_whe_1', 'https://example.com', '{}', 'enabled', '', now(), now())`,
    [scope.apiClientId],
  )
  return scope
}

function eventsOf({ apiClientId }: ClientScope) {
  return services.sql('SELECT id, type, subject_id, data FROM events WHERE api_client_id = $1 ORDER BY id', [
    apiClientId,
  ])
}

/** How many statements of this file's own wait for a lock. */
async function countWaiting(): Promise<unknown> {
  const [row] = await services.sql(
    `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return row?.count
}

/** The same scope, on a database that first lets others win the race for an insert, so many times. */
function losing(scope: ClientScope, times: number): ClientScope {
  let lost = 0
  const query = async <Row extends object>(statement: Statement<Row>, values: unknown[]): Promise<Row[]> => {
    if (statement.name === 'users.find_or_insert' && lost++ < times) return []
    return scope.database.query(statement, values)
  }
  const database: Database = { ...services.database, query }
  return { ...scope, database }
}

describe('a path id', () => {
  test('of Ozzie’s names the client’s user, somebody else’s, or nobody', async () => {
    const [mine, other] = [await services.scope(), await services.scope()]
    const { user } = await newUser(mine)
    expect(await users.resolve(mine, user.id, 'likely')).toEqual({ user, provisioned: false })
    await expect(users.resolve(other, user.id, 'likely')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const id of ['ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0', 'u', '', 'External:u', `x${user.id}`]) {
      await expect(users.resolve(mine, id, 'likely')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await countUsers(mine)).toHaveLength(1)
  })

  test.each(['unlikely', 'likely'] as const)(
    'of the partner’s becomes a user, once, where that is %s',
    async (provisioning) => {
      const scope = await services.scope()
      const before = created.length
      const first = await users.resolve(scope, 'external:new', provisioning)
      const { user } = first
      expect(first.provisioned).toBe(true)
      expect(user).toEqual({
        id: expect.stringMatching(USER_ID),
        ...named('new'),
        onboardingStage: 'intake_pending',
        createdAt: services.clock.now,
      })
      expect(await users.resolve(scope, 'external:new', provisioning)).toEqual({ user, provisioned: false })
      expect(await users.resolve(scope, user.id, provisioning)).toEqual({ user, provisioned: false })
      expect(created.slice(before)).toEqual(['api_external'])
    },
  )

  test('of the partner’s becomes nobody where that is forbidden', async () => {
    const scope = await services.scope()
    const resolving = users.resolve(scope, 'external:u', 'never')
    await expect(resolving).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await countUsers(scope)).toEqual([])
    const { user } = await newUser(scope)
    expect(await users.resolve(scope, 'external:u', 'never')).toEqual({ user, provisioned: false })
  })

  test('can be looked at without consequences', async () => {
    const [mine, other] = [await services.scope(), await services.scope()]
    expect(await users.peek(mine, 'external:u')).toBeUndefined()
    expect(await users.findId(mine, 'u')).toBeNull()
    const { user } = await newUser(mine)
    for (const id of ['external:u', user.id]) {
      expect(await users.peek(mine, id)).toEqual(user)
      expect(await users.peek(other, id)).toBeUndefined()
    }
    expect(await users.findId(mine, 'u')).toBe(user.id)
    expect(await users.findId(other, 'u')).toBeNull()
    expect(await countUsers(other)).toEqual([])
  })

  test('whose insert is lost to another call names the winner’s user', async () => {
    const scope = await services.scope()
    expect(await users.resolve(losing(scope, 2), 'external:u', 'likely')).toMatchObject({ provisioned: true })
    const resolving = users.resolve(losing(scope, 3), 'external:other', 'likely')
    await expect(resolving).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await countUsers(scope)).toHaveLength(1)
  })
})

describe('a user', () => {
  test('has all that was given, and comes into being once', async () => {
    const scope = await services.scope()
    const before = created.length
    const { user } = await newUser(scope, named('m', MARIA))
    expect(user).toMatchObject(named('m', MARIA))
    await expect(users.create(scope, named('m'))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(created.slice(before)).toEqual(['api'])
    expect(await users.resolve(scope, 'external:m', 'likely')).toEqual({ user, provisioned: false })
    const rows = await services.sql('SELECT created_via FROM users WHERE id = $1', [user.id])
    expect(rows).toEqual([{ created_via: 'api' }])
  })

  test('who first writes on WhatsApp has all that is given, and is known from then on', async () => {
    const scope = await services.scope()
    const before = created.length
    const user = await users.provision(scope, named('whatsapp:+1', MARIA))
    expect(user).toMatchObject(named('whatsapp:+1', MARIA))
    expect(await users.provision(scope, named('whatsapp:+1'))).toEqual(user)
    expect(created.slice(before)).toEqual(['whatsapp'])
  })

  test('is found by any of their numbers, the newest of several, within one client', async () => {
    const [mine, other] = [await services.scope(), await services.scope()]
    await newUser(mine, named('old', MARIA))
    services.passTime(1_000)
    const { user } = await newUser(mine, named('new', MARIA))
    await newUser(mine, named('somebody', { ...MARIA, phone: '+15550000000' }))
    expect(await users.findByPhone(mine, ['+1', MARIA.phone])).toEqual(user)
    expect(await users.findByPhone(mine, ['+1'])).toBeUndefined()
    expect(await users.findByPhone(other, [MARIA.phone])).toBeUndefined()
  })

  test('keeps what a change does not name, and changes nobody else', async () => {
    const [mine, other] = [await services.scope(), await services.scope()]
    const [scope, sibling, stranger] = [
      await newUser(mine, named('m', MARIA)),
      await newUser(mine, named('s', MARIA)),
      await newUser(other, named('m', MARIA)),
    ]
    expect(await users.update(scope, {})).toBe(scope.user)
    const changed = await users.update(scope, { name: null, language: 'es' })
    expect(changed).toEqual({ ...scope.user, name: null, language: 'es' })
    for (const { user, ...whose } of [sibling, stranger]) {
      expect(await users.peek(whose, user.id)).toEqual(user)
    }
  })

  test('who was deleted meanwhile cannot be changed, nor worked for', async () => {
    const scope = await newUser(await services.scope())
    await services.sql('DELETE FROM users WHERE id = $1', [scope.user.id])
    const missing = { code: 'NOT_FOUND' }
    await expect(users.update(scope, { name: 'x' })).rejects.toMatchObject(missing)
    let isReached = false
    const working = users.exclusively(scope, async () => {
      isReached = true
    })
    await expect(working).rejects.toMatchObject(missing)
    expect(isReached).toBe(false)
  })
})

describe('a user who comes into being by what is stored of them', () => {
  const scope = () => services.scope()

  test('is the one of the external id, of whom nothing else is known, and is counted once', async () => {
    const mine = await scope()
    const before = created.length
    const seen: Candidate[] = []
    const bring = () =>
      users.resolveWith(mine, 'external:new', async (candidate) => {
        seen.push(candidate)
        return findOrInsert(mine, candidate)
      })
    const first = await bring()
    expect(first).toMatchObject({ provisioned: true, user: named('new') })
    expect(await bring()).toEqual({ ...first, provisioned: false })
    expect(seen[0]).toMatchObject({ user: { ...named('new'), createdVia: 'api_external' } })
    expect(seen[0]?.user.id).toMatch(/^ozz_usr_/)
    expect(seen[0]?.eventId).toMatch(/^ozz_evt_/)
    expect(created.slice(before)).toEqual(['api_external'])
  })

  test('is found by the next attempt when another call was faster, three at most', async () => {
    const mine = await scope()
    const user = await users.create(mine, named('faster'))
    let attempts = 0
    const second = users.resolveWith(mine, 'external:faster', async () => {
      attempts += 1
      return attempts === 2 ? { user, provisioned: false } : undefined
    })
    expect(await second).toEqual({ user, provisioned: false })
    let vain = 0
    const never = users.resolveWith(mine, 'external:faster', async () => {
      vain += 1
      return undefined
    })
    await expect(never).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(vain).toBe(3)
  })

  test.each([
    ["of Ozzie's own ids", undefined, 'ozz_usr_01HX9KZMR4P5JQNBVT7YCW3DE0'],
    ['of a client with a limit', 5, 'external:new'],
    ['of ids that say external somewhere else', undefined, 'new:external:'],
  ])('has to be resolved first: %s', async (_, maxUsers, pathId) => {
    const never = () => Promise.reject(new Error('nothing may be stored'))
    expect(await users.resolveWith(await services.scope(maxUsers), pathId, never)).toBeUndefined()
  })
})

describe('a limit of users', () => {
  test('is held against a count that is kept for the client alone', async () => {
    const [mine, other, free] = [await services.scope(3), await services.scope(3), await services.scope()]
    await users.create(other, named('x'))
    await users.create(mine, named('a'))
    await users.resolve(mine, 'external:b', 'likely')
    await users.resolve(mine, 'external:b', 'likely')
    await expect(users.create(mine, named('a'))).rejects.toMatchObject({ code: 'CONFLICT' })
    await users.create(free, named('y'))
    const counts = await services.sql('SELECT user_count FROM api_clients WHERE id = ANY ($1) ORDER BY id', [
      [mine, other, free].map(({ apiClientId }) => apiClientId),
    ])
    expect(counts.map(({ user_count: count }) => count)).toEqual([2, 1, null])
  })

  test('lets in as many as it says, by either way, and those who are known', async () => {
    const scope = await services.scope(2)
    await users.create(scope, named('a'))
    await users.resolve(scope, 'external:b', 'likely')
    const refusal = { code: 'USER_LIMIT_REACHED' }
    const before = created.length
    await expect(users.create(scope, named('c'))).rejects.toMatchObject(refusal)
    await expect(users.resolve(scope, 'external:c', 'likely')).rejects.toMatchObject(refusal)
    await expect(users.create(scope, named('a'))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await users.resolve(scope, 'external:b', 'likely')).toMatchObject({ provisioned: false })
    expect(created).toHaveLength(before)
    expect(await countUsers(scope)).toHaveLength(2)
  })

  test('that was lowered leaves those who are there, and what is told of them', async () => {
    const scope = await services.scope(2)
    for (const name of ['a', 'b']) await users.create(scope, named(name))
    const lowered = { ...scope, maxUsers: 1 }
    expect(await users.resolve(lowered, 'external:b', 'likely')).toMatchObject({ provisioned: false })
    await expect(users.create(lowered, named('a'))).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await countUsers(scope)).toHaveLength(2)
  })

  test('holds for many at once', async () => {
    const scope = await services.scope(3)
    const results = await Promise.allSettled(
      numbersTo(12).map((n) => users.resolve(scope, `external:${n}`, 'likely')),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(await countUsers(scope)).toHaveLength(3)
  })

  test('does not keep those who are known waiting for those who come into being', async () => {
    const scope = await services.scope(5)
    await users.resolve(scope, 'external:known', 'likely')
    await services.database.transaction(async (tx) => {
      await tx.prisma.$queryRawUnsafe('SELECT 1 FROM api_clients WHERE id = $1 FOR UPDATE', scope.apiClientId)
      const resolved = await users.resolve(scope, 'external:known', 'likely')
      expect(resolved.provisioned).toBe(false)
    })
  })
})

describe('the list of users', () => {
  const FIRST = { limit: 2, before: undefined }

  test('holds the newest first, page by page, and one more than the page where there are more', async () => {
    const [scope, other] = [await services.scope(), await services.scope()]
    for (const name of ['a', 'b', 'c']) await users.create(scope, named(name))
    await users.create(other, named('x'))
    const page = await users.list(scope, {}, FIRST)
    expect(page.map(({ externalUserId }) => externalUserId)).toEqual(['c', 'b', 'a'])
    expect(page[0]).toEqual(await users.peek(scope, 'external:c'))
    const rest = await users.list(scope, {}, { limit: 2, before: page[1]?.id })
    expect(rest.map(({ externalUserId }) => externalUserId)).toEqual(['a'])
  })

  test('holds those alone whom the filter describes', async () => {
    const scope = await services.scope()
    const maria = await newUser(scope, named('m', MARIA))
    const other = await newUser(scope, named('o'))
    await users.advance(other, 'intake_submitted')
    const ids = async (filter: UserFilter) => (await users.list(scope, filter, FIRST)).map(({ id }) => id)
    expect(await ids({ externalUserId: 'm' })).toEqual([maria.user.id])
    expect(await ids({ phone: MARIA.phone })).toEqual([maria.user.id])
    expect(await ids({ onboardingStage: 'plan_pending' })).toEqual([other.user.id])
    expect(await ids({ onboardingStage: 'active' })).toEqual([])
  })
})

describe('the stage of a user', () => {
  test('moves forward with what happens, and each move is put on record once', async () => {
    const scope = await newUser(await listeningScope())
    const seen = async () => (await users.peek(scope, scope.user.id))?.onboardingStage
    await users.advance(scope, 'intake_submitted')
    await users.advance(scope, 'intake_submitted')
    expect(await seen()).toBe('plan_pending')
    const pending = { ...scope, user: { ...scope.user, onboardingStage: 'plan_pending' } } as const
    await users.advance(pending, 'intake_submitted')
    await users.advance(pending, 'plan_generated')
    expect(await seen()).toBe('active')
    await users.advance(scope, 'intake_submitted')
    expect(await seen()).toBe('active')
    const { id } = scope.user
    const recorded = await eventsOf(scope)
    for (const event of recorded) expect(event.id).toMatch(/^ozz_evt_/)
    const events = recorded.map(({ type, subject_id: subject, data }) => {
      const { onboarding_stage: stage, from, to } = Object(data)
      return { type, subject, stage, from, to }
    })
    expect(events).toEqual([
      { type: 'user.created', subject: id, stage: 'intake_pending', from: undefined, to: undefined },
      {
        type: 'user.stage_changed',
        subject: `${id}:plan_pending`,
        stage: 'plan_pending',
        from: 'intake_pending',
        to: 'plan_pending',
      },
      {
        type: 'user.stage_changed',
        subject: `${id}:active`,
        stage: 'active',
        from: 'plan_pending',
        to: 'active',
      },
    ])
  })

  test('is nobody else’s', async () => {
    const client = await services.scope()
    const [scope, sibling] = [await newUser(client), await newUser(client, named('sibling'))]
    await users.advance(scope, 'plan_generated')
    expect(await users.peek(sibling, sibling.user.id)).toEqual(sibling.user)
  })
})

test('the columns of a user’s rows name the client and the user', async () => {
  const scope = await newUser(await services.scope())
  expect(ofUser(scope)).toEqual({ apiClientId: scope.apiClientId, userId: scope.user.id })
})

describe('work for one user', () => {
  test('is done in turn, in a transaction that is undone when it fails', async () => {
    const scope = await newUser(await services.scope())
    const steps: string[] = []
    const work = (name: string) =>
      users.exclusively(scope, async (tx) => {
        expect(tx.database.isTransaction).toBe(true)
        steps.push(`${name} begins`)
        await users.update(tx, { name })
        steps.push(`${name} ends`)
        if (name === 'b') throw new Error('it went wrong')
        return name
      })
    const results = await Promise.allSettled(['a', 'b'].map(work))
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await users.peek(scope, scope.user.id)).toMatchObject({ name: 'a' })
  })

  test('waits for whoever holds the user elsewhere', async () => {
    const scope = await newUser(await services.scope())
    const steps: string[] = []
    let working: Promise<unknown> | undefined
    await services.database.transaction(async (tx) => {
      await tx.prisma.$queryRawUnsafe('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', scope.user.id)
      working = users.exclusively(scope, async () => steps.push('here'))
      await expect.poll(countWaiting).toBe(1)
      steps.push('elsewhere')
    })
    await working
    expect(steps).toEqual(['elsewhere', 'here'])
  })

  test('that is part of a transaction waits for nobody who has none', async () => {
    const scope = await newUser(await services.scope())
    await services.database.transaction(async (database) => {
      const done = await users.exclusively({ ...scope, database }, async (tx) => {
        expect(tx.database).toBe(database)
        return users.exclusively(tx, async () => 'done')
      })
      expect(done).toBe('done')
    })
  })
})
