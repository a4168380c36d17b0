import type { Span } from '../../transactions/reading/text/spans.ts'
import type { Subject } from '../subject.ts'
import { type ByRead, readBy } from './by.ts'
import type { Clock } from './moment.ts'
import { type PeriodsRead, readPeriods } from './period.ts'
import { readSum, type SumRead } from './sum.ts'
import { looksBack } from './tense.ts'

/** What a text names besides things, and where. */
export interface Slots {
  by: ByRead
  periods: PeriodsRead
  amounts: SumRead
  /** All that is taken by them. */
  spans: Span[]
}

/** Reads the days, the day ahead and the amount of a readable text that is about a subject. */
export function readSlots(text: string, subject: Subject, clock: Clock): Slots {
  const by = readBy(text, clock, looksBack(text, subject))
  const periods = readPeriods(text, clock, by.spans)
  const days = [...by.spans, ...periods.spans]
  const amounts = readSum(text, clock, days)
  return { by, periods, amounts, spans: [...days, ...amounts.spans] }
}
