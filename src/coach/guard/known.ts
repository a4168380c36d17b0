import type { IsoDate } from '../../finance/dates.ts'
import type { Cents } from '../../finance/money.ts'
import type { DateFigure, Figure, NumberFigure, WeekdayFigure } from './figure.ts'

/** The figures that a reply may hold, each kind by itself. Amounts are without sign. */
export interface Known {
  amounts: Set<Cents>
  /** In hundredths of a percent. */
  percents: Set<number>
  months: Set<number>
  /** Numbers of anything else. */
  counts: Set<number>
  days: Set<IsoDate>
  /** Dates that were only partly named. */
  dates: DateFigure[]
  weekdays: Set<number>
}

/** Adds a figure as it was written. */
export function addFigure(known: Known, figure: Figure): void {
  for (const reading of figure) {
    if (reading.kind === 'date') known.dates.push(reading)
    else if (reading.kind === 'weekday') known.weekdays.add(reading.weekday)
    else addNumberFigure(known, reading)
  }
}

function addNumberFigure(known: Known, figure: NumberFigure): void {
  const { unit, value } = figure
  if (unit === 'percent') known.percents.add(hundredthsOf(figure))
  else if (unit === 'month') known.months.add(value)
  else if (unit === 'year') known.months.add(value * 12)
  if (unit === 'money' || unit === 'bare') known.amounts.add(centsOf(figure))
  if (unit !== 'percent' && unit !== 'money') known.counts.add(value)
}

/** More than any amount, for numerals of hundreds of digits. */
const BEYOND_MONEY = 1e30

/** An amount of money in whole cents. */
export function centsOf({ value }: NumberFigure): Cents {
  return BigInt(Math.round(Math.min(value * 100, BEYOND_MONEY)))
}

/** A percentage in hundredths of a percent. */
export function hundredthsOf({ value }: NumberFigure): number {
  return Math.round(value * 100)
}

export function magnitude(amount: Cents): Cents {
  return amount < 0n ? -amount : amount
}

/** Whether a date, as far as it is named, is one of the known. */
export function knowsDate({ days, dates }: Known, { year, month, day }: DateFigure): boolean {
  const fits = (own: number | null, other: number | null) => own === null || own === other
  const fitsDay = (iso: IsoDate) =>
    fits(year, Number(iso.slice(0, 4))) &&
    month === Number(iso.slice(5, 7)) &&
    fits(day, Number(iso.slice(8)))
  const fitsDate = (known: DateFigure) =>
    fits(year, known.year) && month === known.month && fits(day, known.day)
  return [...days].some(fitsDay) || dates.some(fitsDate)
}

export function knowsWeekday({ weekdays }: Known, { weekday }: WeekdayFigure): boolean {
  return weekdays.has(weekday)
}
