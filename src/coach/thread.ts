import type { IsoDate } from '../finance/dates.ts'
import type { Cents } from '../finance/money.ts'
import type { Question } from './question/question.ts'

/** A goal that the user spoke of. What is null has not been said. */
export interface GoalProposal {
  type: 'savings' | 'debt'
  name: string
  target: Cents | null
  targetDate: IsoDate | null
}

/** What an exchange leaves for the next message to lean on. */
export type Thread =
  /** What was asked. */
  | { kind: 'question'; question: Question }
  /** What was logged, and can be corrected or taken back. */
  | { kind: 'logged'; transactionIds: string[] }
  /** A goal that lacks its target, or waits for a yes before it replaces the present one. */
  | { kind: 'goal'; proposal: GoalProposal }
  /** Tasks of a cycle, in the order in which they were named, of which one is to be chosen. */
  | { kind: 'tasks'; moveId: string; taskIds: string[] }
  /** Tasks of a cycle that were marked, and can be opened again. */
  | { kind: 'marked'; moveId: string; taskIds: string[] }
  /** The goal or the language is another now, which no undoing takes back. */
  | { kind: 'changed' }
