import type { IsoDate } from '../../../finance/dates.ts'
import type { Cents } from '../../../finance/money.ts'
import type { ReadingContext } from '../draft.ts'
import type { Conventions } from './conventions.ts'
import type { Layout } from './layout.ts'
import type { Unit } from './row.ts'

/** What all rows of a table share. */
export interface Table {
  layout: Layout
  conventions: Conventions
  unit: Unit
  context: ReadingContext
}

/** A row as it was read, before its direction is decided. */
export interface Movement {
  date: IsoDate
  description: string
  /** Cents as written, below 0 with a minus; where a column or mark tells the direction, below 0 for a debit. */
  signed: Cents
  /** Whether a column or a mark tells the direction. */
  sided: boolean
  balance: Cents | null
}
