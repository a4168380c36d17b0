import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import type { Language } from '../language/format.ts'
import type { Category } from '../transactions/category.ts'
import type { Intent } from './intent.ts'
import type { Thread } from './thread.ts'
import type { Topic } from './topic.ts'
import type { Understanding } from './understanding.ts'

export type Emotion = 'encouraging' | 'neutral' | 'cautious' | 'celebratory'

export interface CoachIntake {
  income: Cents
  expenses: Cents
  financialGoal: 'savings' | 'debt'
  nextPayDate: IsoDate | null
  /** Percent a year, where the user has told it. */
  debtApr: number | null
}

/** Rates and allocations are in hundredths of a percent: 2000 is 20%. */
export interface CoachPlan {
  contribution: Cents
  timelineMonths: number | null
  projectedGoalDate: IsoDate | null
  targetSavingsRate: number
  currentSavingsRate: number
  allocations: { needs: number; wants: number; savings: number; debt: number }
}

/** For a debt, `current` is what has been paid of `target` so far. */
export interface CoachGoal {
  name: string
  type: 'savings' | 'debt'
  target: Cents | null
  current: Cents
  targetDate: IsoDate | null
}

export interface CoachTask {
  id: string
  type: 'do' | 'learn' | 'mind'
  title: string
  /** What to set aside or pay; null for the other types. */
  amount: Cents | null
  status: 'pending' | 'done' | 'skipped'
  points: number
}

/** The open cycle of Money Moves. */
export interface CoachMove {
  id: string
  dueDate: IsoDate
  tasks: readonly CoachTask[]
}

/** Days that both count. */
export interface Days {
  from: IsoDate
  to: IsoDate
}

/** What came in and went out, in the user's currency. Money put aside or paying a debt is not spent. */
export interface Ledger {
  income: Cents
  spent: Cents
  /** What went out for each category, savings and debt as well, the largest first. */
  categories: readonly { category: Category; amount: Cents }[]
}

export interface CoachExpense {
  description: string
  category: Category
  amount: Cents
  date: IsoDate
}

/** What the user's Money Moves came to. */
export interface CoachPoints {
  points: number
  /** Cycles completed in a row. */
  streak: number
  completedCycles: number
  doneTasks: number
}

/** What a coach may look up of the user, each answer bounded and in the user's currency. */
export interface Records {
  ledger(days: Days): Promise<Ledger>
  /** The largest expenses first, at most five; of one category where one is given. */
  largest(days: Days, category: Category | null): Promise<readonly CoachExpense[]>
  /** What was spent where the description holds the words, however they are accented. */
  matching(words: string, days: Days): Promise<{ amount: Cents; count: number }>
  points(): Promise<CoachPoints>
  /** All that has been looked up so far: these figures are the user's own. */
  readonly found: readonly unknown[]
}

/** All a coach may know of a user: no figure outside it may reach a reply. */
export interface CoachContext {
  language: Language
  /** ISO 4217 */
  currency: string
  /** Today in UTC. */
  today: IsoDate
  intake: CoachIntake | null
  plan: CoachPlan | null
  goal: CoachGoal | null
  /** Null before the first plan. */
  move: CoachMove | null
  records: Records
  /** What the last exchange was about. */
  thread: Thread | null
  /** The conversation so far, oldest first. */
  recent: readonly { message: string; reply: string }[]
}

/** A message, how it is understood where it stands in the conversation, and who wrote it. */
export interface Turn {
  message: string
  understanding: Understanding
  context: CoachContext
}

export interface CoachReply {
  reply: string
  emotion: Emotion
  topic: Topic
  intent: Intent
  thread: Thread | null
}

export interface ReplyOptions {
  signal?: AbortSignal
  /** Receives the reply in pieces, whose concatenation is exactly `reply`. */
  onText?: (delta: string) => void
}

export interface Coach {
  /** Answers one message in `context.language`, whatever language the message is in. */
  reply(turn: Turn, options?: ReplyOptions): Promise<CoachReply>
}
