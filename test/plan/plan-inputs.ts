import fc from 'fast-check'
import { isoDateFrom } from '../../src/finance/dates.ts'
import { MAX_CENTS } from '../../src/finance/money.ts'
import type { PlanInputs } from '../../src/plan/engine.ts'

/** Cents: often nothing, often a household's, sometimes the extreme. */
export const amount = fc.oneof(
  fc.constant(0n),
  fc.bigInt({ min: 1n, max: 2_000n }),
  fc.bigInt({ min: 1n, max: 2_000_000n }),
  fc.bigInt({ min: 0n, max: MAX_CENTS }),
)

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(isoDateFrom)

const apr = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100)

/** Any inputs a plan can meet, months without a surplus included. */
export function planInputs(): fc.Arbitrary<PlanInputs> {
  const anything = fc.record({
    income: amount,
    expenses: amount,
    goal: fc.record({
      type: fc.constantFrom('savings', 'debt'),
      target: fc.option(amount),
      current: amount,
      targetDate: fc.option(day),
    }),
    debtApr: fc.option(apr),
    spending: fc.option(fc.record({ needs: amount, wants: amount })),
    today: day,
  })
  const balanced = anything.map((inputs) => ({ ...inputs, expenses: inputs.income }))
  return fc.oneof({ arbitrary: anything, weight: 9 }, { arbitrary: balanced, weight: 1 })
}
