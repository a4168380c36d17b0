import { type Cents, maxCents } from '../finance/money.ts'
import type { Category } from '../transactions/category.ts'
import { answer, monthSentence, progressSentence, standingAnswer } from './answers.ts'
import type { Ledger } from './coach.ts'
import { periodBefore, periodText, thisMonth } from './periods.ts'
import type { Period } from './question/question.ts'
import { type Answer, type Basics, type Situation, shareOf } from './situation.ts'

/** How many categories or expenses are named. */
const MOST_NAMED = 3

function periodOf({ question, today }: Basics): Period {
  return question.period ?? thisMonth(today)
}

/** What was spent, put aside or received: in all, in a category or on a thing; by default this month. */
export async function purchases(basics: Basics): Promise<Answer> {
  const period = periodOf(basics)
  const { about } = basics.question
  if (about?.kind === 'words') return spentMatching(basics, period, about.words)
  const ledger = await basics.records.ledger(period)
  if (about?.category === 'income') return received(basics, period, ledger)
  return about ? spentOn(basics, period, ledger, about.category) : spentInAll(basics, period, ledger)
}

async function spentMatching(basics: Basics, period: Period, asked: string): Promise<Answer> {
  const { words, records, money } = basics
  const { spent } = words.records
  const { amount } = await records.matching(asked, period)
  const when = periodText(basics, period)
  if (amount === 0n) return answer('neutral', spent.nothingOn({ name: `“${asked}”`, period: when }))
  return answer('neutral', spent.matching({ amount: money(amount), words: asked, period: when }))
}

function received(basics: Basics, period: Period, { income }: Ledger): Answer {
  const { spent } = basics.words.records
  const when = periodText(basics, period)
  if (income === 0n) return answer('neutral', spent.nothingReceived({ period: when }))
  return answer('neutral', spent.received({ amount: basics.money(income), period: when }))
}

function spentOn(basics: Basics, period: Period, ledger: Ledger, category: Category): Answer {
  const { words, money, percent } = basics
  const { spent } = words.records
  const name = words.categories[category]
  const amount = amountOf(ledger, category)
  const when = periodText(basics, period)
  if (amount === 0n) return answer('neutral', spent.nothingOn({ name, period: when }))
  const parts = { amount: money(amount), period: when }
  if (category === 'savings') return answer('encouraging', spent.savings(parts))
  if (category === 'debt') return answer('encouraging', spent.debt(parts))
  return answer(
    'neutral',
    spent.category({ ...parts, category: name }),
    ...(amount < ledger.spent
      ? [spent.share({ share: percent(shareOf(amount, ledger.spent)), total: money(ledger.spent) })]
      : []),
  )
}

function spentInAll(basics: Basics, period: Period, ledger: Ledger): Answer {
  const { words, money } = basics
  const { spent, list, item } = words.records
  const when = periodText(basics, period)
  if (ledger.spent === 0n) return answer('neutral', spent.nothing({ period: when }), spent.tellMe())
  const items = ledger.categories
    .filter(({ category }) => category !== 'savings' && category !== 'debt')
    .slice(0, MOST_NAMED)
    .map(({ category, amount }) => item({ name: words.categories[category], amount: money(amount) }))
  return answer(
    'neutral',
    spent.total({ amount: money(ledger.spent), period: when }),
    spent.most({ list: list({ items }) }),
  )
}

function amountOf({ categories }: Ledger, category: Category): Cents {
  return categories.find((entry) => entry.category === category)?.amount ?? 0n
}

/** The largest expenses, by default this month's. */
export async function largest(basics: Basics): Promise<Answer> {
  const { words, question, records, money, date } = basics
  const { largest: texts, list, spent } = words.records
  const period = periodOf(basics)
  const category = question.about?.kind === 'category' ? question.about.category : null
  const expenses = await records.largest(period, category)
  const when = periodText(basics, period)
  const items = expenses.slice(0, MOST_NAMED).map((expense) =>
    texts.item({
      description: expense.description,
      amount: money(expense.amount),
      date: date(expense.date),
    }),
  )
  const [only] = items
  if (only === undefined) return answer('neutral', spent.nothing({ period: when }), spent.tellMe())
  if (items.length === 1) return answer('neutral', texts.one({ item: only, period: when }))
  return answer('neutral', texts.several({ list: list({ items }), period: when }))
}

/** One period beside another, by default this month beside the last. */
export async function comparison(basics: Basics): Promise<Answer> {
  const { words, question, records } = basics
  const { compare, spent } = words.records
  const period = periodOf(basics)
  const other = question.otherPeriod ?? periodBefore(period)
  const [now, before] = [await records.ledger(period), await records.ledger(other)]
  const category = question.about?.kind === 'category' ? question.about.category : null
  const sums = {
    now: category ? amountOf(now, category) : now.spent,
    before: category ? amountOf(before, category) : before.spent,
  }
  if (sums.now === 0n && sums.before === 0n) {
    return answer('neutral', spent.nothing({ period: periodText(basics, period) }), spent.tellMe())
  }
  const main = comparedSentence(basics, period, other, sums)
  const running = period.name === 'thisMonth' || period.name === 'thisWeek' || period.name === 'thisYear'
  return answer(
    sums.now > sums.before ? 'cautious' : 'encouraging',
    main,
    ...(category
      ? [compare.on({ category: words.categories[category] })]
      : changeSentence(basics, now, before)),
    ...(running ? [compare.running()] : []),
  )
}

function comparedSentence(
  basics: Basics,
  period: Period,
  other: Period,
  { now, before }: { now: Cents; before: Cents },
): string {
  const { words, money } = basics
  const { compare } = words.records
  const parts = {
    amount: money(now),
    period: periodText(basics, period),
    other: periodText(basics, other),
    before: money(before),
  }
  if (now === before) return compare.same(parts)
  return now > before
    ? compare.more({ ...parts, difference: money(now - before) })
    : compare.less({ ...parts, difference: money(before - now) })
}

/** The category that moved most the way the whole did. */
function changeSentence({ words, money }: Basics, now: Ledger, before: Ledger): string[] {
  const { compare } = words.records
  const rose = now.spent > before.spent
  const names = [...now.categories, ...before.categories]
    .map(({ category }) => category)
    .filter((category) => category !== 'savings' && category !== 'debt')
  const change = (category: Category) => {
    const difference = amountOf(now, category) - amountOf(before, category)
    return rose ? difference : -difference
  }
  const [first, ...rest] = [...new Set(names)]
  if (first === undefined) return []
  const most = rest.reduce((best, category) => (change(category) > change(best) ? category : best), first)
  if (change(most) <= 0n) return []
  const parts = {
    category: words.categories[most],
    before: money(amountOf(before, most)),
    now: money(amountOf(now, most)),
  }
  return [rose ? compare.rose(parts) : compare.fell(parts)]
}

/** What this month has cost so far, where anything is on record. */
export async function spentSoFar({ words, records, today, money }: Basics): Promise<string[]> {
  const { spent } = await records.ledger(thisMonth(today))
  return spent > 0n ? [words.records.spent.soFar({ amount: money(maxCents(spent, 0n)) })] : []
}

/** Income, expenses and surplus, how far the goal is, and what the month has cost so far. */
export async function overview(situation: Situation): Promise<Answer> {
  const { sentences, emotion } = standingAnswer(situation)
  const month = situation.standing === 'sound' ? [monthSentence(situation)] : sentences
  const way = situation.goal ? [progressSentence(situation)] : []
  return answer(emotion, ...month, ...way, ...(await spentSoFar(situation)))
}

/** What was spent and, where all of it is asked about, what the user said that a month costs. */
export async function spending(situation: Situation): Promise<Answer> {
  const { question, words, intake, money } = situation
  const said = await purchases(situation)
  if (question.about || question.period) return said
  const monthly = words.records.spent.monthly({ expenses: money(intake.expenses) })
  return answer(said.emotion, ...said.sentences, monthly)
}
