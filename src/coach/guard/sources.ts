import { addMonths, type IsoDate, utcMidnight } from '../../finance/dates.ts'
import { type Cents, divideCeil, divideHalfUp, maxCents } from '../../finance/money.ts'
import { amountBy, askedSum, monthly, type Path, paceFor, paceForSum, pathAfter, pathAt } from '../ahead.ts'
import type { CoachContext } from '../coach.ts'
import { precedingPeriod, thisMonth } from '../periods.ts'
import type { Question, Sum } from '../question/question.ts'
import { factsOf } from './facts.ts'
import { readFigures } from './figures.ts'
import { addFigure, centsOf, hundredthsOf, type Known, magnitude } from './known.ts'

const DAY = 86_400_000

/** How many of the last exchanges a reply may lean on. */
export const TURNS_KNOWN = 6

/**
 * What is known before a reply is read: the user's data as they are, the figures that follow from intake, plan
 * and goal ({@link factsOf}), what the user wrote, and plain arithmetic of an amount in the message with the
 * figures of the month: sum, difference, share, its pace by week and year, how many months it takes.
 */
export function knownFigures(message: string, context: CoachContext): Known {
  const known: Known = {
    amounts: new Set(),
    percents: new Set(),
    months: new Set(),
    counts: new Set(),
    days: new Set(),
    dates: [],
    weekdays: new Set(),
  }
  addData(known, context)
  addFacts(known, context)
  for (const turn of context.recent.slice(-TURNS_KNOWN)) addWritten(known, turn.message, context)
  const asked = addWritten(known, message, context)
  addHypotheses(known, asked, context)
  if (context.thread?.kind === 'question') addQuestion(known, context.thread.question, context)
  addTerms(known, context)
  return known
}

/** Names of numbers that are hundredths of a percent. */
const RATE = /rate|share|percent|apr|allocations/i

/** Everything in the user's data, wherever it stands. */
function addData(known: Known, { recent: _, ...data }: CoachContext): void {
  const add = (value: unknown, path: string): void => {
    if (typeof value === 'bigint') known.amounts.add(magnitude(value))
    else if (typeof value === 'number') (RATE.test(path) ? known.percents : known.counts).add(value)
    else if (typeof value === 'string') addDay(known, value)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) add(part, `${path}.${name}`)
    }
  }
  add(data, '')
}

/** Figures in other texts, such as the name of a goal, are not the user's own. */
function addDay(known: Known, text: string): void {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) known.days.add(text)
}

function addFacts(known: Known, context: CoachContext): void {
  for (const fact of factsOf(context)) {
    if (fact.kind === 'money') known.amounts.add(magnitude(fact.value))
    else if (fact.kind === 'percent') known.percents.add(fact.value)
    else if (fact.kind === 'date') known.days.add(fact.value)
    else if (fact.kind === 'months') known.months.add(fact.value)
    else known.counts.add(fact.value)
  }
  const timeline = context.plan?.timelineMonths
  if (timeline) known.days.add(addMonths(context.today, timeline))
}

interface Asked {
  amounts: Cents[]
  percents: number[]
  months: number[]
}

/** @returns the amounts, percentages and terms among them */
function addWritten(known: Known, text: string, context: CoachContext): Asked {
  const { figures } = readFigures(text, context)
  const numbers = figures.flat().filter((figure) => figure.kind === 'number')
  for (const figure of figures) addFigure(known, figure)
  const plain = numbers.filter(({ unit }) => unit === 'money' || unit === 'bare')
  return {
    amounts: plain.map(centsOf),
    percents: numbers.filter(({ unit }) => unit === 'percent').map(hundredthsOf),
    months: numbers.filter(({ unit }) => unit === 'month' || unit === 'bare').map(({ value }) => value),
  }
}

/** The amounts of the month and the goal that a question can be about. */
function headlines({ intake, plan, goal }: CoachContext): Cents[] {
  const surplus = intake ? intake.income - intake.expenses : 0n
  const left = surplus - (plan?.contribution ?? 0n)
  const remaining = goal?.target ? goal.target - goal.current : 0n
  return [
    intake?.income,
    intake?.expenses,
    surplus,
    plan?.contribution,
    left,
    goal?.target,
    goal?.current,
    remaining,
  ]
    .filter((amount) => amount !== undefined && amount !== null)
    .filter((amount) => amount > 0n)
}

/** How many amounts of a message are reckoned with. */
const MOST_AMOUNTS = 12

function addHypotheses(known: Known, asked: Asked, context: CoachContext): void {
  const whole = headlines(context)
  for (const amount of asked.amounts.filter((value) => value > 0n).slice(0, MOST_AMOUNTS)) {
    addAmountAsked(known, amount, whole)
    addPaceAsked(known, amount, context)
  }
  for (const percent of asked.percents) {
    for (const amount of whole) known.amounts.add(divideHalfUp(amount * BigInt(percent), 10_000n))
  }
  for (const count of asked.months.filter(isTerm)) addTermAsked(known, count, context)
}

function addAmountAsked(known: Known, amount: Cents, whole: readonly Cents[]): void {
  known.amounts.add(amount * 12n)
  known.amounts.add(divideHalfUp(amount * 12n, 52n))
  known.amounts.add(divideHalfUp(amount * 52n, 12n))
  for (const headline of whole) {
    known.amounts.add(headline + amount)
    known.amounts.add(magnitude(headline - amount))
    known.percents.add(Number(divideHalfUp(amount * 10_000n, headline)))
    const months = divideCeil(amount, headline)
    if (isTerm(Number(months))) known.months.add(Number(months))
  }
}

/** The goal's end when the amount is set aside each month, alone or on top of the plan. */
function addPaceAsked(known: Known, amount: Cents, context: CoachContext): void {
  const planned = context.plan?.contribution ?? 0n
  const surplus = context.intake ? context.intake.income - context.intake.expenses : 0n
  for (const payment of [amount, amount + planned, maxCents(planned - amount, 0n)]) {
    known.amounts.add(payment)
    known.amounts.add(magnitude(surplus - payment))
    addPath(known, pathAt(context, payment), context)
  }
}

/** Where a payment leads, and how that differs from the plan. */
function addPath(known: Known, path: Path | null, context: CoachContext): void {
  if (!path) return
  known.months.add(path.months)
  known.days.add(path.date)
  if (path.interest !== null) known.amounts.add(path.interest)
  const planned = context.plan && pathAt(context, context.plan.contribution)
  if (!planned) return
  known.months.add(Math.abs(path.months - planned.months))
  if (path.interest !== null && planned.interest !== null) {
    known.amounts.add(magnitude(planned.interest - path.interest))
  }
}

/** What the day that a question looks to asks for, and what the plan brings until then. */
function addQuestion(known: Known, question: Question, context: CoachContext): void {
  const { by } = question
  const sum = askedSum(question, context)
  if (sum) {
    const amounts = [sum.amount, monthly(sum)].map(magnitude)
    addHypotheses(known, { amounts, percents: [], months: [] }, context)
  }
  if (sum?.isOnce) addPath(known, pathAfter(context, sum.amount, context.plan?.contribution ?? 0n), context)
  if (question.span === 'fortnight') known.counts.add(2)
  addCompared(known, question, context)
  if (by !== null) addUntil(known, by, sum, context)
}

function addUntil(known: Known, by: IsoDate, sum: Sum | null, context: CoachContext): void {
  for (const pace of [paceFor(context, by), sum && paceForSum(context.today, sum.amount, by)]) {
    if (!pace) continue
    known.amounts.add(pace.payment)
    known.months.add(pace.months)
  }
  const planned = context.plan?.contribution ?? 0n
  const asked = sum ? [monthly(sum), planned + monthly(sum)] : []
  for (const payment of [planned, ...asked]) {
    const amount = amountBy(context, payment, by)
    if (amount !== null) known.amounts.add(amount)
  }
}

/** The days that a period is compared with where none are named. */
function addCompared(
  known: Known,
  { subject, period, otherPeriod }: Question,
  { today }: CoachContext,
): void {
  if (subject !== 'comparison' || otherPeriod) return
  const { from, to } = precedingPeriod(period ?? thisMonth(today))
  known.days.add(from).add(to)
}

function addTermAsked(known: Known, months: number, { plan, goal, today }: CoachContext): void {
  const saved = (plan?.contribution ?? 0n) * BigInt(months)
  known.amounts.add(saved)
  known.amounts.add(saved + (goal?.current ?? 0n))
  known.days.add(addMonths(today, months))
}

function isTerm(months: number): boolean {
  return Number.isInteger(months) && months > 0 && months <= 1200
}

/** How far off the known days are, in days and weeks, and as years with months. */
function addTerms(known: Known, { today }: CoachContext): void {
  const from = utcMidnight(today).getTime()
  for (const day of known.days) {
    const days = Math.round((utcMidnight(day).getTime() - from) / DAY)
    if (days < 0) continue
    known.counts
      .add(days)
      .add(Math.floor(days / 7))
      .add(Math.ceil(days / 7))
    known.weekdays.add(utcMidnight(day).getUTCDay())
  }
}
