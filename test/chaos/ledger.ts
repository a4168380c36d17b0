/** The tables whose rows the load makes, each with what its rows are known by. */
export const MARKERS = {
  users: 'external_user_id',
  financial_intakes: 'monthly_income_cents::text',
  plans: 'id',
  goals: 'goal_name',
  transactions: 'amount_cents::text',
  chat_messages: 'message',
} as const

export type MarkedTable = keyof typeof MARKERS

/** The id of a row by its marker; undefined where the answer did not tell the id. */
type Rows = Map<string, string | undefined>

/** What was promised: each effect that a 2xx has acknowledged. */
export interface Ledger {
  /** A number that nothing else in this run has, to make markers of. */
  number(): number
  readonly rows: Readonly<Record<MarkedTable, Rows>>
  /** The tasks that are done. */
  readonly tasks: Set<string>
  /** The goal that a transaction counts toward. */
  readonly contributions: Map<string, string>
  /** What the partner has to be told of. */
  readonly messages: Set<string>
  /** Calls that were given up: nobody knows whether they had an effect. */
  readonly givenUp: string[]
}

export function createLedger(): Ledger {
  let last = 0
  return {
    number: () => ++last,
    rows: {
      users: new Map(),
      financial_intakes: new Map(),
      plans: new Map(),
      goals: new Map(),
      transactions: new Map(),
      chat_messages: new Map(),
    },
    tasks: new Set(),
    contributions: new Map(),
    messages: new Set(),
    givenUp: [],
  }
}
