import { countPattern, monthPattern, smallNumber } from '../../transactions/reading/text/calendar-words.ts'

/** A pattern of whole words in a readable text. */
export function phrase(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu')
}

/** What leads to a span of days and belongs to it. */
export const LEAD =
  '(?:(?:in|on|of|for|during|over|within|across|throughout|at|em|no|na|nos|nas|en|de|do|da|dos|das|del|durante|pelo|por) )?(?:(?:the|o|a|os|as|el|la|los|las|all|all of|todo|toda|entire|whole|full) ){0,2}'

/** Months whose names are hardly any other word. */
export const clearMonths = monthPattern
  .split('|')
  .filter((word) => word.length > 4 || ['july', 'june', 'maio', 'mayo', 'abril'].includes(word))
  .join('|')

/** `may`, `mar`, `set` and the like: months only after a word that leads to one. */
export const shyMonths = monthPattern
  .split('|')
  .filter((word) => !clearMonths.split('|').includes(word))
  .join('|')

const TENS: ReadonlyMap<string, number> = new Map([
  ['eleven', 11],
  ['onze', 11],
  ['once', 11],
  ['twelve', 12],
  ['doze', 12],
  ['doce', 12],
  ['eighteen', 18],
  ['dezoito', 18],
  ['dieciocho', 18],
  ['thirty', 30],
  ['trinta', 30],
  ['treinta', 30],
  ['ninety', 90],
  ['noventa', 90],
])

/** A count of days, weeks, months or years, in digits or words. */
export const COUNT = `${[...TENS.keys()].join('|')}|${countPattern}`

const MOST_MONTHS = 1200

/** A count that {@link COUNT} found; null for none and for one that no calendar could hold. */
export function countOf(word: string | undefined): number | null {
  const count = TENS.get(word ?? '') ?? smallNumber(word)
  return count === null || count < 1 || count > MOST_MONTHS ? null : count
}

export const UNIT =
  'days?|weeks?|fortnights?|months?|years?|dias?|semanas?|quinzenas?|quincenas?|mes|meses|anos?'

/** What a unit comes to: so many days, or so many months. */
export function lengthOf(unit: string | undefined, count: number): { days: number } | { months: number } {
  const name = unit ?? ''
  if (/^d/.test(name)) return { days: count }
  if (/^f/.test(name)) return { days: 14 * count }
  if (/^q/.test(name)) return { days: 15 * count }
  if (/^(?:w|s)/.test(name)) return { days: 7 * count }
  return { months: /^m/.test(name) ? count : 12 * count }
}
