import { LANGUAGES, type Language } from '../../language/format.ts'

const MONTH_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

function monthName(language: Language, month: number, style: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
  return format.format(Date.UTC(2001, month - 1, 15)).replace('.', '')
}

function weekdayName(language: Language, day: number): string {
  // 7 January 2001 was a Sunday.
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2001, 0, 7 + day),
  )
}

const fullNames: ReadonlyMap<string, number> = new Map([
  ...LANGUAGES.flatMap((language) =>
    MONTH_NUMBERS.map((month) => [monthName(language, month, 'long'), month] as const),
  ),
  ['setiembre', 9],
])

const shortNames = new Map(
  LANGUAGES.map((language) => [
    language,
    new Map(MONTH_NUMBERS.map((month) => [monthName(language, month, 'short').toLowerCase(), month])),
  ]),
)

const weekdays: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => [weekdayName(language, day), day] as const),
  ),
)

/** English names carry a capital, which tells the month of May from the verb; the others go either way. */
function lookUp(names: ReadonlyMap<string, number>, word: string): number | null {
  return names.get(word) ?? names.get(word.toLowerCase()) ?? null
}

/** The month, 1 to 12, that a whole word names in any of the languages. */
export function monthOf(word: string): number | null {
  return lookUp(fullNames, word)
}

/** Like {@link monthOf}, short forms of one language included: for words beside a number. */
export function monthBesideNumber(word: string, language: Language): number | null {
  const folded = word.toLowerCase()
  const capital = folded.charAt(0).toUpperCase() + folded.slice(1)
  return monthOf(folded) ?? monthOf(capital) ?? shortNames.get(language)?.get(folded) ?? null
}

/** The day of the week that a whole word names in any of the languages; 0 is Sunday. */
export function weekdayOf(word: string): number | null {
  return lookUp(weekdays, word)
}
