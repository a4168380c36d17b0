import type { Cents } from '../finance/money.ts'
import type { Category } from '../transactions/category.ts'
import { answer } from './answers.ts'
import type { Emotion, Ledger } from './coach.ts'
import { periodText, precedingPeriod, runningSpan, thisMonth } from './periods.ts'
import type { About, Period } from './question/question.ts'
import type { Answer, Basics } from './situation.ts'
import { amountOf, amountOn, amountSentence, isGain } from './spent.ts'

/** One of two periods, and what it came to. */
interface Side {
  period: Period
  amount: Cents
}

/** One period beside another, the later one first; by default this month beside the last. */
export async function comparison(basics: Basics): Promise<Answer> {
  const { question, today, words } = basics
  const one = question.period ?? thisMonth(today)
  const [earlier, later] = inOrder(one, question.otherPeriod ?? precedingPeriod(one))
  const about = await findAbout(basics, [earlier, later])
  const now = { period: later, amount: await amountOn(basics, about, later) }
  const before = { period: earlier, amount: await amountOn(basics, about, earlier) }
  if (now.amount === 0n && before.amount === 0n) {
    return answer('neutral', ...saidOf(basics, about, now), words.records.spent.tellMe())
  }
  const span = runningSpan(later, today)
  return answer(
    emotionOf(about, now, before, span !== null),
    ...saidOf(basics, about, now),
    ...besideSentences(basics, about, now, before),
    ...(about ? [] : await changeSentence(basics, later, earlier)),
    ...(span ? [words.records.compare.running[span]()] : []),
  )
}

function inOrder(one: Period, other: Period): [Period, Period] {
  return one.from < other.from ? [one, other] : [other, one]
}

/** The category that words belong to, when no description in either period holds them. */
async function findAbout(basics: Basics, periods: readonly Period[]): Promise<About | null> {
  const { about } = basics.question
  if (about?.kind !== 'words' || about.category === null) return about
  for (const period of periods) {
    if ((await amountOn(basics, about, period)) > 0n) return about
  }
  return { kind: 'category', category: about.category }
}

function saidOf(basics: Basics, about: About | null, { period, amount }: Side): string[] {
  return [amountSentence(basics, about, period, amount)]
}

/** How much more or less; where one of the two is empty, the other's amount alone. */
function besideSentences(basics: Basics, about: About | null, now: Side, before: Side): string[] {
  if (now.amount === 0n || before.amount === 0n) return saidOf(basics, about, before)
  const { compare } = basics.words.records
  const parts = { other: periodText(basics, before.period), before: basics.money(before.amount) }
  const change = now.amount - before.amount
  if (change === 0n) return [compare.same(parts)]
  return change > 0n
    ? [compare.more({ ...parts, difference: basics.money(change) })]
    : [compare.less({ ...parts, difference: basics.money(-change) })]
}

function emotionOf(about: About | null, now: Side, before: Side, isRunning: boolean): Emotion {
  if (now.amount === before.amount) return 'neutral'
  const hasRisen = now.amount > before.amount
  if (about?.kind === 'category' && isGain(about.category)) return hasRisen ? 'encouraging' : 'neutral'
  if (hasRisen) return 'cautious'
  return isRunning ? 'neutral' : 'encouraging'
}

/** The category that moved most the way the whole did, where both periods have spending. */
async function changeSentence(
  { words, money, records }: Basics,
  later: Period,
  earlier: Period,
): Promise<string[]> {
  const [now, before] = [await records.ledger(later), await records.ledger(earlier)]
  if (now.spent === before.spent || now.spent === 0n || before.spent === 0n) return []
  const rose = now.spent > before.spent
  const change = (category: Category) => {
    const difference = amountOf(now, category) - amountOf(before, category)
    return rose ? difference : -difference
  }
  const most = spentCategories(now, before).reduce((best, category) =>
    change(category) > change(best) ? category : best,
  )
  const { compare } = words.records
  const written = (amount: Cents) => (amount === 0n ? compare.nothing() : money(amount))
  const parts = {
    category: words.categories[most],
    before: written(amountOf(before, most)),
    now: written(amountOf(now, most)),
  }
  return [rose ? compare.rose(parts) : compare.fell(parts)]
}

function spentCategories(...ledgers: readonly Ledger[]): Category[] {
  return ledgers
    .flatMap(({ categories }) => categories.map(({ category }) => category))
    .filter((category) => category !== 'savings' && category !== 'debt')
}
