import type { Cents } from '../finance/money.ts'
import type { MovesTexts } from '../language/en/moves.ts'
import { formatMoney } from '../language/format.ts'
import { texts } from '../language/index.ts'
import { type Cut, chooseCut, cutCandidates } from './cut.ts'
import type { CycleGoal, CycleInputs } from './cycle-inputs.ts'

/** A task that moves money. */
export interface MoneyTask {
  key: string
  title: string
  /** Cents; 0 when there is nothing to move. */
  amount: Cents
}

/** The `do` tasks of a cycle; their amounts add up to the budget. */
export function moneyTasks(inputs: CycleInputs): MoneyTask[] {
  if (inputs.budget === 0n) return [taskWithoutMoney(inputs)]
  const turn = contributionsMade(inputs)
  const cut = chooseCut(inputs.spending, inputs.budget, inputs.cadence, turn)
  if (cut === null) return [transferTask(inputs, inputs.budget, turn)]
  return [transferTask(inputs, inputs.budget - cut.amount, turn), cutTask(inputs, cut)]
}

/** How many budgets like this one the goal holds: it moves texts and cuts on when tasks have been done. */
function contributionsMade({ goal, budget }: CycleInputs): bigint {
  return goal === null ? 0n : goal.current / budget
}

function transferTask(inputs: CycleInputs, cents: Cents, turn: bigint): MoneyTask {
  const { goal } = inputs
  const words = voiceOf(inputs)
  const amount = money(inputs, cents)
  if (goal === null) return { key: 'payday-transfer', title: words.noGoal({ amount }), amount: cents }
  const key = goal.type === 'debt' ? 'debt-payment' : 'payday-transfer'
  const { usual, again } = words[goal.type]
  const title = turn % 2n === 0n ? usual : again
  return { key, title: title({ amount, goal: goal.name }), amount: cents }
}

function cutTask(inputs: CycleInputs, cut: Cut): MoneyTask {
  const { goal } = inputs
  const words = voiceOf(inputs)
  const amount = money(inputs, cut.amount)
  const category = texts[inputs.language].categories[cut.category]
  const title =
    goal === null ? words.cutNoGoal({ amount, category }) : words.cut({ amount, category, goal: goal.name })
  return { key: `cut-${cut.category}`, title, amount: cut.amount }
}

/** With nothing to put aside: after a goal the next one, else an expense to trim. */
function taskWithoutMoney(inputs: CycleInputs): MoneyTask {
  const words = voiceOf(inputs)
  if (inputs.goalReached || isMet(inputs.goal)) {
    return { key: 'choose-next-goal', title: words.nextGoal(), amount: 0n }
  }
  const [candidate] = cutCandidates(inputs.spending)
  const title =
    candidate === undefined
      ? words.trimAny()
      : words.trim({ category: texts[inputs.language].categories[candidate.category] })
  return { key: 'trim-expense', title, amount: 0n }
}

function isMet(goal: CycleGoal | null): boolean {
  return goal !== null && goal.target !== null && goal.current >= goal.target
}

function money({ currency, language }: CycleInputs, cents: Cents): string {
  return formatMoney(cents, currency, language)
}

function voiceOf(inputs: CycleInputs): MovesTexts['do']['neutral'] {
  return texts[inputs.language].moves.do[inputs.personality ?? 'neutral']
}
