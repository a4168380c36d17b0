import fc from 'fast-check'
import { CADENCES } from '../../src/finance/cadence.ts'
import { MAX_CENTS } from '../../src/finance/money.ts'
import { LANGUAGES } from '../../src/language/format.ts'
import { composeTasks, type TaskDraft } from '../../src/moves/composition.ts'
import type { CycleInputs } from '../../src/moves/cycle-inputs.ts'
import { LEARN_TASKS, MIND_TASKS } from '../../src/moves/library.ts'
import { PERSONALITY_TYPES } from '../../src/plan/personality.ts'
import { CATEGORIES } from '../../src/transactions/category.ts'

export const typical: CycleInputs = {
  language: 'en',
  currency: 'USD',
  goal: { type: 'savings', name: 'Emergency fund', target: 960_000n, current: 0n },
  budget: 100_000n,
  goalReached: false,
  cadence: 'monthly',
  personality: null,
  spending: [],
  recent: new Set(),
}

const money = fc.oneof(
  fc.constant(0n),
  fc.bigInt({ min: 1n, max: 2_000n }),
  fc.bigInt({ min: 1n, max: 2_000_000n }),
  fc.bigInt({ min: 0n, max: MAX_CENTS }),
)

const recentKeys = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...Object.keys(LEARN_TASKS)), { maxLength: 11 }),
    fc.uniqueArray(fc.constantFrom(...Object.keys(MIND_TASKS)), { maxLength: 11 }),
  )
  .map((keys) => new Set(keys.flat()))

/** Any inputs a cycle can meet: whatever was spent, whatever the last 11 cycles held. */
export const cycleInputs: fc.Arbitrary<CycleInputs> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  currency: fc.constantFrom('USD', 'BRL', 'EUR', 'MXN', 'JPY', 'KWD'),
  goal: fc.option(
    fc.record({
      type: fc.constantFrom('savings', 'debt'),
      name: fc.constantFrom('Bahia', 'Trip to {Bahia}', 'Ñandú'),
      target: fc.option(money),
      current: money,
    }),
  ),
  budget: money,
  goalReached: fc.boolean(),
  cadence: fc.constantFrom(...CADENCES),
  personality: fc.option(fc.constantFrom(...PERSONALITY_TYPES)),
  spending: fc.uniqueArray(fc.record({ category: fc.constantFrom(...CATEGORIES), amount: money }), {
    selector: ({ category }) => category,
  }),
  recent: recentKeys,
})

/** Consecutive cycles of a user who does every task and starts over once the goal is reached. */
export function cyclesOf(inputs: CycleInputs, count: number): TaskDraft[][] {
  const cycles: TaskDraft[][] = []
  let { goal } = inputs
  for (let i = 0; i < count; i += 1) {
    const keys = cycles.slice(-11).flatMap((tasks) => tasks.map(({ key }) => key))
    cycles.push(composeTasks({ ...inputs, goal, recent: new Set(keys) }))
    if (goal !== null && inputs.budget > 0n) {
      const current = goal.current + inputs.budget
      goal = { ...goal, current: goal.target !== null && current >= goal.target ? 0n : current }
    }
  }
  return cycles
}

/** The keys of one kind of task, in the order of the cycles. */
export function keysOf(cycles: readonly TaskDraft[][], taskType: TaskDraft['taskType']): string[] {
  return cycles.flat().flatMap((task) => (task.taskType === taskType ? [task.key] : []))
}
