import type { PlanTexts } from './en/plan.ts'

type Actions = PlanTexts['actions']
type GoalActions = { savings: Actions['savings']; debt: Actions['debt'] }

interface OwnAdvice {
  goal: string
  income: string
  expenses: string
  surplus: string
  gap: string
  contribution: string
}

/**
 * A plan's texts in one tone: what it says in its own words in place of the neutral texts. Texts on what a tone
 * never speaks of are left out.
 */
export interface ToneTexts {
  month: PlanTexts['month']
  outlook: PlanTexts['outlook']
  split?: PlanTexts['split']
  actions: GoalActions &
    Pick<
      Actions,
      | 'closeGap'
      | 'matchIncome'
      | 'findIncome'
      | 'trim'
      | 'recordIncome'
      | 'recordExpenses'
      | 'holdSpending'
      | 'leastPayment'
    > & {
      split?: Actions['split']
      targetDate: Pick<Actions['targetDate'], 'outOfReach'>
    }
  /** Advice that no other tone gives, by the kind of month. */
  own: {
    surplus: (p: OwnAdvice) => string
    met: (p: OwnAdvice) => string
    balanced: (p: OwnAdvice) => string
    deficit: (p: OwnAdvice) => string
    unknown: () => string
  }
}
