import type { CoachContext, CoachGoal, CoachIntake, CoachPlan, Records, Turn } from '../../src/coach/coach.ts'
import { understandInThread } from '../../src/coach/question/follow-up.ts'

/** 5,000 in, 3,200 out, for savings. */
export const intake: CoachIntake = {
  income: 500_000n,
  expenses: 320_000n,
  financialGoal: 'savings',
  nextPayDate: '2026-05-15',
  debtApr: null,
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

/** Records of a user who has none, unless told otherwise. */
export function recordsWith(overrides: Partial<Omit<Records, 'found'>> = {}): Records {
  const found: unknown[] = []
  const keep = async <Finding>(lookup: Promise<Finding>): Promise<Finding> => {
    const finding = await lookup
    found.push(finding)
    return finding
  }
  const records = {
    ledger: async () => ({ income: 0n, spent: 0n, categories: [] }),
    largest: async () => [],
    matching: async () => ({ amount: 0n, count: 0 }),
    points: async () => ({ points: 0, streak: 0, completedCycles: 0, doneTasks: 0 }),
    ...overrides,
  }
  return {
    found,
    ledger: (days) => keep(records.ledger(days)),
    largest: (days, category) => keep(records.largest(days, category)),
    matching: (words, days) => keep(records.matching(words, days)),
    points: () => keep(records.points()),
  }
}

/** A user with intake, plan and goal, unless told otherwise. */
export function contextWith(overrides: Partial<CoachContext> = {}): CoachContext {
  return {
    language: 'en',
    currency: 'USD',
    today: '2026-05-06',
    intake,
    plan,
    goal,
    move: null,
    records: recordsWith(),
    thread: null,
    recent: [],
    ...overrides,
  }
}

/** A message as the chat hands it to a coach. */
export function turnOf(message: string, context: CoachContext): Turn {
  return { message, understanding: understandInThread(message, context.thread), context }
}
