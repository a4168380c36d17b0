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
import type { ToneTexts } from '../language/tone.ts'
import { type PlanFigures, type PlanInputs, remainingOf } from './engine.ts'
import type { PersonalityType } from './personality.ts'

export interface NarrativeOptions {
  language: Language
  /** ISO 4217. */
  currency: string
  goalName: string
  /** Null for the neutral texts. */
  personality: PersonalityType | null
}

/** How the month is split, in words; null is better left unsaid. */
interface Split {
  sentence: PlanTexts['split'] | null
  action: PlanTexts['actions']['split'] | null
}

/** All that a plan's texts are made of. */
export interface Story {
  figures: PlanFigures
  inputs: PlanInputs
  words: Words
  outlook: Outlook
  texts: PlanTexts
  split: Split
  own: ToneTexts['own'] | null
}

type Words = ReturnType<typeof wordsFor>

/** How the goal ends: it has no target, has reached it, has a date, or has a target but no date. */
type Outlook =
  | { kind: 'open' }
  | { kind: 'met'; target: string }
  | { kind: 'dated'; target: string; remaining: string; months: string; date: string }
  | { kind: 'undated'; target: string; remaining: string }

/** @throws RangeError when `currency` is not three letters. */
export function storyOf(figures: PlanFigures, inputs: PlanInputs, options: NarrativeOptions): Story {
  const words = wordsFor(figures, inputs, options)
  const neutral = texts[options.language].plan
  const tone: ToneTexts | null = options.personality && texts[options.language].tones[options.personality]
  const toned = tone === null ? neutral : inTone(neutral, tone)
  const outlook = outlookOf(words, figures)
  return {
    figures,
    inputs,
    words,
    outlook,
    texts: toned,
    split: unlessPaid(
      tone === null ? splitIn(neutral) : tonedSplit(figures, outlook, neutral, toned),
      inputs,
      outlook,
    ),
    own: tone?.own ?? null,
  }
}

const splitIn = ({ split, actions }: PlanTexts): Split => ({ sentence: split, action: actions.split })

/** A tone may call shares of the month somebody's to spend, which not every month bears out. */
function tonedSplit(
  { surplus, allocations: { needs, wants } }: PlanFigures,
  outlook: Outlook,
  neutral: PlanTexts,
  toned: PlanTexts,
): Split {
  if (surplus <= 0n) return { sentence: null, action: null }
  return needs === 0 || wants === 0 || outlook.kind === 'undated' ? splitIn(neutral) : splitIn(toned)
}

/** No share goes to a debt that is paid. */
function unlessPaid(split: Split, { goal }: PlanInputs, outlook: Outlook): Split {
  return goal.type === 'debt' && outlook.kind === 'met' ? { ...split, sentence: null } : split
}

function inTone(neutral: PlanTexts, tone: ToneTexts): PlanTexts {
  const { actions } = neutral
  return {
    ...neutral,
    month: tone.month,
    outlook: tone.outlook,
    split: tone.split ?? neutral.split,
    actions: {
      ...actions,
      ...tone.actions,
      split: tone.actions.split ?? actions.split,
      targetDate: { ...actions.targetDate, ...tone.actions.targetDate },
    },
  }
}

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
