import type { Signals } from './signals.ts'

/** What a message wants. */
export type Intent =
  | 'progress_check'
  | 'advice_request'
  | 'transaction_log'
  | 'goal_update'
  | 'emotional_support'
  | 'general'

const TERSE_WORDS = 6

function talksOfMoney({ has }: Signals): boolean {
  return (['debt', 'saving', 'spending', 'goal', 'income', 'money', 'payday'] as const).some(has)
}

function tellsOfMoney({ has }: Signals): boolean {
  return (has('moneyOut') || has('moneyIn')) && !has('notMoved')
}

function feels({ has }: Signals): boolean {
  return has('feelingBad') || has('feelingGood')
}

function isCorrection({ has, questionMark }: Signals): boolean {
  return has('correction') && !questionMark && !has('ask') && !has('goal')
}

/** "Yes, go ahead" and "no, leave it": the coach has asked, and only it knows what. */
function isReplyToCoach({ has, wordCount }: Signals): boolean {
  return (has('agreement') || has('refusal')) && wordCount <= TERSE_WORDS
}

function isTransaction(signals: Signals): boolean {
  const { has } = signals
  if (has('undo')) return true
  if (has('goalChange')) return false
  if (has('logRequest')) return true
  if (isCorrection(signals)) return true
  if (has('ask') || !tellsOfMoney(signals)) return false
  // "I spent too much and feel awful" is about the feeling; with an amount it is about the purchase.
  return has('amount') || !feels(signals)
}

function isGoalChange({ has }: Signals): boolean {
  const asksForState = has('ask') && has('state')
  return has('goalChange') && !has('should') && !asksForState
}

function isTerseTransaction(signals: Signals): boolean {
  const { has, wordCount } = signals
  return has('amount') && !has('ask') && wordCount > 1 && wordCount <= TERSE_WORDS
}

function asked({ has }: Signals): Intent | undefined {
  if (has('should')) return 'advice_request'
  if (has('state')) return 'progress_check'
  if (has('advice')) return 'advice_request'
  return undefined
}

function asksDespiteFeeling({ has, position }: Signals): boolean {
  if (has('should') || (has('ask') && has('advice'))) return true
  // "Ashamed of how much I owe" asks nothing: the question word depends on the feeling before it.
  return has('state') && position('ask') < Math.min(position('feelingBad'), position('feelingGood'))
}

function isFeeling(signals: Signals): boolean {
  return feels(signals) && !signals.questionMark && !asksDespiteFeeling(signals)
}

function isSmallTalk(signals: Signals): boolean {
  const { has } = signals
  if (has('offTopic')) return true
  if (talksOfMoney(signals)) return false
  if (has('identity') || isReplyToCoach(signals)) return true
  return (has('greeting') || has('thanks') || has('farewell')) && asked(signals) === undefined
}

function isDefinition({ has }: Signals): boolean {
  return has('definition') && !has('own') && !has('should')
}

function unclear(signals: Signals): Intent {
  const { has, wordCount } = signals
  if (feels(signals)) return 'emotional_support'
  if (has('help') || has('regulated')) return 'advice_request'
  if (has('stateHint')) return 'progress_check'
  if (isTerseTransaction(signals)) return 'transaction_log'
  const aboutMoney = talksOfMoney(signals) || tellsOfMoney(signals)
  return aboutMoney && (has('ask') || wordCount <= TERSE_WORDS) ? 'progress_check' : 'general'
}

/** What the message wants, read from its signals. The order of the questions is the rule. */
export function intentOf(signals: Signals): Intent {
  if (signals.has('selfHarm')) return 'emotional_support'
  if (signals.has('meddling')) return 'general'
  if (isTransaction(signals)) return 'transaction_log'
  if (isGoalChange(signals)) return 'goal_update'
  if (isDefinition(signals) || isSmallTalk(signals)) return 'general'
  if (isFeeling(signals)) return 'emotional_support'
  return asked(signals) ?? unclear(signals)
}
