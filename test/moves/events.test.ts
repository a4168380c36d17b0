import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MoveService } from '../../src/moves/service.ts'
import { type Household, newHousehold, noon } from '../goals/scenario.ts'
import { numbersTo } from '../helpers/requests.ts'
import { type AppInstance, openApp, useTestApi } from '../helpers/test-api.ts'

const api = useTestApi({ now: noon('2025-05-05') })
let moves: MoveService
let other: AppInstance

beforeAll(async () => {
  moves = api.services.moves
  other = await openApp(api.databaseUrl, () => api.clock.now)
})

afterAll(() => other.close())

/** The cycles that were announced for the user, in order. */
async function announced({ client }: Household): Promise<unknown[]> {
  const rows = await api.sql(
    `SELECT subject_id FROM events WHERE api_client_id = $1 AND type = 'money_move.available' ORDER BY id`,
    [client.id],
  )
  return rows.map((row) => row.subject_id)
}

async function newUser(): Promise<Household> {
  api.clock.now = noon('2025-05-05')
  return newHousehold(api, { intake: { next_pay_date: '2025-05-30' } })
}

describe('money_move.available', () => {
  it('is recorded once for each cycle, however often anybody looks', async () => {
    const household = await newUser()
    const first = await household.openMove()
    for (const _ of numbersTo(3)) await moves.announceAvailable(api.database)
    expect(await announced(household)).toEqual([first.id])
    await household.setMove(first, 'completed')
    const second = await household.openMove()
    api.clock.now = new Date('2025-05-29T23:59:59Z')
    await moves.announceAvailable(api.database)
    expect(await announced(household)).toEqual([first.id])
    api.clock.now = new Date('2025-05-30T00:00:00Z')
    for (const _ of numbersTo(3)) await moves.announceAvailable(api.database)
    expect(await announced(household)).toEqual([first.id, second.id])
  })

  it('is recorded once by 20 sweeps at once on two servers, for everybody', async () => {
    const households = await Promise.all(numbersTo(12).map(newUser))
    const counts = await Promise.all(
      numbersTo(20).map((n) => moves.announceAvailable(n % 2 ? api.database : other.database)),
    )
    expect(counts.every((count) => count <= 12)).toBe(true)
    await moves.announceAvailable(api.database)
    for (const household of households) {
      expect(await announced(household)).toEqual([(await household.openMove()).id])
    }
  })

  it('is recorded once when the cycle is done while others look', async () => {
    const household = await newUser()
    const first = await household.openMove()
    await Promise.all([
      ...numbersTo(5).map((n) => moves.announceAvailable(n % 2 ? api.database : other.database)),
      household.setMove(first, 'completed'),
      household.get('/money-moves'),
    ])
    await moves.announceAvailable(api.database)
    expect(await announced(household)).toEqual([first.id])
  })

  it('is recorded for a cycle that was available and closed before anybody looked', async () => {
    const household = await newUser()
    const first = await household.openMove()
    await household.setMove(first, 'completed')
    await moves.announceAvailable(api.database)
    expect(await announced(household)).toEqual([first.id])
  })

  it('is recorded once too for a cycle that was done before its day, then and not on its day', async () => {
    const household = await newUser()
    await household.setMove(await household.openMove(), 'completed')
    const early = await household.openMove()
    expect(await announced(household)).not.toContain(early.id)
    await household.setMove(early, 'completed')
    expect(await announced(household)).toContain(early.id)
    for (const day of ['2025-05-05', '2025-05-30', '2025-06-30', '2025-07-30']) {
      api.clock.now = noon(day)
      await moves.announceAvailable(api.database)
      await moves.announceAvailable(other.database)
    }
    const all = (await household.moves()).map(({ id }) => id)
    expect((await announced(household)).toSorted()).toEqual(all.toSorted())
  })

  it('is not recorded again when the clock goes back', async () => {
    const household = await newUser()
    const first = await household.openMove()
    await moves.announceAvailable(api.database)
    api.clock.now = noon('2025-05-01')
    await moves.announceAvailable(api.database)
    api.clock.now = noon('2025-05-06')
    await moves.announceAvailable(api.database)
    expect(await announced(household)).toEqual([first.id])
  })

  it('is recorded for cycles that became available while no server ran', async () => {
    const household = await newUser()
    await household.setMove(await household.openMove(), 'completed')
    const second = await household.openMove()
    api.clock.now = noon('2026-02-01')
    await moves.announceAvailable(api.database)
    expect(await announced(household)).toContain(second.id)
  })

  it('is forgotten with the user, and nobody fails meanwhile', async () => {
    const household = await newUser()
    await Promise.all([
      household.remove(''),
      moves.announceAvailable(api.database),
      moves.announceAvailable(other.database),
    ])
    await moves.announceAvailable(api.database)
    expect(await announced(household)).toEqual([])
  })

  it('is recorded for more cycles than one batch holds', async () => {
    const household = await newUser()
    await api.sql(`UPDATE money_moves SET announced_at = now() WHERE announced_at IS NULL`)
    await api.sql(
      `INSERT INTO users (api_client_id, id, external_user_id, created_via, created_at)
       SELECT $1, 'ozz_usr_' || n, 'many ' || n, 'api', now() FROM generate_series(1, 1234) n`,
      [household.client.id],
    )
    await api.sql(
      `INSERT INTO money_moves (api_client_id, id, user_id, cadence, available_on, due_date, anchor_date, created_at)
       SELECT $1, 'ozz_move_' || n, 'ozz_usr_' || n, 'monthly', '2025-05-01', '2025-06-01', '2025-05-01', now()
         FROM generate_series(1, 1234) n`,
      [household.client.id],
    )
    await Promise.all([moves.announceAvailable(api.database), moves.announceAvailable(other.database)])
    await moves.announceAvailable(api.database)
    const ids = await announced(household)
    expect(ids.filter((id) => /^ozz_move_\d+$/.test(String(id)))).toHaveLength(1234)
  })
})
