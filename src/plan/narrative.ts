import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import type { PlanTexts } from '../language/en/plan.ts'
import {
  formatCount,
  formatDate,
  formatMoney,
  formatMoneyUp,
  formatPercent,
  formatRate,
  type Language,
} from '../language/format.ts'
import { texts } from '../language/index.ts'
import {
  type GoalType,
  type PlanFigures,
  type PlanInputs,
  remainingOf,
  requiredContribution,
} from './engine.ts'

export interface NarrativeOptions {
  language: Language
  /** ISO 4217. */
  currency: string
  goalName: string
}

export interface PlanNarrative {
  description: string
  /** 3 to 6, the most important first. */
  actionItems: string[]
}

const MOST_ITEMS = 6

/** The name of a goal that the plan makes by itself. */
export function goalNameFor(type: GoalType, language: Language): string {
  return texts[language].plan.goalNames[type]
}

/**
 * A plan in words. Every figure in them is one of the plan's own, written in the language's and currency's
 * format.
 *
 * @throws RangeError when `currency` is not three letters.
 */
export function writePlan(
  figures: PlanFigures,
  inputs: PlanInputs,
  options: NarrativeOptions,
): PlanNarrative {
  const words = wordsFor(figures, inputs, options)
  const story: Story = {
    figures,
    inputs,
    words,
    outlook: outlookOf(words, figures),
    texts: texts[options.language].plan,
  }
  return {
    description: [monthSentence(story), outlookSentence(story), ...splitSentences(story)].join(' '),
    actionItems: [...monthItems(story), ...goalItems(story), ...habitItems(story)].slice(0, MOST_ITEMS),
  }
}

interface Story {
  figures: PlanFigures
  inputs: PlanInputs
  words: Words
  outlook: Outlook
  texts: PlanTexts
}

type Words = ReturnType<typeof wordsFor>

/** How the goal ends: it has no target, has reached it, has a date, or has a target but no date. */
type Outlook =
  | { kind: 'open' }
  | { kind: 'met'; target: string }
  | { kind: 'dated'; target: string; remaining: string; months: string; date: string }
  | { kind: 'undated'; target: string; remaining: string }

/** The plan's figures as text; what the plan does not have is null. */
function wordsFor(
  figures: PlanFigures,
  inputs: PlanInputs,
  { language, currency, goalName }: NarrativeOptions,
) {
  const money = (cents: Cents) => formatMoney(cents, currency, language)
  const percent = (hundredths: number) => formatPercent(hundredths, currency, language)
  const date = (day: IsoDate) => formatDate(day, currency, language)
  const months = (count: number) =>
    texts[language].plan.months({ count, text: formatCount(count, currency, language) })
  const { goal, debtApr } = inputs
  return {
    goal: goalName,
    income: money(inputs.income),
    expenses: money(inputs.expenses),
    surplus: money(figures.surplus),
    gap: money(-figures.surplus),
    contribution: money(figures.contribution),
    share: percent(figures.allocations[goal.type]),
    needs: percent(figures.allocations.needs),
    wants: percent(figures.allocations.wants),
    rate: percent(figures.targetSavingsRate),
    current: money(goal.current),
    target: optional(goal.target, money),
    remaining: optional(remainingOf(goal), money),
    months: optional(figures.timelineMonths, months),
    date: optional(figures.projectedGoalDate, date),
    least: optional(figures.leastPayment, (cents) => formatMoneyUp(cents, currency, language)),
    apr: goal.type === 'debt' && debtApr ? formatRate(debtApr, currency, language) : null,
    targetDate: optional(goal.targetDate ?? null, date),
  }
}

function optional<Value>(value: Value | null, format: (value: Value) => string): string | null {
  return value === null ? null : format(value)
}

function outlookOf({ target, remaining, months, date }: Words, figures: PlanFigures): Outlook {
  if (target === null || remaining === null) return { kind: 'open' }
  if (figures.timelineMonths === 0) return { kind: 'met', target }
  if (months === null || date === null) return { kind: 'undated', target, remaining }
  return { kind: 'dated', target, remaining, months, date }
}

function monthSentence({ figures, inputs, words, texts }: Story): string {
  if (figures.surplus > 0n) return texts.month.surplus(words)
  if (inputs.expenses === 0n) return texts.month.unknown()
  if (inputs.income === 0n) return texts.month.noIncome(words)
  return figures.surplus === 0n ? texts.month.balanced(words) : texts.month.deficit(words)
}

function outlookSentence({ figures, inputs, words, outlook, texts }: Story): string {
  const sentences = texts.outlook[inputs.goal.type]
  if (outlook.kind === 'met') return sentences.met({ ...words, ...outlook })
  if (figures.contribution === 0n) return sentences.waiting(words)
  if (outlook.kind === 'open') return sentences.open(words)
  return outlook.kind === 'dated'
    ? sentences.dated({ ...words, ...outlook })
    : sentences.distant({ ...words, ...outlook })
}

function splitSentences({ figures, inputs, words, texts }: Story): string[] {
  return figures.contribution > 0n ? [texts.split[inputs.goal.type](words)] : []
}

/** What must be put right in the month itself before any goal can move. */
function monthItems({ figures, inputs, words, texts: { actions } }: Story): string[] {
  if (figures.surplus > 0n) return []
  if (inputs.expenses === 0n) return [actions.recordIncome(), actions.recordExpenses()]
  if (figures.surplus === 0n) return [actions.trim(words)]
  return [
    actions.closeGap(words),
    inputs.income === 0n ? actions.findIncome(words) : actions.matchIncome(words),
  ]
}

function goalItems(story: Story): string[] {
  const { figures, words, outlook } = story
  const actions = story.texts.actions[story.inputs.goal.type]
  const contributes = figures.contribution > 0n
  switch (outlook.kind) {
    case 'met':
      return contributes ? [actions.met({ ...words, ...outlook }), actions.keepGoing(words)] : []
    case 'open':
      return [...(contributes ? [actions.contribute(words)] : []), actions.open(words), ...rateItems(story)]
    case 'dated':
      return [
        actions.contribute(words),
        actions.dated({ ...words, ...outlook }),
        ...targetDateItems(story),
        ...startedItems(story, outlook),
        ...rateItems(story),
      ]
    case 'undated':
      return [
        ...leastPaymentItems(story, outlook.remaining),
        ...(contributes
          ? distantItems(story, outlook.remaining)
          : [actions.waiting({ ...words, ...outlook })]),
        ...rateItems(story),
        ...startedItems(story, outlook),
      ]
  }
}

function distantItems(story: Story, remaining: string): string[] {
  const { words } = story
  const actions = story.texts.actions[story.inputs.goal.type]
  // The least payment already says how much more it takes.
  const more = words.least === null ? [actions.distant({ ...words, remaining })] : []
  return [actions.contribute(words), ...more, ...targetDateItems(story)]
}

function leastPaymentItems({ words, texts: { actions } }: Story, remaining: string): string[] {
  return words.least === null ? [] : [actions.leastPayment({ least: words.least, remaining })]
}

function startedItems(
  { inputs, words, texts }: Story,
  goal: { target: string; remaining: string },
): string[] {
  if (inputs.goal.current === 0n) return []
  return [texts.actions[inputs.goal.type].started({ ...words, ...goal })]
}

function rateItems({ words, texts: { actions } }: Story): string[] {
  return words.apr === null ? [] : [actions.lowerRate({ apr: words.apr })]
}

function targetDateItems({ figures, inputs, words, texts: { actions } }: Story): string[] {
  const required = requiredContribution(inputs)
  const targetDay = inputs.goal.targetDate
  if (required === null || !targetDay || words.targetDate === null) return []
  const chosen = { ...words, targetDate: words.targetDate }
  if (required <= figures.contribution) {
    // A date within the month may take a single payment, and still come before the projected date.
    const isOnCourse = figures.projectedGoalDate !== null && figures.projectedGoalDate <= targetDay
    return isOnCourse ? [actions.targetDate.onCourse(chosen)] : []
  }
  return required <= figures.surplus
    ? [actions.targetDate.withinReach(chosen)]
    : [actions.targetDate.outOfReach(chosen)]
}

/** What keeps the month as the plan takes it to be. */
function habitItems({ figures, inputs, words, texts: { actions } }: Story): string[] {
  if (inputs.income === 0n) return [actions.renew(words)]
  if (figures.surplus <= 0n) return [actions.split(words), actions.renew(words)]
  const spending = inputs.expenses === 0n ? actions.recordExpenses() : actions.holdSpending(words)
  return [actions.split(words), spending]
}
