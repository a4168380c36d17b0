/**
 * What a message can contain, as lists of phrases.
 *
 * A phrase is written folded: lower case, no accents, no apostrophes (`im`, `whats`), `#` for any number.
 * `a|b_c` is the word `a` or the words `b c`, `*` any part of a word, `..` up to four words,
 * `!a|b` neither word next, `^` the start of the message, `$` its end.
 */
export interface Vocabulary {
  /** Forms of asking: they tell "how much did I spend" from "I spent". */
  ask: readonly string[]
  /** Asking what to do, beyond doubt. */
  should: readonly string[]
  /** Asking how one stands, beyond doubt. */
  state: readonly string[]
  /** Asking what to do, unless it is how one stands. */
  advice: readonly string[]
  /** Asking how one stands, when nothing says otherwise. */
  stateHint: readonly string[]
  /** A wish for help that a feeling outweighs. */
  help: readonly string[]

  undo: readonly string[]
  /** Setting right what was logged. */
  correction: readonly string[]
  logRequest: readonly string[]
  moneyOut: readonly string[]
  moneyIn: readonly string[]
  notMoved: readonly string[]
  amount: readonly string[]
  goalChange: readonly string[]

  feelingBad: readonly string[]
  feelingGood: readonly string[]
  selfHarm: readonly string[]

  greeting: readonly string[]
  thanks: readonly string[]
  farewell: readonly string[]
  /** Answers to a question of the coach. */
  agreement: readonly string[]
  refusal: readonly string[]
  identity: readonly string[]
  /** Jokes, weather and the like. */
  offTopic: readonly string[]
  definition: readonly string[]
  /** Attempts on the instructions, or on another person's data. */
  meddling: readonly string[]
  /** Investment, tax and law. */
  regulated: readonly string[]

  own: readonly string[]
  money: readonly string[]
  debt: readonly string[]
  /** Paying by card is spending, not debt. */
  paidByCard: readonly string[]
  goal: readonly string[]
  /** Money Moves, their tasks, points and streak. */
  moves: readonly string[]
  saving: readonly string[]
  spending: readonly string[]
  income: readonly string[]

  date: readonly string[]
  rate: readonly string[]
  left: readonly string[]
  /** What remains of the income after the expenses. */
  surplus: readonly string[]
  spendingLimit: readonly string[]
  afford: readonly string[]
  purchases: readonly string[]
  cutBack: readonly string[]
  progress: readonly string[]
  week: readonly string[]
  year: readonly string[]
  payday: readonly string[]
  plan: readonly string[]
  howMuch: readonly string[]
}

export type Signal = keyof Vocabulary

/** Every signal, in a fixed order. */
export const signalNames = [
  'ask',
  'should',
  'state',
  'advice',
  'stateHint',
  'help',
  'undo',
  'correction',
  'logRequest',
  'moneyOut',
  'moneyIn',
  'notMoved',
  'amount',
  'goalChange',
  'feelingBad',
  'feelingGood',
  'selfHarm',
  'greeting',
  'thanks',
  'farewell',
  'agreement',
  'refusal',
  'identity',
  'offTopic',
  'definition',
  'meddling',
  'regulated',
  'own',
  'money',
  'debt',
  'paidByCard',
  'goal',
  'moves',
  'saving',
  'spending',
  'income',
  'date',
  'rate',
  'left',
  'surplus',
  'spendingLimit',
  'afford',
  'purchases',
  'cutBack',
  'progress',
  'week',
  'year',
  'payday',
  'plan',
  'howMuch',
] as const satisfies readonly Signal[]
