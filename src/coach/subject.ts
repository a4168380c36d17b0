import type { Intent } from './intent.ts'
import type { Signals } from './signals.ts'
import type { Topic } from './topic.ts'
import type { Signal } from './words/vocabulary.ts'

/** The questions that skills answer. */
export const subjects = [
  'selfHarm',
  'meddling',
  'regulated',
  'undo',
  'correction',
  'transaction',
  'goalUpdate',
  'troubled',
  'pleased',
  'greeting',
  'thanks',
  'farewell',
  'yes',
  'no',
  'identity',
  'goalDate',
  'rate',
  'pace',
  'left',
  'afford',
  'purchases',
  'largest',
  'comparison',
  'spendingLimit',
  'cutBack',
  'contribution',
  'progress',
  'debt',
  'payday',
  'plan',
  'nextMove',
  'whatIf',
  'points',
  'moveDone',
  'language',
  'overview',
  'other',
] as const

export type Subject = (typeof subjects)[number]

interface Rule {
  subject: Subject
  /** Every one of these must be present. */
  all: readonly Signal[]
  topics?: readonly Topic[]
}

const stateRules: readonly Rule[] = [
  { subject: 'payday', all: ['payday'] },
  { subject: 'pace', all: ['howMuch', 'saving', 'week'] },
  { subject: 'goalDate', all: ['date'], topics: ['goals', 'debt', 'savings', 'general'] },
  { subject: 'rate', all: ['rate'] },
  { subject: 'progress', all: ['goal', 'progress'] },
  { subject: 'purchases', all: ['purchases'], topics: ['spending', 'general'] },
  { subject: 'debt', all: ['debt'] },
  { subject: 'progress', all: ['saving', 'progress'] },
  { subject: 'left', all: ['left'] },
  { subject: 'spendingLimit', all: ['spendingLimit'], topics: ['spending'] },
  { subject: 'progress', all: ['goal'] },
  { subject: 'contribution', all: ['saving'] },
  { subject: 'plan', all: ['plan'] },
  { subject: 'progress', all: ['progress'] },
  { subject: 'overview', all: [] },
]

const adviceRules: readonly Rule[] = [
  { subject: 'regulated', all: ['regulated'] },
  { subject: 'pace', all: ['howMuch', 'week'], topics: ['savings', 'debt', 'goals'] },
  { subject: 'pace', all: ['howMuch', 'year'], topics: ['savings', 'debt', 'goals'] },
  { subject: 'rate', all: ['rate'] },
  { subject: 'contribution', all: ['howMuch'], topics: ['savings', 'debt', 'goals'] },
  { subject: 'spendingLimit', all: ['howMuch', 'spendingLimit'] },
  { subject: 'debt', all: [], topics: ['debt'] },
  { subject: 'cutBack', all: ['cutBack'] },
  { subject: 'afford', all: ['afford'], topics: ['spending', 'general'] },
  { subject: 'spendingLimit', all: ['spendingLimit'] },
  { subject: 'cutBack', all: [], topics: ['spending'] },
  { subject: 'contribution', all: [], topics: ['savings', 'goals'] },
  { subject: 'plan', all: [] },
]

const smallTalkRules: readonly Rule[] = [
  { subject: 'regulated', all: ['regulated'] },
  { subject: 'other', all: ['offTopic'] },
  { subject: 'identity', all: ['identity'] },
  { subject: 'farewell', all: ['farewell'] },
  { subject: 'no', all: ['refusal'] },
  { subject: 'yes', all: ['agreement'] },
  { subject: 'thanks', all: ['thanks'] },
  { subject: 'greeting', all: ['greeting'] },
  { subject: 'other', all: [] },
]

function firstMatch(rules: readonly Rule[], { has }: Signals, topic: Topic): Subject {
  const rule = rules.find(({ all, topics }) => all.every(has) && (topics?.includes(topic) ?? true))
  return rule?.subject ?? 'other'
}

function bookingOf({ has }: Signals): Subject {
  if (has('undo')) return 'undo'
  return has('correction') ? 'correction' : 'transaction'
}

/** Which question the message asks, so that the right skill answers it. */
export function subjectOf(signals: Signals, intent: Intent, topic: Topic): Subject {
  if (signals.has('selfHarm')) return 'selfHarm'
  if (signals.has('meddling')) return 'meddling'
  switch (intent) {
    case 'transaction_log':
      return bookingOf(signals)
    case 'goal_update':
      return 'goalUpdate'
    case 'emotional_support':
      return signals.has('feelingGood') && !signals.has('feelingBad') ? 'pleased' : 'troubled'
    case 'progress_check':
      return firstMatch(stateRules, signals, topic)
    case 'advice_request':
      return firstMatch(adviceRules, signals, topic)
    case 'general':
      return firstMatch(smallTalkRules, signals, topic)
  }
}
