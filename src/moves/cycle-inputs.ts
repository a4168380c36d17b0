import type { Cadence } from '../finance/cadence.ts'
import type { Cents } from '../finance/money.ts'
import type { CategorySpending } from '../insights/spending.ts'
import type { Language } from '../language/format.ts'
import type { GoalType } from '../plan/engine.ts'
import type { PersonalityType } from '../plan/personality.ts'

/** The goal as far as tasks depend on it. Amounts are cents. */
export interface CycleGoal {
  type: GoalType
  name: string
  target: Cents | null
  current: Cents
}

/** What the tasks of a cycle depend on. */
export interface CycleInputs {
  language: Language
  /** ISO 4217. */
  currency: string
  /** The active goal; null when there is none. */
  goal: CycleGoal | null
  /** What the cycle's `do` tasks add up to, in cents; 0 when there is nothing to put aside. */
  budget: Cents
  /** Why the budget is 0, as far as it matters for the words: the last goal was reached and none has followed. */
  goalReached: boolean
  cadence: Cadence
  personality: PersonalityType | null
  /** Last month's spending in the user's currency, once a category; empty when nothing is known. */
  spending: readonly CategorySpending[]
  /** Library keys of the user's last 11 cycles. */
  recent: ReadonlySet<string>
}
