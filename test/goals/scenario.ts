import { expect } from 'vitest'
import { GUIDE_INTAKE } from '../helpers/requests.ts'
import type { TestApi, TestClient, TestResponse } from '../helpers/test-api.ts'

export interface Task {
  id: string
  task_type: 'do' | 'learn' | 'mind'
  title: string
  amount_cents: number | null
  status: 'pending' | 'done' | 'skipped'
  points: number
  completed_at: string | null
}

export interface Move {
  id: string
  user_id: string
  due_date: string
  cadence: string
  status: 'scheduled' | 'available' | 'completed' | 'skipped'
  points_earned: number
  tasks: Task[]
  created_at: string
}

/** A far goal, so that no cycle comes near it. */
export const FAR_GOAL = { goal_type: 'savings', goal_name: 'House', target_amount: 10_000_000 }

/** One user as the partner sees them, with the calls that tests make most. */
export interface Household {
  client: TestClient
  url: string
  get(path?: string): Promise<TestResponse>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<TestResponse>
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<TestResponse>
  remove(path: string): Promise<TestResponse>
  /** Sets a goal and expects that it is taken. @returns the goal */
  setGoal(goal?: object): Promise<Record<string, unknown> & { id: string }>
  plan(): Promise<TestResponse>
  /** All cycles, the newest first. */
  moves(query?: string): Promise<Move[]>
  /** The one cycle that is open. */
  openMove(): Promise<Move>
  goal(id: string): Promise<Record<string, unknown>>
  setTask(move: Move, task: Task, status: string): Promise<TestResponse>
  setMove(move: { id: string }, status: string): Promise<TestResponse>
  summary(): Promise<Record<string, number>>
}

/** A user as `client` reaches them at `url`, which need not exist yet. */
export function householdOf(client: TestClient, url = '/v1/users/external:u'): Household {
  const household: Household = {
    client,
    url,
    get: (path = '') => client.get(url + path),
    post: (path, body, headers) => client.post(url + path, body, headers),
    patch: (path, body, headers = {}) =>
      client.send({
        method: 'PATCH',
        url: url + path,
        payload: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    remove: (path) => client.send({ method: 'DELETE', url: url + path }),
    async setGoal(goal = FAR_GOAL) {
      const { status, body } = await household.post('/goals', goal)
      expect(status, JSON.stringify(body)).toBe(201)
      return body.data
    },
    plan: () => household.post('/plan/generate'),
    async moves(query = '') {
      const { status, body } = await household.get(`/money-moves?limit=50${query}`)
      expect(status).toBe(200)
      return body.data
    },
    async openMove() {
      const open = (await household.moves()).filter(isOpen)
      expect(open).toHaveLength(1)
      const [move] = open
      if (!move) throw new Error('No cycle is open.')
      return move
    },
    async goal(id) {
      const { status, body } = await household.get(`/goals/${id}`)
      expect(status).toBe(200)
      return body.data
    },
    setTask: (move, task, status) => household.patch(`/money-moves/${move.id}/tasks/${task.id}`, { status }),
    setMove: (move, status) => household.patch(`/money-moves/${move.id}`, { status }),
    async summary() {
      const { status, body } = await household.get('/money-moves/summary')
      expect(status).toBe(200)
      return body.data
    },
  }
  return household
}

interface Circumstances {
  intake?: object
  goal?: object
  language?: string
  /** Whether a plan is made, which opens the first cycle; by default it is. */
  isPlanned?: boolean
}

/** A user of a new API client with an intake, with a goal of their own if one is given, and with a plan. */
export async function newHousehold(
  api: TestApi,
  { intake = {}, goal, language, isPlanned = true }: Circumstances = {},
): Promise<Household> {
  const household = householdOf(await api.client())
  if (language) await household.client.post('/v1/users', { external_user_id: 'u', language })
  const taken = await household.post('/financial-intake', { ...GUIDE_INTAKE, ...intake })
  expect(taken.status).toBe(201)
  if (goal) await household.setGoal(goal)
  if (isPlanned) expect((await household.plan()).status).toBe(201)
  return household
}

export function isOpen({ status }: Move): boolean {
  return status === 'scheduled' || status === 'available'
}

export function tasksOf(move: Move, type: Task['task_type']): Task[] {
  return move.tasks.filter((task) => task.task_type === type)
}

/** The first task of a kind; every cycle has one. */
export function firstTask(move: Move, type: Task['task_type'] = 'do'): Task {
  const [task] = tasksOf(move, type)
  if (!task) throw new Error(`The cycle has no ${type} task.`)
  return task
}

/** What the `do` tasks of a cycle come to, in cents. */
export function amountOf(move: Move): number {
  return tasksOf(move, 'do').reduce((sum, task) => sum + (task.amount_cents ?? Number.NaN), 0)
}

/** What the done tasks of these cycles earn, without any first-time reward. */
export function pointsOf(...moves: Move[]): number {
  const points = { do: 50, learn: 10, mind: 10 }
  return moves
    .flatMap(({ tasks }) => tasks)
    .filter(({ status }) => status === 'done')
    .reduce((sum, task) => sum + points[task.task_type], 0)
}

/** Noon UTC of a day. */
export function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
