import { type Stretch, stretchFrom, stretchOf } from './calendar.ts'
import type { Clock, NamedDays } from './moment.ts'
import type { Period } from './question.ts'

const LAST = { week: 'lastWeek', month: 'lastMonth', year: 'lastYear' } as const
const EARLIER = { week: 'between', month: 'month', year: 'year' } as const

/** The days as they count: none after today. */
export function periodOf({ name, from, to }: NamedDays, { today }: Clock): Period {
  return { name, from, to: to > today ? today : to }
}

/**
 * The week, month or year before the days that were spoken of; before today's where they are none such. `same` is
 * the stretch that they are themselves, a month for any other.
 */
export function periodBefore(
  period: Period | null,
  before: NonNullable<NamedDays['before']>,
  clock: Clock,
): Period {
  const stretch = before === 'same' ? stretchThatIs(period) : before
  const fits = period !== null && isWithinOne(stretch, period)
  const days = stretchFrom(stretch, fits ? period.from : clock.today, -1)
  const isLast = days.from === stretchFrom(stretch, clock.today, -1).from
  return periodOf({ name: isLast ? LAST[stretch] : EARLIER[stretch], ...days }, clock)
}

function isWithinOne(stretch: Stretch, { from, to }: Period): boolean {
  const whole = stretchOf(stretch, from)
  return whole.from === from && to <= whole.to
}

function stretchThatIs(period: Period | null): Stretch {
  if (period === null) return 'month'
  if (/year/i.test(period.name)) return 'year'
  const isWeek = /week/i.test(period.name) || stretchOf('week', period.from).to === period.to
  return isWeek ? 'week' : 'month'
}
