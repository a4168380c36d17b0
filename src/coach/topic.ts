import type { Intent } from './intent.ts'
import type { Signals } from './signals.ts'

/** What a message is about. */
export type Topic = 'savings' | 'spending' | 'goals' | 'debt' | 'general'

function isIncome({ has, position }: Signals): boolean {
  if (has('moneyIn')) return position('moneyIn') <= position('moneyOut')
  return has('income') && !has('moneyOut') && !has('spending')
}

function transactionTopic(signals: Signals): Topic {
  const { has } = signals
  if (has('debt') && !has('paidByCard')) return 'debt'
  if (has('saving')) return 'savings'
  if (has('goal')) return 'goals'
  return isIncome(signals) && !has('undo') ? 'general' : 'spending'
}

function firstOf(saving: number, spending: number): Topic | undefined {
  if (saving === spending) return saving === Number.POSITIVE_INFINITY ? undefined : 'savings'
  return saving < spending ? 'savings' : 'spending'
}

/** The one mentioned first in what is asked, or else at all: the sentence is built around it. */
function savingOrSpending({ position, positionFrom }: Signals): Topic | undefined {
  const asked = position('should')
  const inQuestion =
    asked === Number.POSITIVE_INFINITY
      ? undefined
      : firstOf(positionFrom('saving', asked), positionFrom('spending', asked))
  return inQuestion ?? firstOf(position('saving'), position('spending'))
}

function talkTopic(signals: Signals, intent: Intent): Topic {
  if (signals.has('debt')) return 'debt'
  if (signals.has('regulated') && !signals.has('saving')) return 'general'
  const goalFirst = signals.has('goal') && intent !== 'advice_request'
  if (goalFirst || signals.has('moves')) return 'goals'
  if (intent === 'progress_check' && signals.has('surplus') && !signals.has('spendingLimit')) return 'savings'
  return savingOrSpending(signals) ?? (signals.has('goal') || signals.has('plan') ? 'goals' : 'general')
}

/** What the message is about, given what it wants. */
export function topicOf(signals: Signals, intent: Intent): Topic {
  if (signals.has('selfHarm') || signals.has('meddling')) return 'general'
  if (intent === 'general' && (signals.has('offTopic') || signals.has('definition'))) return 'general'
  if (intent === 'transaction_log') return transactionTopic(signals)
  if (intent === 'goal_update') return signals.has('debt') && !signals.has('goal') ? 'debt' : 'goals'
  return talkTopic(signals, intent)
}
