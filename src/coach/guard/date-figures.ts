import type { Language } from '../../language/format.ts'
import { monthBesideNumber, monthOf, weekdayOf } from './calendar.ts'
import type { DateFigure, Figure } from './figure.ts'

type Groups = Partial<Record<string, string>>

interface DateReader {
  pattern: RegExp
  /** Null: not a date after all. An empty figure: a date that cannot be. */
  read(groups: Groups, language: Language): Figure | null
}

const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|º|ª)?'
const WORD = '(?<word>\\p{L}+)\\.?'
const OF = '(?:,? (?:de|del|of))?,? '

function date(year: string | undefined, month: number, day: string | undefined): DateFigure[] {
  if (month < 1 || month > 12 || Number(day ?? 1) > 31) return []
  const century = year?.length === 2 ? `20${year}` : year
  return [{ kind: 'date', year: century ? Number(century) : null, month, day: day ? Number(day) : null }]
}

/** In the order the language writes, or the other way round where that is no month. */
function slashed({ a = '', b = '', year }: Groups, language: Language): DateFigure[] {
  const [own, other] = [date(year, Number(b), a), date(year, Number(a), b)]
  const [first, second] = language === 'en' ? [other, own] : [own, other]
  return first.length > 0 ? first : second
}

function besideNumber({ word = '', day, year }: Groups, language: Language): Figure | null {
  const month = monthBesideNumber(word, language)
  return month === null ? null : date(year, month, day)
}

const readers: readonly DateReader[] = [
  {
    pattern: /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/g,
    read: ({ year, month, day }) => date(year, Number(month), day),
  },
  {
    pattern: /(?<![\d.,/])(?<a>\d{1,2})([/.-])(?<b>\d{1,2})\2(?<year>\d{4}|\d{2})(?![\d/])/g,
    read: slashed,
  },
  { pattern: /(?<![\d.,/])(?<a>\d{1,2})\/(?<b>\d{1,2})(?![\d/])/g, read: slashed },
  {
    pattern: new RegExp(`(?<![\\d.,])${DAY}${OF}${WORD}(?:${OF}(?<year>\\d{4})(?!\\d))?(?!\\p{L})`, 'gu'),
    read: besideNumber,
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${WORD} ${DAY}(?![\\d.,]\\d|\\d)(?:${OF}(?<year>\\d{4})(?!\\d))?`, 'gu'),
    read: besideNumber,
  },
  { pattern: new RegExp(`(?<!\\p{L})${WORD}${OF}(?<year>\\d{4})(?!\\d)`, 'gu'), read: besideNumber },
  {
    pattern: /(?<!\p{L})(?<word>\p{L}+(?:-feira)?)(?!\p{L})/gu,
    read({ word = '' }) {
      const month = monthOf(word)
      const weekday = weekdayOf(word)
      if (month !== null) return date(undefined, month, undefined)
      return weekday === null ? null : [{ kind: 'weekday', weekday }]
    },
  },
]

/** Takes the dates out of a text. @returns what is left of it, with `§` in the place of each date */
export function takeDates(text: string, language: Language, found: Figure[]): string {
  return readers.reduce(
    (rest, { pattern, read }) =>
      rest.replace(pattern, (match: string, ...parts: unknown[]) => {
        const figure = read(groupsOf(parts), language)
        if (figure === null) return match
        found.push(figure)
        return '§'
      }),
    text,
  )
}

function groupsOf(parts: unknown[]): Groups {
  const groups = parts.at(-1)
  return typeof groups === 'object' && groups !== null ? { ...groups } : {}
}
