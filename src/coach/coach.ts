import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import type { Language } from '../language/format.ts'

export type Emotion = 'encouraging' | 'neutral' | 'cautious' | 'celebratory'
export type Topic = 'savings' | 'spending' | 'goals' | 'debt' | 'general'
export type Intent =
  | 'progress_check'
  | 'advice_request'
  | 'transaction_log'
  | 'goal_update'
  | 'emotional_support'
  | 'general'

export interface CoachIntake {
  income: Cents
  expenses: Cents
  financialGoal: 'savings' | 'debt'
  nextPayDate: IsoDate | null
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
  /** The conversation so far, oldest first. */
  recent: readonly { message: string; reply: string }[]
}

export interface CoachReply {
  reply: string
  emotion: Emotion
  topic: Topic
  intent: Intent
}

export interface ReplyOptions {
  signal?: AbortSignal
  /** Receives the reply in pieces, whose concatenation is exactly `reply`. */
  onText?: (delta: string) => void
}

export interface Coach {
  /** Answers one message in `context.language`, whatever language the message is in. */
  reply(message: string, context: CoachContext, options?: ReplyOptions): Promise<CoachReply>
}
