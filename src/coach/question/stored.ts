import { Value } from '@sinclair/typebox/value'
import { utcMidnight } from '../../finance/dates.ts'
import type { Cents } from '../../finance/money.ts'
import type { GoalProposal, Thread } from '../thread.ts'
import type { Question } from './question.ts'
import { type StoredProposal, type StoredQuestion, StoredThread } from './stored-schemas.ts'

/** The thread as JSON can hold it: amounts are decimal text. {@link threadFromJson} reads it back. */
export function threadToJson(thread: Thread): StoredThread {
  switch (thread.kind) {
    case 'question':
      return { kind: thread.kind, question: questionToJson(thread.question) }
    case 'goal':
      return { kind: thread.kind, proposal: { ...thread.proposal, target: textOf(thread.proposal.target) } }
    case 'logged':
      return { kind: thread.kind, transactionIds: thread.transactionIds }
    case 'tasks':
    case 'marked':
      return { kind: thread.kind, moveId: thread.moveId, taskIds: thread.taskIds }
    case 'changed':
      return { kind: thread.kind }
  }
}

/** The thread that was stored; null for anything that is none, such as one of a former release. */
export function threadFromJson(value: unknown): Thread | null {
  if (!Value.Check(StoredThread, value)) return null
  switch (value.kind) {
    case 'question': {
      const question = questionFrom(value.question)
      return question && { kind: value.kind, question }
    }
    case 'goal': {
      const proposal = proposalFrom(value.proposal)
      return proposal && { kind: value.kind, proposal }
    }
    case 'logged':
      return { kind: value.kind, transactionIds: value.transactionIds }
    case 'tasks':
    case 'marked':
      return { kind: value.kind, moveId: value.moveId, taskIds: value.taskIds }
    case 'changed':
      return { kind: value.kind }
  }
}

function questionToJson(question: Question): StoredQuestion {
  const { sum } = question
  return { ...question, sum: sum && { ...sum, amount: `${sum.amount}` } }
}

function questionFrom(stored: StoredQuestion): Question | null {
  const { subject, period, otherPeriod, about, percent, by, span } = stored
  const sum = stored.sum && { ...stored.sum, amount: BigInt(stored.sum.amount) }
  const days = [period?.from, period?.to, otherPeriod?.from, otherPeriod?.to, by]
  if (!days.every(isDayOrNone)) return null
  return { subject, period, otherPeriod, about, sum, percent, by, ...(span && { span }) }
}

function proposalFrom({ type, name, target, targetDate }: StoredProposal): GoalProposal | null {
  if (!isDayOrNone(targetDate)) return null
  return { type, name, target: target === null ? null : BigInt(target), targetDate }
}

function textOf(cents: Cents | null): string | null {
  return cents === null ? null : `${cents}`
}

function isDayOrNone(day: string | null | undefined): boolean {
  if (day === null || day === undefined) return true
  try {
    utcMidnight(day)
    return true
  } catch {
    return false
  }
}
