import { randomUUID } from 'node:crypto'

/** Sends one request of a user. @throws Error when it is not answered with success */
export interface Caller {
  get(path: string, accept?: string): Promise<unknown>
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown, accept?: string): Promise<unknown>
  upload(path: string, file: string): Promise<unknown>
}

/** Something that a person does. */
type Step = (caller: Caller) => Promise<unknown>

const MESSAGES = [
  'How much should I save this month?',
  'how much did I spend on food this month?',
  'spent 12.50 on lunch',
  'quanto gastei ontem?',
  '¿cuándo llego a mi meta?',
  'what if I save 100 more?',
  'undo',
  'I am tired of saving',
]

const say =
  (accept: string): Step =>
  (caller) =>
    caller.send('POST', '/chat/messages', { message: pick(MESSAGES) }, accept)

const write: Step = (caller) =>
  caller.send('POST', '/transactions', {
    text: `spent ${amount()} on groceries and ${amount()} on the bus yesterday`,
  })

const writeRows: Step = (caller) =>
  caller.send('POST', '/transactions', {
    transactions: Array.from({ length: 10 }, (_, n) => ({
      amount_cents: 100 + n,
      description: `Shop ${n}`,
      external_transaction_id: randomUUID(),
    })),
  })

const upload: Step = (caller) => {
  const lines = Array.from(
    { length: 40 },
    (_, n) => `2026-11-${String(1 + (n % 28)).padStart(2, '0')},Shop ${n},-${amount()}`,
  )
  return caller.upload('/transactions', ['Date,Description,Amount', ...lines].join('\n'))
}

const doTasks: Step = async (caller) => {
  for (const { path } of tasksIn(await caller.get('/money-moves?status=available'))) {
    await caller.send('PATCH', path, { status: 'done' })
  }
}

const read =
  (path: string): Step =>
  (caller) =>
    caller.get(path)

/** In the proportions in which a person does them. */
const HABITS: Step[] = [
  ...Array<Step>(6).fill(say('application/json')),
  ...Array<Step>(3).fill(say('text/event-stream')),
  ...Array<Step>(3).fill(write),
  writeRows,
  upload,
  doTasks,
  read(''),
  read('/plan'),
  read('/goals'),
  read('/money-moves'),
  read('/money-moves/summary'),
  read('/transactions?limit=50'),
  read('/insights'),
  read('/chat/messages'),
  read('/financial-intake/history'),
  read('/export'),
  (caller) => caller.send('POST', '/plan/generate', {}),
  (caller) => caller.send('POST', '/plan/personalize', { personality_type: 'saver' }),
  (caller) => caller.send('PATCH', '', { language: pick(['en', 'pt', 'es']) }),
  (caller) =>
    caller.send('POST', '/goals', {
      goal_type: 'savings',
      goal_name: 'Trip',
      target_amount: 5000,
      cadence: 'weekly',
    }),
]

/** How many habits a person follows before being erased, so that the database stays as large as it is. */
const HABITS_OF_A_LIFE = 60

/**
 * What a person does from the first intake to the erasure.
 *
 * @param isOver asked before each step
 */
export async function live(caller: Caller, isOver: () => boolean): Promise<void> {
  await caller.send('POST', '/financial-intake', {
    monthly_income: 5000,
    monthly_expenses: 3200,
    financial_goal: pick(['savings', 'debt']),
    total_debt: 9000,
    debt_apr: 19.9,
  })
  await caller.send('POST', '/plan/generate', {})
  for (let n = 0; n < HABITS_OF_A_LIFE && !isOver(); n++) await pick(HABITS)(caller)
  await caller.send('DELETE', '')
}

/** The tasks of a list of cycles that are still to be done. */
function tasksIn(list: unknown): { path: string }[] {
  return itemsOf(list, 'data').flatMap((move) =>
    itemsOf(move, 'tasks')
      .filter((task) => field(task, 'status') === 'pending')
      .map((task) => ({
        path: `/money-moves/${String(field(move, 'id'))}/tasks/${String(field(task, 'id'))}`,
      })),
  )
}

function itemsOf(value: unknown, name: string): unknown[] {
  const items = field(value, name)
  return Array.isArray(items) ? items : []
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function amount(): string {
  return (1 + Math.random() * 80).toFixed(2)
}

function pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
  const chosen = choices[Math.floor(Math.random() * choices.length)]
  if (chosen === undefined) throw new Error('There is nothing to choose from.')
  return chosen
}
