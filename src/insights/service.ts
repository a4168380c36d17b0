import { type IsoDate, isoDateFrom } from '../finance/dates.ts'
import { homeCurrency, type IntakeService } from '../intake/service.ts'
import type { Intake } from '../intake/store.ts'
import type { Clock } from '../lib/clock.ts'
import type { PlanService } from '../plan/service.ts'
import type { Plan } from '../plan/store.ts'
import type { UserScope } from '../users/scope.ts'
import { writeFindings } from './findings.ts'
import { firstDayOf, type Month, monthBefore, monthOf } from './month.ts'
import { type PlanVsActual, planVsActual } from './plan-actual.ts'
import type { Expense, UnusualExpense } from './store.ts'
import * as store from './store.ts'
import { type CategoryShare, categoriesOf, currenciesOf, type Total, totalsOf } from './summary.ts'

interface Services {
  intakes: IntakeService
  plans: PlanService
}

/** What a month came to, beside the month before it and the plan. */
export interface Insights {
  month: Month
  totals: Total[]
  categories: CategoryShare[]
  previousMonth: { month: Month; totals: Total[] }
  /** Null before the first plan. */
  planVsActual: PlanVsActual | null
  largest: Expense[]
  unusual: UnusualExpense[]
  findings: string[]
}

export function createInsightsService({ intakes, plans }: Services, clock: Clock) {
  /** The intake that the plan was made from, which mostly is the newest. */
  async function intakeOf(scope: UserScope, plan: Plan, newest: Intake | undefined): Promise<Intake> {
    return plan.intakeId === newest?.id ? newest : intakes.getById(scope, plan.intakeId)
  }

  return {
    /** @param month left out: the present one, by UTC */
    async get(scope: UserScope, month?: Month): Promise<Insights> {
      const today = isoDateFrom(clock())
      const chosen = month ?? monthOf(today)
      const [record, newest, plan] = await Promise.all([
        store.readMonth(scope, firstDayOf(chosen)),
        intakes.find(scope),
        plans.find(scope),
      ])
      const own = homeCurrency(newest)
      const comparison = plan && comparePlan(record, plan, await intakeOf(scope, plan, newest))
      return describeMonth(record, { month: chosen, own, comparison: comparison ?? null, today, scope })
    },
  }
}

export type InsightsService = ReturnType<typeof createInsightsService>

interface View {
  month: Month
  today: IsoDate
  own: string
  comparison: PlanVsActual | null
  scope: UserScope
}

function describeMonth(record: store.MonthRecord, { month, today, own, comparison, scope }: View): Insights {
  const sums = record.sums.filter(({ inMonth }) => inMonth)
  const before = record.sums.filter(({ inMonth }) => !inMonth)
  const currencies = currenciesOf(sums, own)
  const totals = totalsOf(sums, own)
  const totalsBefore = totalsOf(before, own)
  const categories = categoriesOf(sums, before, own)
  const unusual = inOrderOf(currencies, record.unusual).slice(0, store.MOST_UNUSUAL)
  return {
    month,
    totals,
    categories,
    previousMonth: { month: monthBefore(month), totals: totalsBefore },
    planVsActual: comparison,
    largest: inOrderOf(currencies, record.largest).slice(0, store.MOST_LARGEST),
    unusual,
    findings: writeFindings(
      { month, today, own, sums, totals, totalsBefore, categories, unusual, planVsActual: comparison },
      scope.user.language,
    ),
  }
}

function comparePlan({ sums }: store.MonthRecord, plan: Plan, intake: Intake): PlanVsActual {
  return planVsActual(
    sums.filter(({ inMonth }) => inMonth),
    {
      currency: homeCurrency(intake),
      income: intake.monthlyIncomeCents,
      goalType: plan.goalType,
      shares: {
        needs: plan.needsShare,
        wants: plan.wantsShare,
        savings: plan.savingsShare,
        debt: plan.debtShare,
      },
    },
  )
}

/** Within a currency the order stays. */
function inOrderOf<Item extends { currency: string }>(currencies: string[], items: Item[]): Item[] {
  return currencies.flatMap((code) => items.filter(({ currency }) => currency === code))
}
