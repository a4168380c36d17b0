import { type IsoDate, monthsApart, wholeMonthsBetween } from '../../finance/dates.ts'
import { type Cents, divideCeil, divideHalfUp, maxCents } from '../../finance/money.ts'
import { pathAt } from '../ahead.ts'
import type { CoachContext } from '../coach.ts'

/** A figure of the user with what it stands for. Percentages are in hundredths of a percent. */
export type Fact =
  | { name: string; kind: 'money'; value: Cents }
  | { name: string; kind: 'percent'; value: number }
  | { name: string; kind: 'date'; value: IsoDate }
  | { name: string; kind: 'months'; value: number }
  | { name: string; kind: 'count'; value: number }

/**
 * The figures that a coach works with, by name: those of the intake, the plan and the goal, and what follows
 * from them.
 */
export function factsOf(context: CoachContext): Fact[] {
  return [
    { name: 'today', kind: 'date', value: context.today },
    ...monthFacts(context),
    ...planFacts(context),
    ...goalFacts(context),
    ...debtFacts(context),
    ...moveFacts(context),
  ]
}

function monthFacts({ intake, plan }: CoachContext): Fact[] {
  if (!intake) return []
  const { income, expenses, nextPayDate } = intake
  const surplus = income - expenses
  const left = surplus - (plan?.contribution ?? 0n)
  const balance: Fact[] =
    surplus < 0n
      ? [money('missing each month', -surplus)]
      : [money('surplus a month (income less expenses)', surplus)]
  return [
    money('income a month', income),
    money('expenses a month', expenses),
    ...balance,
    share('current savings rate (surplus as a share of income)', maxCents(surplus, 0n), income),
    share('expenses as a share of income', expenses, income),
    ...(plan && left >= 0n ? [money('left of the surplus after the plan', left)] : []),
    ...(plan && surplus > 0n
      ? [share('part of the surplus that the plan uses', plan.contribution, surplus)]
      : []),
    ...(nextPayDate ? [date('next payday', nextPayDate)] : []),
  ]
}

function planFacts({ plan, today }: CoachContext): Fact[] {
  if (!plan) return []
  const { contribution, timelineMonths, projectedGoalDate, allocations } = plan
  const yearly = contribution * 12n
  return [
    money('plan: to the goal each month', contribution),
    money('plan: the same by the week', divideHalfUp(yearly, 52n)),
    money('plan: the same every two weeks', divideHalfUp(yearly, 26n)),
    money('plan: the same twice a month', divideHalfUp(contribution, 2n)),
    money('plan: the same by the year', yearly),
    percent('plan: target savings rate', plan.targetSavingsRate),
    percent('plan: needs', allocations.needs),
    percent('plan: wants', allocations.wants),
    percent('plan: savings', allocations.savings),
    percent('plan: debt', allocations.debt),
    ...(timelineMonths === null ? [] : [months('plan: months from start to goal', timelineMonths)]),
    ...(projectedGoalDate === null
      ? []
      : [
          date('plan: goal reached around', projectedGoalDate),
          months('months from today until then', monthsUntil(today, projectedGoalDate)),
        ]),
  ]
}

function goalFacts({ goal, plan, today }: CoachContext): Fact[] {
  if (!goal) return []
  const { target, current, targetDate, type } = goal
  const soFar = type === 'debt' ? 'goal: paid off so far' : 'goal: saved so far'
  const wished: Fact[] = targetDate
    ? [
        date('goal: date the user chose', targetDate),
        months('months from today until that date', monthsUntil(today, targetDate)),
      ]
    : []
  if (target === null) return [money(soFar, current), ...wished]
  const remaining = maxCents(target - current, 0n)
  return [
    money('goal: target', target),
    money(soFar, current),
    money('goal: still to go', remaining),
    share('goal: progress', current, target),
    share('goal: share still to go', remaining, target),
    ...(plan && plan.contribution > 0n && type === 'savings'
      ? [months('months still to go at the plan’s pace', Number(divideCeil(remaining, plan.contribution)))]
      : []),
    ...wished,
  ]
}

function debtFacts(context: CoachContext): Fact[] {
  const apr = context.intake?.debtApr ?? null
  if (apr === null) return []
  const interest = context.plan && pathAt(context, context.plan.contribution)?.interest
  return [
    percent('debt: interest a year', Math.round(apr * 100)),
    ...(interest == null ? [] : [money('debt: interest until it is paid at the plan’s pace', interest)]),
  ]
}

function moveFacts({ move }: CoachContext): Fact[] {
  if (!move) return []
  const pending = move.tasks.filter(({ status }) => status === 'pending')
  return [
    date('Money Move: due', move.dueDate),
    { name: 'Money Move: tasks still to do', kind: 'count', value: pending.length },
    ...pending.flatMap(({ title, amount, points }): Fact[] => [
      { name: `Money Move: points for the task ${JSON.stringify(title)}`, kind: 'count', value: points },
      ...(amount === null ? [] : [money(`Money Move: amount of the task ${JSON.stringify(title)}`, amount)]),
    ]),
  ]
}

function money(name: string, value: Cents): Fact {
  return { name, kind: 'money', value }
}

function percent(name: string, value: number): Fact {
  return { name, kind: 'percent', value }
}

function date(name: string, value: IsoDate): Fact {
  return { name, kind: 'date', value }
}

function months(name: string, value: number): Fact {
  return { name, kind: 'months', value }
}

/** 0 when there is no whole to have a share in. */
function share(name: string, part: Cents, whole: Cents): Fact {
  return percent(name, whole > 0n ? Number(divideHalfUp(part * 10_000n, whole)) : 0)
}

/** Whole months to a day, 0 when it is past. */
function monthsUntil(today: IsoDate, day: IsoDate): number {
  return Math.max(0, day < today ? -monthsApart(day, today) : wholeMonthsBetween(today, day))
}
