const WEEKDAYS: readonly string[] = [
  'sunday|sun|domingo',
  'monday|mon|segunda|lunes',
  'tuesday|tues|tue|terca|martes',
  'wednesday|weds|wed|quarta|miercoles',
  'thursday|thurs|thur|thu|quinta|jueves',
  'friday|fri|sexta|viernes',
  'saturday|sat|sabado',
]

const MONTHS: readonly string[] = [
  'january|jan|janeiro|enero|ene',
  'february|feb|fevereiro|fev|febrero',
  'march|mar|marco|marzo',
  'april|apr|abril|abr',
  'may|maio|mai|mayo',
  'june|jun|junho|junio',
  'july|jul|julho|julio',
  'august|aug|agosto|ago',
  'september|sept|sep|setembro|set|septiembre|setiembre',
  'october|oct|outubro|out|octubre',
  'november|nov|novembro|noviembre',
  'december|dec|dezembro|dez|diciembre|dic',
]

const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...numbered(1, 'a|an|one|um|uma|un|una'),
  ...numbered(2, 'two|couple|couple of|dois|duas|dos|par de'),
  ...numbered(3, 'three|few|tres|uns|umas|unos|unas|alguns|algunos|some'),
  ...numbered(4, 'four|quatro|cuatro'),
  ...numbered(5, 'five|cinco'),
  ...numbered(6, 'six|seis'),
  ...numbered(7, 'seven|sete|siete'),
  ...numbered(8, 'eight|oito|ocho'),
  ...numbered(9, 'nine|nove|nueve'),
  ...numbered(10, 'ten|dez|diez'),
  ...numbered(15, 'fifteen|quinze|quince'),
  ...numbered(20, 'twenty|vinte|veinte'),
])

function numbered(value: number, words: string): [string, number][] {
  return words.split('|').map((word) => [word, value])
}

/** Months as people write them, for a pattern: whole names before their short forms. */
export const monthPattern = MONTHS.join('|')

/** Months that are safe to read without `de` or a slash, since they are no other word. */
export const plainMonthPattern = MONTHS.join('|')
  .split('|')
  .filter((word) => !['ago', 'set', 'out', 'dez', 'mar', 'may', 'mai', 'march'].includes(word))
  .join('|')

export const weekdayPattern = WEEKDAYS.join('|')
  .split('|')
  .filter((word) => word.length > 4 || ['tues', 'weds'].includes(word))
  .join('|')

export const shortWeekdayPattern = 'sun|mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat'

export const countPattern = `\\d{1,3}|${[...SMALL_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')}`

/** 0 is Sunday. */
export function weekdayNumber(word: string | undefined): number {
  return WEEKDAYS.findIndex((words) => words.split('|').includes(word ?? ''))
}

/** 1 is January, 0 no month. */
export function monthNumber(word: string | undefined): number {
  return MONTHS.findIndex((words) => words.split('|').includes(word ?? '')) + 1
}

export function smallNumber(word: string | undefined): number | null {
  if (word === undefined) return null
  return /^\d+$/.test(word) ? Number(word) : (SMALL_NUMBERS.get(word) ?? null)
}
