import type { Cents } from '../../finance/money.ts'
import { fold } from '../../lib/fold.ts'
import { crisisHelp } from '../care/help.ts'
import type { CoachContext } from '../coach.ts'
import type { Figure, NumberFigure } from './figure.ts'
import { readFigures } from './figures.ts'
import { addFigure, centsOf, type Known, knowsDate, knowsWeekday } from './known.ts'
import { namesOf, withoutNames } from './names.ts'
import { FOREIGN } from './number-context.ts'
import { knowsAmount, LARGEST_FACTOR, type Operands, reckoned } from './reckoning.ts'
import { knownFigures } from './sources.ts'

/** Words that are language and no claim: `two of them`. */
const SMALL_TALK_COUNT = 3

/** Checks the sentences of one reply in turn; later ones may reckon with what earlier ones stated. */
export interface FigureCheck {
  /** Whether every figure of the next sentence is derivable. */
  admits(sentence: string): boolean
}

/**
 * A check of a reply's figures against the user's data, the message and plain arithmetic.
 *
 * A figure is derivable when it is known ({@link knownFigures}), rounded to whole units at most, or follows
 * from amounts that the reply itself states: their sum or difference, an amount times a number up to 12 that
 * the sentence names, an amount by the year, week or day where the sentence says so, a percentage of one, or
 * the share of one in another. An amount in another currency than the user's is none.
 *
 * @param checked texts whose figures count as known, such as an answer of rules to the same message
 */
export function createFigureCheck(
  message: string,
  context: CoachContext,
  checked: readonly string[] = [],
): FigureCheck {
  const known = knownFigures(message, context)
  for (const text of checked) {
    for (const figure of readFigures(text, context).figures) addFigure(known, figure)
  }
  const names = namesOf(context)
  const help = crisisHelp(context)
  const foreign = new Set(readFigures(message, context).figures.flat().map(currencyIn))
  const stated = new Set<Cents>()
  return {
    admits(sentence) {
      const text = withoutNames(withoutHelp(sentence, help), names, context)
      const { figures, unreadable } = readFigures(text, context)
      if (unreadable) return false
      const scene: Scene = {
        known,
        stated,
        folded: fold(text),
        numbers: numbersIn(figures),
        context,
        foreign,
      }
      for (const number of scene.numbers) {
        if (isAmount(number) && knowsAmount(known.amounts, number)) stated.add(centsOf(number))
      }
      return figures.every((figure) => figure.some((reading) => admitsReading(reading, scene)))
    },
  }
}

/** Whether every figure of a reply comes from the user's data, the message or plain arithmetic on them. */
export function derivable(reply: string, context: CoachContext, message: string): boolean {
  return createFigureCheck(message, context).admits(reply)
}

/** The coach's own advice in a crisis holds telephone numbers, which no other sentence may. */
function withoutHelp(text: string, help: readonly string[]): string {
  return help.reduce((rest, sentence) => rest.replaceAll(sentence, ''), text)
}

interface Scene extends Operands {
  known: Known
  context: CoachContext
  /** Currencies that the message names. */
  foreign: ReadonlySet<string | null>
}

function numbersIn(figures: readonly Figure[]): NumberFigure[] {
  return figures.flat().filter((reading) => reading.kind === 'number')
}

function currencyIn(reading: Figure[number]): string | null {
  return reading.kind === 'number' ? reading.currency : null
}

function isAmount({ unit }: NumberFigure): boolean {
  return unit === 'money' || unit === 'bare'
}

function admitsReading(reading: Figure[number], scene: Scene): boolean {
  if (reading.kind === 'date') return knowsDate(scene.known, reading)
  if (reading.kind === 'weekday') return knowsWeekday(scene.known, reading)
  switch (reading.unit) {
    case 'money':
      return admitsMoney(reading, scene)
    case 'percent':
      return admitsPercent(reading, scene)
    case 'month':
    case 'year':
    case 'week':
    case 'day':
      return admitsTerm(reading, scene)
    case 'ordinal':
      return admitsOrdinal(reading, scene)
    case 'times':
    case 'bare':
      return admitsBare(reading, scene)
  }
}

function admitsMoney(figure: NumberFigure, scene: Scene): boolean {
  const { currency } = figure
  const own = currency === null || currency === scene.context.currency
  if (!own && (currency === FOREIGN || !scene.foreign.has(currency))) return false
  return knowsAmount(scene.known.amounts, figure) || knowsAmount(reckoned(scene), figure)
}

function admitsPercent(figure: NumberFigure, scene: Scene): boolean {
  const tolerance = Math.max(figure.step * 50, 0.5)
  const near = (hundredths: number) => Math.abs(hundredths - figure.value * 100) <= tolerance
  if ([...scene.known.percents].some(near)) return true
  const amounts = [...scene.numbers.filter(isAmount).map(centsOf), ...scene.stated]
  return amounts.some((part) => amounts.some((whole) => whole > part && near(ratio(part, whole))))
}

function ratio(part: Cents, whole: Cents): number {
  return Number((part * 1_000_000n) / whole) / 100
}

const MONTHS_IN = { month: 1, year: 12 } as const

function admitsTerm(figure: NumberFigure, scene: Scene): boolean {
  const { known } = scene
  const { unit, value } = figure
  if (isFactor(figure, scene)) return true
  if (unit !== 'month' && unit !== 'year') return known.counts.has(value)
  if (known.months.has(value * MONTHS_IN[unit])) return true
  // "1 year and 2 months" is 14 months.
  const other = scene.numbers.find((number) => number.unit === (unit === 'month' ? 'year' : 'month'))
  if (!other) return false
  const [years, months] = unit === 'year' ? [value, other.value] : [other.value, value]
  return months < 12 && known.months.has(years * 12 + months)
}

/** Whether the sentence holds an amount and this number of times it. */
function isFactor({ value }: NumberFigure, { numbers, stated }: Scene): boolean {
  if (!Number.isInteger(value) || value < 2 || value > LARGEST_FACTOR) return false
  const factor = BigInt(value)
  const amounts = numbers.filter(isAmount).map(centsOf)
  return amounts.some((amount) => amount % factor === 0n && stated.has(amount / factor))
}

function admitsOrdinal({ value }: NumberFigure, { known }: Scene): boolean {
  const days = [...known.days].map((day) => Number(day.slice(8)))
  return days.includes(value) || known.counts.has(value)
}

function admitsBare(figure: NumberFigure, scene: Scene): boolean {
  const { known } = scene
  const { value, inWords, unit } = figure
  if (inWords && value <= SMALL_TALK_COUNT) return true
  if (known.counts.has(value) || isFactor(figure, scene)) return true
  if (unit === 'times') return false
  const isYear = [...known.days].some((day) => Number(day.slice(0, 4)) === value && figure.step === 1)
  return isYear || admitsMoney(figure, scene)
}
