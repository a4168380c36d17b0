import type { IsoDate } from '../../finance/dates.ts'
import type { Cents } from '../../finance/money.ts'
import type { Language } from '../../language/format.ts'
import type { Category } from '../category.ts'

export const TRANSACTION_TYPES = ['expense', 'income'] as const

export type TransactionType = (typeof TRANSACTION_TYPES)[number]

/** A transaction as it was read, before anything is stored. */
export interface TransactionDraft {
  type: TransactionType
  /** Cents, above 0. */
  amount: Cents
  /** ISO 4217; null where the source names none: then it is the user's own. */
  currency: string | null
  /** Null where the source says nothing about it. */
  category: Category | null
  /** 1 to 500 characters on one line. */
  description: string
  date: IsoDate
  /** The id that the source itself gives the transaction, such as an OFX FITID. */
  externalId: string | null
  /** 0 to 1: how sure the reading is. */
  confidence: number
}

/** What a reader knows of the user. */
export interface ReadingContext {
  language: Language
  /** The user's own currency, ISO 4217. */
  currency: string
  /** Today in UTC. */
  today: IsoDate
}

/** What could not be read, told in English to the partner's engineer: which part, why, and what to do. */
export class UnreadableError extends Error {
  override name = 'UnreadableError'
  /** Such as `line 12`, `page 2` or the words in question; null when it is the whole. */
  readonly part: string | null

  constructor(part: string | null, message: string) {
    super(message)
    this.part = part
  }
}
