import { describe, expect, it } from 'vitest'
import { firstTask, type Household, newHousehold, noon } from '../goals/scenario.ts'
import { useTestApi } from '../helpers/test-api.ts'

const api = useTestApi({ now: noon('2025-05-05') })

/** A user whose first cycle, due on 30 May, is done, so that the second waits for that day. */
async function waitingHousehold(): Promise<Household> {
  api.clock.now = noon('2025-05-05')
  const household = await newHousehold(api, { intake: { next_pay_date: '2025-05-30' } })
  await household.setMove(await household.openMove(), 'completed')
  return household
}

describe('a cycle', () => {
  it('is scheduled until its day begins in UTC, and available from then on', async () => {
    const household = await waitingHousehold()
    const { id } = await household.openMove()
    const seen: Record<string, string[]> = {}
    for (const now of [
      '2025-05-29T23:59:59.999Z',
      '2025-05-30T00:00:00.000Z',
      '2025-06-30T00:00:00Z',
      '2026-01-01T00:00:00Z',
    ]) {
      api.clock.now = new Date(now)
      const one = await household.get(`/money-moves/${id}`)
      const listed = (await household.moves()).find((move) => move.id === id)
      const generated = await household.post('/money-moves/generate')
      expect(generated.status).toBe(200)
      seen[now] = [one.body.data.status, listed?.status ?? '', generated.body.data.status]
    }
    expect(seen).toEqual({
      '2025-05-29T23:59:59.999Z': ['scheduled', 'scheduled', 'scheduled'],
      '2025-05-30T00:00:00.000Z': ['available', 'available', 'available'],
      '2025-06-30T00:00:00Z': ['available', 'available', 'available'],
      '2026-01-01T00:00:00Z': ['available', 'available', 'available'],
    })
  })

  it('that is the first is available at once, also with payday far off', async () => {
    api.clock.now = noon('2025-05-05')
    const household = await newHousehold(api, { intake: { next_pay_date: '2026-05-30' } })
    expect(await household.openMove()).toMatchObject({ status: 'available', due_date: '2026-05-30' })
  })

  it('that is scheduled can be worked on and closed early', async () => {
    const household = await waitingHousehold()
    const move = await household.openMove()
    expect(move.status).toBe('scheduled')
    expect((await household.setTask(move, firstTask(move), 'done')).status).toBe(200)
    const { status, body } = await household.setMove(move, 'completed')
    expect({ status, now: body.data.status }).toEqual({ status: 200, now: 'completed' })
    expect(await household.openMove()).toMatchObject({ status: 'scheduled', due_date: '2025-07-30' })
  })

  it('that is closed stays closed whatever the day', async () => {
    const household = await waitingHousehold()
    api.clock.now = noon('2025-12-31')
    const statuses = (await household.moves()).map(({ status }) => status)
    expect(statuses).toEqual(['available', 'completed'])
  })
})

describe('the filter by status', () => {
  it('goes by the day, as the statuses do', async () => {
    const household = await waitingHousehold()
    const move = await household.openMove()
    await household.setMove(move, 'skipped')
    const count = async () =>
      Promise.all(
        ['scheduled', 'available', 'completed', 'skipped'].map(
          async (status) => (await household.moves(`&status=${status}`)).length,
        ),
      )
    expect(await count()).toEqual([1, 0, 1, 1])
    api.clock.now = new Date('2025-06-29T23:59:59Z')
    expect(await count()).toEqual([1, 0, 1, 1])
    api.clock.now = new Date('2025-06-30T00:00:00Z')
    expect(await count()).toEqual([0, 1, 1, 1])
  })

  it('shows cycles that stand so, and pages of them', async () => {
    const household = await waitingHousehold()
    for (let n = 0; n < 6; n += 1) {
      await household.setMove(await household.openMove(), n % 2 ? 'completed' : 'skipped')
    }
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const path: string = `/money-moves?status=completed&limit=1${cursor && `&cursor=${cursor}`}`
      const { body } = await household.get(path)
      expect(body.data.map((move: { status: string }) => move.status)).toEqual(['completed'])
      ids.push(...body.data.map((move: { id: string }) => move.id))
      cursor = body.next_cursor
    }
    expect(ids).toHaveLength(4)
    expect(ids).toEqual(ids.toSorted().toReversed())
  })
})
