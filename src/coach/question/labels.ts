import type { Intent } from '../intent.ts'
import type { Subject } from '../subject.ts'
import type { Topic } from '../topic.ts'
import type { Question } from './question.ts'

type Labels = { intent: Intent; topic: Topic }

/** What asking about a subject is, where a question can be leant on. */
const LABELS: Partial<Record<Subject, Labels>> = {
  purchases: { intent: 'progress_check', topic: 'spending' },
  largest: { intent: 'progress_check', topic: 'spending' },
  comparison: { intent: 'progress_check', topic: 'spending' },
  left: { intent: 'progress_check', topic: 'spending' },
  overview: { intent: 'progress_check', topic: 'general' },
  points: { intent: 'progress_check', topic: 'general' },
  rate: { intent: 'progress_check', topic: 'savings' },
  progress: { intent: 'progress_check', topic: 'goals' },
  goalDate: { intent: 'progress_check', topic: 'goals' },
  debt: { intent: 'advice_request', topic: 'debt' },
  whatIf: { intent: 'advice_request', topic: 'savings' },
  contribution: { intent: 'advice_request', topic: 'savings' },
  pace: { intent: 'advice_request', topic: 'savings' },
  afford: { intent: 'advice_request', topic: 'spending' },
  cutBack: { intent: 'advice_request', topic: 'spending' },
  spendingLimit: { intent: 'advice_request', topic: 'spending' },
}

/** The intent and topic of a question that another leads to. */
export function labelsOf({ subject }: Question): Labels & { subject: Subject } {
  return { subject, ...(LABELS[subject] ?? { intent: 'general', topic: 'general' }) }
}
