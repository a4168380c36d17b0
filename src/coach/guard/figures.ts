import { decimalsOf } from '../../language/format.ts'
import { fold } from '../../lib/fold.ts'
import { takeDates } from './date-figures.ts'
import type { Figure, NumberFigure } from './figure.ts'
import { contextOf, type Writing } from './number-context.ts'
import { NUMERAL, readNumeral } from './numerals.ts'
import { takeWordFigures } from './word-figures.ts'

const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1000],
  ['mil', 1000],
  ['thousand', 1000],
  ['grand', 1000],
  ['m', 1_000_000],
  ['mi', 1_000_000],
  ['million', 1_000_000],
  ['milhao', 1_000_000],
  ['milhoes', 1_000_000],
  ['millon', 1_000_000],
  ['millones', 1_000_000],
])

const NUMBER =
  /(?<numeral>NUMERAL)(?<magnitude> ?(?:k|[Mm]il(?:h[ãa]o|h[õo]es|lion|l[óo]n|lones)?|thousand|grand|M|mi)(?!\p{L}))?/u
const NUMBERS = new RegExp(NUMBER.source.replace('NUMERAL', NUMERAL), 'gu')

/** The figures of a text, and whether it holds any digit that could not be read as one. */
export interface FiguresRead {
  figures: Figure[]
  unreadable: boolean
}

/** Finds every number, amount, percentage, date, weekday and number word of a text. */
export function readFigures(text: string, writing: Writing): FiguresRead {
  const figures: Figure[] = []
  const plain = tidy(text)
  const withoutDates = takeDates(plain, writing.language, figures)
  const withoutNumbers = withoutDates.replace(NUMBERS, (match: string, ...parts: unknown[]) => {
    const { numeral = '', magnitude } = groupsOf(parts)
    const offset = offsetOf(parts)
    const before = withoutDates.slice(0, offset)
    const after = withoutDates.slice(offset + match.length)
    figures.push(numberFigure(numeral, magnitude, contextOf(before, after, writing), writing))
    return '§'
  })
  takeWordFigures(withoutNumbers, writing, figures)
  return { figures, unreadable: /\p{N}/u.test(withoutNumbers) || figures.some(({ length }) => length === 0) }
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\bper ?cent\b|\bpor ?cento\b|\bpor ?ciento\b|\bpercent\b/gi, '%')
}

function numberFigure(
  numeral: string,
  magnitude: string | undefined,
  context: Pick<NumberFigure, 'unit' | 'currency'>,
  writing: Writing,
): Figure {
  const factor = magnitude === undefined ? 1 : (MAGNITUDES.get(fold(magnitude).trim()) ?? 1)
  const hasThousandths = context.unit === 'percent' || decimalsOf(writing.currency) === 3
  const unit = factor > 1 && context.unit === 'bare' ? 'money' : context.unit
  return readNumeral(numeral, hasThousandths ? 3 : 2).map(({ value, decimals }) => ({
    kind: 'number',
    value: value * factor,
    unit,
    step: factor * 10 ** -decimals,
    currency: context.currency,
    inWords: false,
  }))
}

function groupsOf(parts: unknown[]): Partial<Record<string, string>> {
  const groups = parts.at(-1)
  return typeof groups === 'object' && groups !== null ? { ...groups } : {}
}

function offsetOf(parts: unknown[]): number {
  const offset = parts.at(-3)
  return typeof offset === 'number' ? offset : 0
}
