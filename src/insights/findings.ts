import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import {
  formatDate,
  formatMoney,
  formatMonth,
  formatPercent,
  type Language,
  locale,
} from '../language/format.ts'
import { texts } from '../language/index.ts'
import { type Month, monthBefore } from './month.ts'
import type { Bucket, PlanVsActual } from './plan-actual.ts'
import type { CategorySum, UnusualExpense } from './store.ts'
import { type CategoryShare, changeOf, currenciesOf, sumOf, type Total } from './summary.ts'

/** What findings are made from; the lists are sorted as the answer shows them. */
export interface FindingInputs {
  month: Month
  today: IsoDate
  /** The user's own currency. */
  own: string
  /** Of the month, and of the month before. */
  sums: readonly CategorySum[]
  totals: readonly Total[]
  totalsBefore: readonly Total[]
  categories: readonly CategoryShare[]
  unusual: readonly UnusualExpense[]
  planVsActual: PlanVsActual | null
}

const MOST_FINDINGS = 5
const MOST_OTHER_CURRENCIES = 3
/** Characters of a description that a sentence can bear. */
const LONGEST_DESCRIPTION = 60

/**
 * One to five sentences on what stands out in a month, the most telling first. They speak of the user's own
 * currency, or of the first one that has transactions where that one has none.
 *
 * @throws RangeError when a currency is not three letters.
 */
export function writeFindings(inputs: FindingInputs, language: Language): string[] {
  const currency = mainCurrency(inputs)
  if (currency === undefined) return emptyFindings(inputs, language)
  const story = storyOf(inputs, currency, language)
  const found = [
    spentFinding(story),
    ...deficitFindings(story),
    ...categoryFindings(story),
    ...unusualFindings(story),
    ...planFindings(story),
    ...setAsideFindings(story, 'savings'),
    ...setAsideFindings(story, 'debt'),
    ...surplusFindings(story),
    ...otherCurrencyFindings(story),
  ]
  return found.slice(0, MOST_FINDINGS)
}

type Story = ReturnType<typeof storyOf>

function storyOf(inputs: FindingInputs, currency: string, language: Language) {
  const { month } = inputs
  return {
    ...inputs,
    currency,
    language,
    texts: texts[language].insights,
    categoryNames: texts[language].categories,
    total: totalIn(inputs.totals, currency),
    spentBefore: totalIn(inputs.totalsBefore, currency).spent,
    plan: inputs.planVsActual?.currency === currency ? inputs.planVsActual : null,
    names: {
      month: formatMonth(month, currency, language),
      before: formatMonth(monthBefore(month), currency, language),
    },
    money: (cents: Cents) => formatMoney(cents, currency, language),
  }
}

function totalIn(totals: readonly Total[], currency: string): Total {
  const nothing = { currency, income: 0n, spent: 0n, net: 0n }
  return totals.find((total) => total.currency === currency) ?? nothing
}

function mainCurrency({ sums, totals }: FindingInputs): string | undefined {
  return totals.map(({ currency }) => currency).find((code) => sums.some(({ currency }) => currency === code))
}

function isRunning({ month, today }: Pick<FindingInputs, 'month' | 'today'>): boolean {
  return today.slice(0, 7) <= month
}

function emptyFindings(inputs: FindingInputs, language: Language): string[] {
  const before = inputs.totalsBefore.find(({ spent }) => spent > 0n)
  const currency = before?.currency ?? inputs.own
  const { texts, names, money } = storyOf(inputs, currency, language)
  const none = isRunning(inputs) ? texts.empty.running(names) : texts.empty.past(names)
  return before ? [none, texts.empty.before({ ...names, spent: money(before.spent) })] : [none]
}

function spentFinding(story: Story): string {
  const { total, spentBefore, names, money } = story
  const { spent: sentences } = story.texts
  if (total.spent === 0n) return sentences.nothing(names)
  const figures = { ...names, spent: money(total.spent) }
  if (isRunning(story)) {
    // A part of a month and a whole one do not compare.
    return spentBefore === 0n
      ? sentences.soFar(figures)
      : sentences.soFarCompared({ ...figures, spentBefore: money(spentBefore) })
  }
  if (spentBefore === 0n) return sentences.alone(figures)
  return comparedFinding(story, figures)
}

function comparedFinding(
  { texts: { spent: sentences }, total, spentBefore, currency, language, money }: Story,
  figures: { spent: string; month: string; before: string },
): string {
  const difference = total.spent - spentBefore
  if (difference === 0n) return sentences.same(figures)
  const size = difference < 0n ? -difference : difference
  const change = formatPercent(Number(changeOf(spentBefore + size, spentBefore)), currency, language)
  const compared = { ...figures, difference: money(size), change }
  return difference > 0n ? sentences.more(compared) : sentences.less(compared)
}

function deficitFindings({ total, texts: { balance }, money }: Story): string[] {
  // Without any income on record there is nothing to hold the spending against.
  if (total.income === 0n || total.net >= 0n) return []
  return [balance.short({ gap: money(-total.net), spent: money(total.spent), income: money(total.income) })]
}

function surplusFindings({ total, texts: { balance }, money }: Story): string[] {
  if (total.income === 0n || total.net < 0n) return []
  const income = money(total.income)
  if (total.spent === 0n) return [balance.untouched({ income })]
  return [total.net === 0n ? balance.even({ income }) : balance.left({ income, net: money(total.net) })]
}

function categoryFindings({ categories, categoryNames, currency, language, texts, money }: Story): string[] {
  const [largest, second] = categories.filter((share) => share.currency === currency)
  if (!largest) return []
  const figures = { category: categoryNames[largest.category], amount: money(largest.amount) }
  if (!second) return [texts.category.only(figures)]
  const share = formatPercent(largest.share, currency, language)
  return [texts.category.largest({ ...figures, share })]
}

function unusualFindings({ unusual, categoryNames, currency, language, texts, money }: Story): string[] {
  const expense = unusual.find((candidate) => candidate.currency === currency)
  if (!expense) return []
  const sentence = texts.unusual({
    description: shortened(expense.description),
    date: formatDate(expense.transactionDate, currency, language),
    amount: money(expense.amount),
    category: categoryNames[expense.category],
    median: money(expense.median),
  })
  return [sentence]
}

function shortened(description: string): string {
  const line = description.replace(/\s+/gu, ' ').trim()
  const characters = [...line]
  return characters.length > LONGEST_DESCRIPTION
    ? `${characters.slice(0, LONGEST_DESCRIPTION).join('').trimEnd()}…`
    : line
}

function planFindings(story: Story): string[] {
  const { plan, total, texts, money } = story
  if (!plan || total.spent === 0n || plan.needs.planned + plan.wants.planned === 0n) return []
  const needsOver = plan.needs.actual - plan.needs.planned
  const wantsOver = plan.wants.actual - plan.wants.planned
  const needs = plannedAndActual(story, plan, 'needs')
  const wants = plannedAndActual(story, plan, 'wants')
  if (needsOver <= 0n && wantsOver <= 0n) return [texts.plan.within({ needs, wants })]
  return needsOver >= wantsOver
    ? [texts.plan.needsOver({ ...needs, excess: money(needsOver) })]
    : [texts.plan.wantsOver({ ...wants, excess: money(wantsOver) })]
}

function plannedAndActual({ money }: Story, plan: PlanVsActual, bucket: Bucket) {
  const { planned, actual } = plan[bucket]
  return { planned: money(planned), actual: money(actual) }
}

function setAsideFindings(story: Story, bucket: 'savings' | 'debt'): string[] {
  const { plan, sums, currency, money } = story
  const sentences = story.texts.setAside[bucket]
  if (plan && plan[bucket].planned > 0n) {
    const figures = plannedAndActual(story, plan, bucket)
    const { planned, actual } = plan[bucket]
    return [actual >= planned ? sentences.reached(figures) : sentences.short(figures)]
  }
  const paid = sums.filter(
    (sum) => sum.currency === currency && sum.type === 'expense' && sum.category === bucket,
  )
  return paid.length > 0 ? [sentences.unplanned({ actual: money(sumOf(paid)) })] : []
}

function otherCurrencyFindings({ sums, totals, currency, language, texts }: Story): string[] {
  const others = currenciesOf(sums, currency)
    .slice(1)
    .flatMap((code) => totals.filter((total) => total.currency === code && total.spent > 0n))
    .slice(0, MOST_OTHER_CURRENCIES)
    .map((total) => formatMoney(total.spent, total.currency, language))
  if (others.length === 0) return []
  const amounts = new Intl.ListFormat(locale(language, currency), { type: 'conjunction' }).format(others)
  return [texts.otherCurrencies({ amounts })]
}
