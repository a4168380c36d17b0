import { answer, celebration, monthSentence, progressSentence, standingAnswer } from './answers.ts'
import type { Ledger } from './coach.ts'
import { periodText, thisMonth } from './periods.ts'
import type { About, Period } from './question/question.ts'
import { type Answer, type Basics, type Situation, shareOf } from './situation.ts'
import { amountOf, amountOn, amountSentence, isGain } from './spent.ts'

/** How many categories or expenses are named. */
const MOST_NAMED = 3

type AboutWords = Extract<About, { kind: 'words' }>
type AboutCategory = Extract<About, { kind: 'category' }>

function periodOf({ question, today }: Basics): Period {
  return question.period ?? thisMonth(today)
}

/** What was spent, put aside or received: in all, in a category or on a thing; by default this month. */
export async function purchases(basics: Basics): Promise<Answer> {
  const period = periodOf(basics)
  const { about } = basics.question
  if (about?.kind === 'words') return spentMatching(basics, period, about)
  const ledger = await basics.records.ledger(period)
  return about ? spentOn(basics, period, about, ledger) : spentInAll(basics, period, ledger)
}

async function spentMatching(basics: Basics, period: Period, about: AboutWords): Promise<Answer> {
  const amount = await amountOn(basics, about, period)
  const said = amountSentence(basics, about, period, amount)
  if (amount > 0n || about.category === null) return answer('neutral', said)
  const ledger = await basics.records.ledger(period)
  const wider = spentOn(basics, period, { kind: 'category', category: about.category }, ledger)
  return answer('neutral', said, ...wider.sentences)
}

function spentOn(basics: Basics, period: Period, about: AboutCategory, ledger: Ledger): Answer {
  const { category } = about
  const amount = category === 'income' ? ledger.income : amountOf(ledger, category)
  const said = amountSentence(basics, about, period, amount)
  if (isGain(category)) {
    return answer(amount > 0n && category !== 'income' ? 'encouraging' : 'neutral', said)
  }
  return answer('neutral', said, ...shareSentence(basics, amount, ledger))
}

function shareSentence({ words, money, percent }: Basics, amount: bigint, { spent }: Ledger): string[] {
  if (amount === 0n || amount >= spent) return []
  const { share } = words.records.spent
  return [share({ share: percent(shareOf(amount, spent)), total: money(spent) })]
}

function spentInAll(basics: Basics, period: Period, ledger: Ledger): Answer {
  const { words, money } = basics
  const { spent, list, item } = words.records
  const said = amountSentence(basics, null, period, ledger.spent)
  if (ledger.spent === 0n) return answer('neutral', said, ...besides(basics, period, ledger))
  const categories = ledger.categories.filter(({ category }) => category !== 'savings' && category !== 'debt')
  const items = categories
    .slice(0, MOST_NAMED)
    .map(({ category, amount }) => item({ name: words.categories[category], amount: money(amount) }))
  const where = categories.length > MOST_NAMED ? spent.most : spent.all
  return answer('neutral', said, where({ list: list({ items }) }))
}

/** What was put aside or paid back where nothing was spent, or else how spending gets on record. */
function besides(basics: Basics, period: Period, ledger: Ledger): string[] {
  const said = (['savings', 'debt'] as const).flatMap((category) => {
    const amount = amountOf(ledger, category)
    return amount > 0n ? [amountSentence(basics, { kind: 'category', category }, period, amount)] : []
  })
  return said.length > 0 ? said : [basics.words.records.spent.tellMe()]
}

/** The largest expenses, by default this month's. */
export async function largest(basics: Basics): Promise<Answer> {
  const { words, question, records, money, date } = basics
  const { largest: texts, list, spent } = words.records
  const period = periodOf(basics)
  const category = question.about?.category ?? null
  if (category !== null && isGain(category)) return purchases(basics)
  const expenses = await records.largest(period, category)
  const items = expenses.slice(0, MOST_NAMED).map((expense) =>
    texts.item({
      description: expense.description,
      amount: money(expense.amount),
      date: date(expense.date),
    }),
  )
  const [only] = items
  const about: About | null = category === null ? null : { kind: 'category', category }
  if (only === undefined) return answer('neutral', amountSentence(basics, about, period, 0n), spent.tellMe())
  const days = periodText(basics, period)
  const when = category === null ? days : texts.on({ category: words.categories[category], period: days })
  if (items.length === 1) return answer('neutral', texts.one({ item: only, when }))
  return answer('neutral', texts.several({ list: list({ items }), when }))
}

/** What this month has cost so far, where anything is on record. */
export async function spentSoFar({ words, records, today, money }: Basics): Promise<string[]> {
  const { spent } = await records.ledger(thisMonth(today))
  return spent > 0n ? [words.records.spent.soFar({ amount: money(spent) })] : []
}

/** Income, expenses and surplus, how far the goal is, and what the month has cost so far. */
export async function overview(situation: Situation): Promise<Answer> {
  const { sentences, emotion } = standingAnswer(situation)
  const month = situation.standing === 'sound' ? [monthSentence(situation)] : sentences
  const met = celebration(situation)?.sentences.slice(0, 1)
  const way = met ?? (situation.goal ? [progressSentence(situation)] : [])
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
