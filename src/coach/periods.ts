import { addDays, addMonths, type IsoDate } from '../finance/dates.ts'
import type { Period } from './question/question.ts'
import type { Basics } from './situation.ts'

/** A period as the end of a sentence. */
export function periodText({ words, date, month }: Basics, { name, from, to }: Period): string {
  const texts = words.records.period
  switch (name) {
    case 'day':
      return texts.day({ from: date(from) })
    case 'month':
      return texts.month({ month: month(from) })
    case 'year':
      return texts.year({ year: from.slice(0, 4) })
    case 'lastDays':
    case 'since':
      return texts.since({ from: date(from) })
    case 'between':
      return texts.between({ from: date(from), to: date(to) })
    default:
      return texts[name]()
  }
}

/** The month of a day so far. */
export function thisMonth(today: IsoDate): Period {
  return { name: 'thisMonth', from: firstOfMonth(today), to: today }
}

/** What of today's day, week, month or year a period is, where it is one of those and so not over yet. */
export function runningSpan(
  { name, to }: Period,
  today: IsoDate,
): 'today' | 'thisWeek' | 'thisMonth' | 'thisYear' | null {
  if (to < today) return null
  switch (name) {
    case 'today':
    case 'thisWeek':
    case 'thisMonth':
    case 'thisYear':
      return name
    case 'month':
      return 'thisMonth'
    case 'year':
      return 'thisYear'
    default:
      return null
  }
}

/** As many whole months, or else as many days, as the period has, right before it. */
export function precedingPeriod({ name, from, to }: Period): Period {
  const end = addDays(from, -1)
  switch (name) {
    case 'thisMonth':
      return { name: 'lastMonth', from: firstOfMonth(end), to: end }
    case 'lastMonth':
    case 'month':
      return { name: 'month', from: firstOfMonth(end), to: end }
    case 'thisWeek':
      return { name: 'lastWeek', from: addDays(from, -7), to: end }
    case 'lastWeek':
      return { name: 'between', from: addDays(from, -7), to: end }
    case 'thisYear':
      return { name: 'lastYear', from: addMonths(from, -12), to: end }
    case 'lastYear':
    case 'year':
      return { name: 'year', from: addMonths(from, -12), to: end }
    case 'today':
      return { name: 'yesterday', from: end, to: end }
    case 'yesterday':
    case 'day':
      return { name: 'day', from: end, to: end }
    default:
      return { name: 'between', from: addDays(from, -daysOf({ from, to })), to: end }
  }
}

function firstOfMonth(day: IsoDate): IsoDate {
  return `${day.slice(0, 7)}-01`
}

function daysOf({ from, to }: Pick<Period, 'from' | 'to'>): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}
