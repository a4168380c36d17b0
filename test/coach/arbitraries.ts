import fc from 'fast-check'
import type {
  CoachContext,
  CoachExpense,
  CoachGoal,
  CoachIntake,
  CoachMove,
  CoachPlan,
  Ledger,
} from '../../src/coach/coach.ts'
import { CATEGORIES } from '../../src/transactions/category.ts'
import { recordsWith } from './contexts.ts'

export const cents = fc.oneof(fc.bigInt(0n, 2_000_000n), fc.bigInt(0n, 99_999_999_999_999n), fc.constant(0n))
export const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10))

const hundredths = fc.integer({ min: 0, max: 10_000 })
const kind = fc.constantFrom('savings' as const, 'debt' as const)

const intakes: fc.Arbitrary<CoachIntake> = fc.record({
  income: cents,
  expenses: cents,
  financialGoal: kind,
  nextPayDate: fc.option(day),
  debtApr: fc.option(fc.constantFrom(0, 9.99, 24.9, 99, 400)),
})

const plans: fc.Arbitrary<CoachPlan> = fc.record({
  contribution: cents,
  timelineMonths: fc.option(fc.integer({ min: 0, max: 1200 })),
  projectedGoalDate: fc.option(day),
  targetSavingsRate: hundredths,
  currentSavingsRate: hundredths,
  allocations: fc.record({ needs: hundredths, wants: hundredths, savings: hundredths, debt: hundredths }),
})

const goals: fc.Arbitrary<CoachGoal> = fc.record({
  name: fc.constantFrom('Emergency fund', 'Viagem 2027', '{goal}', 'Tarjeta Visa', '$& “x” 10%', '300'),
  type: kind,
  target: fc.option(fc.bigInt(1n, 99_999_999_999_999n)),
  current: cents,
  targetDate: fc.option(day),
})

const moves: fc.Arbitrary<CoachMove> = fc.record({
  id: fc.constant('ozz_move_1'),
  dueDate: day,
  tasks: fc.array(
    fc.record({
      id: fc.constant('ozz_task_1'),
      type: fc.constantFrom('do' as const, 'learn' as const, 'mind' as const),
      title: fc.constantFrom(
        'Set $461.54 aside',
        'Read about the 50/30/20 rule',
        'Guarde R$ 20,00',
        'Respira',
      ),
      amount: fc.option(cents),
      status: fc.constantFrom('pending' as const, 'done' as const),
      points: fc.constantFrom(10, 50),
    }),
    { maxLength: 4 },
  ),
})

const ledgers: fc.Arbitrary<Ledger> = fc
  .uniqueArray(fc.record({ category: fc.constantFrom(...CATEGORIES), amount: fc.bigInt(1n, 9_999_999n) }), {
    selector: ({ category }) => category,
  })
  .chain((categories) =>
    cents.map((income) => ({
      income,
      spent: categories
        .filter(({ category }) => category !== 'savings' && category !== 'debt')
        .reduce((sum, { amount }) => sum + amount, 0n),
      categories,
    })),
  )

const expenses: fc.Arbitrary<CoachExpense[]> = fc.array(
  fc.record({
    description: fc.constantFrom('7-Eleven', 'iPhone 15', 'rent', 'Café “Três” 24h', 'mercado'),
    category: fc.constantFrom(...CATEGORIES),
    amount: fc.bigInt(1n, 9_999_999n),
    date: day,
  }),
  { maxLength: 5 },
)

const records = fc
  .record({ ledger: fc.array(ledgers, { minLength: 2, maxLength: 2 }), largest: expenses, amount: cents })
  .map(({ ledger: [now, before], largest, amount }) => {
    let asked = 0
    return recordsWith({
      // biome-ignore lint/style/noNonNullAssertion: the array has two elements
      ledger: async () => (asked++ % 2 === 0 ? now! : before!),
      largest: async () => largest,
      matching: async () => ({ amount, count: 3 }),
      points: async () => ({ points: 220, streak: 3, completedCycles: 3, doneTasks: 9 }),
    })
  })

/** Users of all kinds, most of them with an intake. */
export const contexts: fc.Arbitrary<CoachContext> = fc.record({
  language: fc.constantFrom('en' as const, 'pt' as const, 'es' as const),
  currency: fc.constantFrom('USD', 'BRL', 'EUR', 'MXN', 'JPY', 'CLP', 'KWD', 'PEN'),
  today: day,
  intake: fc.option(intakes, { freq: 10 }),
  plan: fc.option(plans, { freq: 5 }),
  goal: fc.option(goals, { freq: 5 }),
  move: fc.option(moves, { freq: 3 }),
  records,
  thread: fc.constant(null),
  recent: fc.constant([]),
})
