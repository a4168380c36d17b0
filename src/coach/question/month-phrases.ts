import { addDays, type IsoDate } from '../../finance/dates.ts'
import { lastDayOfMonth, namedDay } from '../../transactions/reading/day.ts'
import { monthNumber, monthPattern } from '../../transactions/reading/text/calendar-words.ts'
import { latestMonth, monthIn, monthOfDay, stretchFrom, stretchOf, yearOfDay } from './calendar.ts'
import type { Clock, MomentPhrase, NamedDays } from './moment.ts'
import { clearMonths, LEAD, phrase, shyMonths } from './phrase.ts'

type Groups = Partial<Record<string, string>>

const YEAR =
  '(?:,? ?(?:of |de |del |do |/|-)?(?:(?<year>20\\d{2})|(?<lastYear>last year|(?:ano )(?:passado|pasado|anterior))|(?<thisYear>this year|este ano|esse ano))|/(?<short>\\d{2}))'
const THE = '(?:the |el |la |o |a |dia |os |los |dias |al |ao )*'
const TO =
  '(?: ?- ?| (?:to|and|until|till|through|thru|a|al|ao|ate|ate o|e|y|hasta)(?: the| el| o| dia| ao)* )'
const DAY_END = '(?:st|nd|rd|th|º)?'
const LEADS_TO_MONTH =
  '(?:in|on|of|for|since|during|from|than|vs|versus|to|and|em|en|de|del|do|desde|ate|hasta|para|por|que|contra|com|con|e|y|by|until|till|before|last|this|mes de)'

/** The latest such month that has begun, or the one of the year that is named. */
function monthNamed({ month, year, short, lastYear, thisYear }: Groups, { today }: Clock): NamedDays | null {
  const number = monthNumber(month)
  if (number === 0) return null
  const named = yearNamed({ year, short, lastYear, thisYear }, today)
  const days = named === null ? latestMonth(number, today) : monthIn(named, number)
  return { name: 'month', ...days }
}

function yearNamed({ year, short, lastYear, thisYear }: Groups, today: IsoDate): number | null {
  if (year !== undefined) return Number(year)
  if (short !== undefined) return 2000 + Number(short)
  if (lastYear !== undefined) return yearOfDay(today) - 1
  return thisYear === undefined ? null : yearOfDay(today)
}

/** "Last March" is not the present one. */
function monthPast({ month }: Groups, { today }: Clock): NamedDays | null {
  const number = monthNumber(month)
  if (number === 0) return null
  const days = latestMonth(number, today)
  const isPresent = number === monthOfDay(today)
  return { name: 'month', ...(isPresent ? stretchFrom('month', today, -12) : days) }
}

/** "From 1 to 15 March". */
function rangeInMonth({ first, second, month, year }: Groups, { today }: Clock): NamedDays | null {
  const named = year === undefined ? null : Number(year)
  const from = namedDay(Number(first), monthNumber(month), named, today)
  const to = from === null ? null : namedDay(Number(second), monthNumber(month), yearOfDay(from), today)
  return from === null || to === null || from > to ? null : { name: 'between', from, to }
}

/** "Del 1 al 15": the latest that has begun. */
function rangeOfDays({ first, second }: Groups, { today }: Clock): NamedDays | null {
  const from = lastDayOfMonth(Number(first), today)
  if (from === null || Number(second) < 1 || Number(second) > 31) return null
  const ahead = Number(second) - Number(first)
  const month = stretchFrom('month', from, ahead < 0 ? 1 : 0)
  const day = addDays(month.from, Number(second) - 1)
  return { name: 'between', from, to: day > month.to ? month.to : day }
}

function christmas(today: IsoDate): NamedDays | null {
  const day = namedDay(25, 12, null, today)
  return day === null ? null : { name: 'day', from: day, to: day }
}

function yearAlone({ year }: Groups): NamedDays {
  return { name: 'year', ...stretchOf('year', `${year}-01-01`) }
}

function startOf({ unit, month }: Groups, { today }: Clock): NamedDays {
  const isYear = /^(?:y|a)/.test(unit ?? '')
  const number = monthNumber(month)
  const days = number > 0 ? latestMonth(number, today) : stretchOf(isYear ? 'year' : 'month', today)
  return { name: 'day', from: days.from, to: days.from }
}

/** Months by name, days within one and years by number, from the most to the least telling. */
export const months: readonly MomentPhrase[] = [
  {
    pattern: phrase(
      `(?:(?:from|between|desde|entre|de|del|do) )?${THE}(?<first>\\d{1,2})${DAY_END}(?: of)?${TO}${THE}(?<second>\\d{1,2})${DAY_END}(?: of| de| del)? (?<month>${monthPattern})(?:,? (?:of |de |del )?(?<year>20\\d{2}))?`,
    ),
    read: rangeInMonth,
  },
  {
    pattern: phrase(
      `(?:(?:from|between) )?(?<month>${monthPattern}) (?<first>\\d{1,2})${DAY_END}${TO}(?:the )?(?<second>\\d{1,2})${DAY_END}(?:,? (?<year>20\\d{2}))?`,
    ),
    read: rangeInMonth,
  },
  {
    pattern: phrase(
      `(?:(?:from|between|entre) (?:the |el |o |os |los )?(?:dia |dias )?(?<first>\\d{1,2})(?:st|nd|rd|th)${TO}(?:the )?(?<second>\\d{1,2})(?:st|nd|rd|th)|(?:del|do dia|desde el|desde o dia|entre (?:el|o dia|os dias|los dias)|de) (?:dia )?(?<first>\\d{1,2})(?: al | ao | ao dia | ate o dia | hasta el | e o dia | y el )(?:dia )?(?<second>\\d{1,2}))(?! ?(?:%|reais|pesos|euros|soles))`,
    ),
    read: rangeOfDays,
  },
  {
    pattern: phrase(
      `${LEAD}(?:beginning|start|inicio|comeco|comienzo|principios?|1) (?:of|do|de|del|d[oe] mes de) (?:(?:the|this|este|neste) )?(?:(?<unit>month|year|mes|ano)|(?<month>${clearMonths}|${shyMonths}))`,
    ),
    read: startOf,
  },
  {
    pattern: phrase(
      `(?<=(?:since|desde) (?:the |el |o )?)(?:first|primero|primeiro|1)(?=$| ?,| (?:of|till|until|ate|hasta|pra|para))`,
    ),
    read: (_, { today }) => startOf({}, { today, language: 'en', currency: 'USD' }),
  },
  {
    pattern: phrase(
      '(?<=(?:since|desde) (?:the |o |a |el |la )?)(?:christmas|xmas|natal|navidad(?:es)?)(?: day)?',
    ),
    read: (_, { today }) => christmas(today),
  },
  {
    pattern: phrase(
      `${LEAD}(?:last (?<month>${clearMonths}|${shyMonths})|(?<month>${clearMonths}) (?:passado|pasado|anterior))`,
    ),
    read: monthPast,
  },
  {
    pattern: phrase(
      `(?<!\\d(?:st|nd|rd|th|º)?(?: of| de| del)? )${LEAD}(?:this |mes de |month of )?(?<month>${clearMonths})(?:'?s)?(?![-/ ]\\d{1,2}(?:st|nd|rd|th|,|$| ))${YEAR}?`,
    ),
    read: monthNamed,
  },
  {
    pattern: phrase(
      `(?:(?<=(?:^|[ ,])${LEADS_TO_MONTH} )(?<month>${shyMonths})(?! (?:\\d|i|you|we))${YEAR}?|(?<month>${shyMonths})${YEAR})`,
    ),
    read: monthNamed,
  },
  {
    pattern: phrase(`${LEAD}(?<![\\d/])(?<digits>0?[1-9]|1[0-2])[/-](?<year>20\\d{2})(?![-/]?\\d)`),
    read: ({ digits, year }) => ({ name: 'month', ...monthIn(Number(year), Number(digits)) }),
  },
  {
    pattern: phrase(
      `(?:${LEAD}(?:ano de |year )?(?<=(?<!\\p{L})(?:in|during|of|for|em|en|de|ano|ano de|year|all|todo) )|(?<=(?<!\\p{L})(?:since|desde|than|vs|versus|que|com|con|with|and|e|y|to|by|ate|hasta|until|before|para) ))(?<year>20[1-4]\\d)(?![-/]\\d| ?(?:%|reais|pesos|euros|soles|dollars|dolares|quid|a month|more|mas|mais|por|per|a |extra))`,
    ),
    read: yearAlone,
  },
]
