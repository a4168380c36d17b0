import type { GoalWish } from '../../coach/wish/goal.ts'
import type { Shift } from '../../coach/wish/goal-figures.ts'
import { addDays, addMonths, type IsoDate } from '../../finance/dates.ts'
import { type Cents, MAX_CENTS } from '../../finance/money.ts'
import type { GoalInput } from '../../goals/service.ts'
import type { Goal } from '../../goals/store.ts'
import type { GoalVoice } from './goal-voice.ts'

type Changes = Partial<Pick<GoalInput, 'goalName' | 'targetAmountCents' | 'targetDate'>>

/** What a wish changes of the present goal; null when it says nothing that could. */
export function changesOf(active: Goal, wished: GoalWish, today: IsoDate): Changes | null {
  const stepped =
    wished.step === null || active.targetAmountCents === null ? null : active.targetAmountCents + wished.step
  const target = wished.target ?? stepped
  const targetDate = wished.targetDate ?? (wished.shift && moved(active.targetDate ?? today, wished.shift))
  const changes = {
    ...(wished.kind === 'rename' && wished.name !== null && { goalName: wished.name }),
    ...(target !== null && { targetAmountCents: target }),
    ...(targetDate !== null && { targetDate }),
  }
  return Object.keys(changes).length === 0 ? null : changes
}

/** Days beyond this one are not moved any further. */
const LAST_DAY: IsoDate = '9000-01-01'

function moved(date: IsoDate, shift: Shift): IsoDate | null {
  if (date > LAST_DAY) return null
  return 'days' in shift ? addDays(date, shift.days) : addMonths(date, shift.months)
}

/** Whether an amount can be a target; what is not given can. */
export function isPossible(target: Cents | null | undefined): boolean {
  return target === null || target === undefined || (target > 0n && target <= MAX_CENTS)
}

/** What is another than before, each with both values. */
export function describeChanges(
  { words: { goal: words }, money, date }: GoalVoice,
  before: Goal,
  after: Goal,
): string[] {
  const said: string[] = []
  const target = after.targetAmountCents
  if (target !== null && target !== before.targetAmountCents) {
    const former = before.targetAmountCents
    const to = money(target)
    said.push(former === null ? words.targetSet({ to }) : words.target({ from: money(former), to }))
  }
  if (after.targetDate !== null && after.targetDate !== before.targetDate) {
    const to = date(after.targetDate)
    said.push(
      before.targetDate === null ? words.dateSet({ to }) : words.date({ from: date(before.targetDate), to }),
    )
  }
  if (after.goalName !== before.goalName) said.push(words.name({ from: before.goalName, to: after.goalName }))
  return said
}
