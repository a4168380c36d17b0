import type { CoachContext, CoachGoal, CoachIntake, CoachPlan } from '../../src/coach/coach.ts'

/** 5,000 in, 3,200 out, for savings. */
export const intake: CoachIntake = {
  income: 500_000n,
  expenses: 320_000n,
  financialGoal: 'savings',
  nextPayDate: '2026-05-15',
}

export const plan: CoachPlan = {
  contribution: 100_000n,
  timelineMonths: 9,
  projectedGoalDate: '2027-02-06',
  targetSavingsRate: 2000,
  currentSavingsRate: 3600,
  allocations: { needs: 5000, wants: 3000, savings: 2000, debt: 0 },
}

export const goal: CoachGoal = {
  name: 'Emergency fund',
  type: 'savings',
  target: 960_000n,
  current: 60_000n,
  targetDate: null,
}

export const debtGoal: CoachGoal = { ...goal, name: 'Visa', type: 'debt' }

/** A user with intake, plan and goal, unless told otherwise. */
export function contextWith(overrides: Partial<CoachContext> = {}): CoachContext {
  return {
    language: 'en',
    currency: 'USD',
    today: '2026-05-06',
    intake,
    plan,
    goal,
    recent: [],
    ...overrides,
  }
}
