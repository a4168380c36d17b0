import { type Cadence, nextInCadence } from '../finance/cadence.ts'
import type { IsoDate } from '../finance/dates.ts'

/** When a cycle opens and when it is due. */
export interface Schedule {
  cadence: Cadence
  availableOn: IsoDate
  dueDate: IsoDate
  /** The day from which the months of the series are counted. */
  anchorDate: IsoDate
}

export type MoveOutcome = 'completed' | 'skipped'

export const MOVE_STATUSES = ['scheduled', 'available', 'completed', 'skipped'] as const

export type MoveStatus = (typeof MOVE_STATUSES)[number]

/** A user's first cycle: open at once, due on the next payday if that is still to come, else a step from today. */
export function firstSchedule(today: IsoDate, nextPayDate: IsoDate | null, cadence: Cadence): Schedule {
  const hasPayday = nextPayDate !== null && nextPayDate >= today
  const anchorDate = hasPayday ? nextPayDate : today
  const dueDate = hasPayday ? nextPayDate : nextInCadence(today, cadence)
  return { cadence, availableOn: today, dueDate, anchorDate }
}

/** The cycle after another: it opens when that one is due, and is due a step later. */
export function nextSchedule(former: Schedule, cadence: Cadence): Schedule {
  const anchorDate = cadence === former.cadence ? former.anchorDate : former.dueDate
  return {
    cadence,
    availableOn: former.dueDate,
    dueDate: nextInCadence(former.dueDate, cadence, anchorDate),
    anchorDate,
  }
}

/** Where a cycle stands on a day. */
export function statusOn(
  today: IsoDate,
  { outcome, availableOn }: Pick<Schedule, 'availableOn'> & { outcome: MoveOutcome | null },
): MoveStatus {
  return outcome ?? (availableOn <= today ? 'available' : 'scheduled')
}
