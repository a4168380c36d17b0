import type { IsoDate } from '../../finance/dates.ts'
import type { Language } from '../../language/format.ts'
import type { Span } from '../../transactions/reading/text/spans.ts'
import type { Days } from '../coach.ts'
import type { Stretch } from './calendar.ts'
import type { PeriodName } from './question.ts'

/** How a person writes days, and from which one they count. */
export interface Clock {
  language: Language
  /** ISO 4217 */
  currency: string
  today: IsoDate
}

/** Days as a phrase names them, which may reach beyond today. */
export interface NamedDays extends Days {
  name: PeriodName
  /** The stretch before another that the message or the one before it names: "the month before". */
  before?: Stretch | 'same'
}

/** Where a text names days. */
export interface Moment extends NamedDays, Span {}

/** A way to name days. */
export interface MomentPhrase {
  pattern: RegExp
  read(groups: Partial<Record<string, string>>, clock: Clock): NamedDays | null
}
