import { coachMove } from '../../src/chat/context.ts'
import type { CoachContext, CoachReply, Records } from '../../src/coach/coach.ts'
import { createDeterministicCoach } from '../../src/coach/deterministic.ts'
import { understandInThread } from '../../src/coach/question/follow-up.ts'
import type { Thread } from '../../src/coach/thread.ts'
import { isoDateFrom } from '../../src/finance/dates.ts'
import { currentAmount } from '../../src/goals/progress.ts'
import type { Language } from '../../src/language/format.ts'
import { type Goal, type Intake, type Move, newId, type Plan, type User } from './rows.ts'

/** What is kept of a message and its answer. */
export type Exchange = CoachReply & { id: string; message: string; language: Language; createdAt: Date }

/** What a reply is made from. */
export interface ChatSource {
  user: User
  intake: Intake | undefined
  plan: Plan | undefined
  /** The active one. */
  goal: Goal | undefined
  /** The open cycle. */
  move: Move | undefined
  /** The last exchanges, newest first. */
  recent: readonly { message: string; reply: string; thread: Thread | null }[]
}

const coach = createDeterministicCoach()

/** What the coach says to a message; what it looks up in the meantime it asks of `records`. */
export async function answerMessage(
  message: string,
  source: ChatSource,
  records: Records,
): Promise<Exchange> {
  const context = contextOf(source, records)
  const understanding = understandInThread(message, context.thread)
  const reply = await coach.reply({ message, understanding, context })
  return {
    ...reply,
    id: newId('ozz_msg_'),
    message,
    language: source.user.language,
    createdAt: new Date(),
  }
}

function contextOf({ user, intake, plan, goal, move, recent }: ChatSource, records: Records): CoachContext {
  return {
    language: user.language,
    currency: intake?.currency ?? 'USD',
    today: isoDateFrom(new Date()),
    intake: intake ? coachIntake(intake) : null,
    plan: plan ? coachPlan(plan) : null,
    goal: goal ? coachGoal(goal) : null,
    move: move ? coachMove(move) : null,
    records,
    thread: recent[0]?.thread ?? null,
    recent: recent.map(({ message, reply }) => ({ message, reply })).reverse(),
  }
}

function coachIntake(intake: Intake): CoachContext['intake'] {
  return {
    income: intake.monthlyIncomeCents,
    expenses: intake.monthlyExpensesCents,
    financialGoal: intake.financialGoal,
    nextPayDate: intake.nextPayDate,
    debtApr: intake.debtApr,
  }
}

function coachPlan(plan: Plan): CoachContext['plan'] {
  const { timelineMonths, projectedGoalDate, targetSavingsRate, currentSavingsRate } = plan
  return {
    contribution: plan.monthlyContributionCents,
    timelineMonths,
    projectedGoalDate,
    targetSavingsRate,
    currentSavingsRate,
    allocations: {
      needs: plan.needsShare,
      wants: plan.wantsShare,
      savings: plan.savingsShare,
      debt: plan.debtShare,
    },
  }
}

function coachGoal(goal: Goal): CoachContext['goal'] {
  return {
    name: goal.goalName,
    type: goal.goalType,
    target: goal.targetAmountCents,
    current: currentAmount(goal),
    targetDate: goal.targetDate,
  }
}
