import { addDays, addMonths, type IsoDate, monthsApart } from './dates.ts'
import { type Cents, divideHalfUp } from './money.ts'

/** How often something comes round; `twice_monthly` is the 1st and the 15th. */
export const CADENCES = ['weekly', 'biweekly', 'twice_monthly', 'monthly'] as const

export type Cadence = (typeof CADENCES)[number]

/** The last day that four digits of a year can write. */
const LAST_DAY: IsoDate = '9999-12-31'

const TIMES_A_YEAR: Record<Cadence, bigint> = { weekly: 52n, biweekly: 26n, twice_monthly: 24n, monthly: 12n }

/** What a monthly amount comes to each time, in cents, rounded half-up: a year's amount over the times a year. */
export function amountPerTime(monthly: Cents, cadence: Cadence): Cents {
  return divideHalfUp(12n * monthly, TIMES_A_YEAR[cadence])
}

/**
 * The day, one step after `day`. Months are counted from `anchor`, the day on which the series began: from 31
 * January they are 28 February, 31 March, 30 April. At the end of the year 9999 time stands still.
 *
 * @throws RangeError when one of them is no calendar day.
 */
export function nextInCadence(day: IsoDate, cadence: Cadence, anchor: IsoDate = day): IsoDate {
  if (day.startsWith('9999-12')) return LAST_DAY
  switch (cadence) {
    case 'weekly':
      return addDays(day, 7)
    case 'biweekly':
      return addDays(day, 14)
    case 'twice_monthly':
      return nextFirstOrFifteenth(day)
    case 'monthly':
      return addMonths(anchor, monthsApart(anchor, day) + 1)
  }
}

function nextFirstOrFifteenth(day: IsoDate): IsoDate {
  const month = day.slice(0, 8)
  return day < `${month}15` ? `${month}15` : addMonths(`${month}01`, 1)
}
