import { external, OzzieError } from '../../sdk/index.ts'
import { WITHOUT_KEY } from './courier.ts'
import { newPerson, noteStage, noteUser, type Person, type World } from './people.ts'

/** Something that a partner's backend does for a person. */
export interface Action {
  /** How often it is drawn, compared to the others. */
  weight: number
  isPossible(person: Person): boolean
  run(world: World, person: Person): Promise<void>
}

const always = () => true
const hasIntake = (person: Person) => person.hasIntake
const hasPlan = (person: Person) => person.hasPlan

export const ACTIONS: readonly Action[] = [
  { weight: 6, isPossible: always, run: submitIntake },
  { weight: 3, isPossible: hasIntake, run: generatePlan },
  { weight: 2, isPossible: hasPlan, run: createGoal },
  { weight: 4, isPossible: hasPlan, run: finishTask },
  { weight: 6, isPossible: always, run: storeOne },
  { weight: 3, isPossible: always, run: storeMany },
  { weight: 3, isPossible: ({ goalId, loose }) => goalId !== undefined && loose.length > 0, run: contribute },
  { weight: 4, isPossible: always, run: tellCoach },
  { weight: 10, isPossible: ({ id }) => id !== undefined, run: look },
]

/** A new person: registered, or met by a first call, of which two may come at once. */
export async function meet(world: World): Promise<Person> {
  const person = newPerson(world.ledger)
  const way = world.random.pick(['register', 'first call', 'first calls'])
  if (way === 'register') await register(world, person)
  else if (way === 'first call') await submitIntake(world, person)
  else {
    const users = await Promise.all(world.each.map((ozzie) => ozzie.getUser(external(person.externalId))))
    for (const user of users) noteUser(world, person, user)
  }
  return person
}

async function register(world: World, person: Person): Promise<void> {
  const { ozzie, ledger, random } = world
  const body = { external_user_id: person.externalId, name: 'Maria Santos', language: 'pt' } as const
  const idempotencyKey = `${random.next() < 0.5 ? WITHOUT_KEY : ''}${person.externalId}`
  try {
    noteUser(world, person, await ozzie.createUser(body, { idempotencyKey }))
  } catch (error) {
    // Without a key, a retry finds what the attempt before has done.
    if (!(error instanceof OzzieError) || error.code !== 'CONFLICT') throw error
    if (!idempotencyKey.startsWith(WITHOUT_KEY)) throw error
    ledger.rows.users.set(person.externalId, undefined)
  }
}

async function submitIntake(world: World, person: Person): Promise<void> {
  const { ledger, each, ozzie, random } = world
  const cents = 500_000 + ledger.number()
  const body = {
    monthly_income: cents / 100,
    monthly_expenses: 3_200,
    financial_goal: random.pick<'savings' | 'debt'>(['savings', 'debt']),
    total_debt: 8_000,
  }
  // Some partners lose patience, and send the same request to another server while the first still works.
  const senders = random.next() < 0.2 ? each : [ozzie]
  const idempotencyKey = `intake-${cents}`
  const intakes = await Promise.all(
    senders.map((sender) =>
      sender.createFinancialIntake(external(person.externalId), body, { idempotencyKey }),
    ),
  )
  const [intake] = intakes
  if (!intake) return
  if (intakes.some(({ id }) => id !== intake.id)) {
    world.findings.add(`the key ${idempotencyKey} had two effects: ${intakes.map(({ id }) => id)}`)
  }
  ledger.rows.financial_intakes.set(String(cents), intake.id)
  ledger.rows.users.set(person.externalId, intake.user_id)
  ledger.messages.add(`user.created ${intake.user_id}`)
  noteStage(world, person, intake.user_id, 1)
  person.id = intake.user_id
  person.hasIntake = true
}

async function generatePlan(world: World, person: Person): Promise<void> {
  const plan = await world.ozzie.generatePlan(external(person.externalId))
  world.ledger.rows.plans.set(plan.id, plan.id)
  world.ledger.messages.add(`plan.generated ${plan.id}`)
  noteStage(world, person, plan.user_id, 2)
  person.hasPlan = true
}

async function createGoal({ ozzie, ledger }: World, person: Person): Promise<void> {
  const name = `Goal ${ledger.number()}`
  const goal = await ozzie.createGoal(external(person.externalId), {
    goal_type: 'savings',
    goal_name: name,
    target_amount: 9_000_000,
    cadence: 'weekly',
  })
  ledger.rows.goals.set(name, goal.id)
  person.goalId = goal.id
}

async function finishTask({ ozzie, ledger }: World, person: Person): Promise<void> {
  const user = external(person.externalId)
  const move = await ozzie.generateMoneyMoves(user)
  const task = move.tasks.find(({ status }) => status === 'pending')
  if (!task) return
  await ozzie.updateMoneyMoveTask(user, move.id, task.id, { status: 'done' })
  ledger.tasks.add(task.id)
}

async function storeOne({ ozzie, ledger }: World, person: Person): Promise<void> {
  const amount = ledger.number()
  const { data } = await ozzie.createTransactions(external(person.externalId), {
    transactions: [{ amount_cents: amount, description: 'Lunch' }],
  })
  if (!Array.isArray(data)) return
  for (const { id } of data) {
    ledger.rows.transactions.set(String(amount), id)
    person.loose.push(id)
  }
}

/** Known by ids of the partner's own, and so sent without a key. */
async function storeMany({ ozzie, ledger }: World, person: Person): Promise<void> {
  const amounts = Array.from({ length: 20 }, () => ledger.number())
  const { data } = await ozzie.createTransactions(
    external(person.externalId),
    {
      transactions: amounts.map((amount) => ({
        amount_cents: amount,
        description: 'Groceries',
        external_transaction_id: `bank-${amount}`,
      })),
    },
    undefined,
    { idempotencyKey: `${WITHOUT_KEY}${amounts[0]}` },
  )
  if (!Array.isArray(data)) return
  for (const row of data) ledger.rows.transactions.set(String(row.amount_cents), row.id)
}

async function contribute({ ozzie, ledger }: World, person: Person): Promise<void> {
  const [transactionId] = person.loose
  if (transactionId === undefined || person.goalId === undefined) return
  const changes = { goal_id: person.goalId }
  await ozzie.updateTransaction(external(person.externalId), transactionId, changes)
  ledger.contributions.set(transactionId, person.goalId)
  person.loose.shift()
}

async function tellCoach({ ozzie, ledger }: World, person: Person): Promise<void> {
  const amount = 10_000_000 + ledger.number()
  const message = `Spent ${(amount / 100).toFixed(2)} on lunch`
  const { id, user_id } = await ozzie.createChatMessage(external(person.externalId), { message })
  ledger.rows.chat_messages.set(message, id)
  ledger.rows.transactions.set(String(amount), undefined)
  ledger.rows.users.set(person.externalId, user_id)
}

async function look(world: World, person: Person): Promise<void> {
  const { ozzie, random } = world
  const user = external(person.externalId)
  noteUser(world, person, await ozzie.getUser(user))
  const reads = [
    () => ozzie.listTransactions(user).firstPage(),
    () => ozzie.listGoals(user).firstPage(),
    () => ozzie.getInsights(user),
    () => ozzie.getMoneyMovesSummary(user),
    () => ozzie.listFinancialIntakes(user).firstPage(),
  ] as const
  await random.pick<() => Promise<unknown>>(reads)()
}
