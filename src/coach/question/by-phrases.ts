import { addDays, addMonths, type IsoDate } from '../../finance/dates.ts'
import { monthNumber } from '../../transactions/reading/text/calendar-words.ts'
import { monthIn, nextMonth, type Stretch, stretchFrom, yearOfDay } from './calendar.ts'
import type { Clock } from './moment.ts'
import { COUNT, clearMonths, countOf, lengthOf, phrase, shyMonths, UNIT } from './phrase.ts'

type Groups = Partial<Record<string, string>>

/** A way to name a day that has not come. */
export interface ByPhrase {
  pattern: RegExp
  /** Could as well be days that have passed: "in 3 months", "in March". */
  ambiguous?: boolean
  read(groups: Groups, clock: Clock): IsoDate | null
}

const CONNECTOR =
  '(?:by|before|until|till|til|within|antes d[eoa]|antes del|ate|hasta|para|pro|pra|lo mas tardar en)'
const THE = '(?:(?:the|o|a|el|la|los|as|em|en|no|na|in|on|fim de|dia) ){0,2}'
const TO = `(?:(?:${CONNECTOR}|in|at|em|en|no|na|a|ao|al|for|on|over|during|durante|por|nos|nas|de|do|da|del) )?${THE}`
const ENDS = '(?:ends?|fim|final|fin|fines|finales|finzinho)'
const YEAR = '(?:,? ?(?:of |de |del |do )?(?<year>20\\d{2}))?'

function within({ count, unit }: Groups, { today }: Clock): IsoDate | null {
  const number = countOf(count)
  if (number === null) return null
  const length = lengthOf(unit, number)
  return 'days' in length ? addDays(today, length.days) : addMonths(today, length.months)
}

function stretchNamed(unit: string | undefined): Stretch {
  const name = unit ?? ''
  if (/^(?:w|s)/.test(name)) return 'week'
  return /^m/.test(name) ? 'month' : 'year'
}

function endOf(count: number): ByPhrase['read'] {
  return ({ unit }, { today }) => stretchFrom(stretchNamed(unit), today, count).to
}

/** A weekend is over with its week. */
const endOfWeek: ByPhrase['read'] = (_, { today }) => stretchFrom('week', today, 0).to

/** By a month is by its last day, before it by the first; without a year the next that comes. */
function endOfMonth({ before, month, year }: Groups, { today }: Clock): IsoDate | null {
  const number = monthNumber(month)
  if (number === 0) return null
  const days = year === undefined ? nextMonth(number, today) : monthIn(Number(year), number)
  const day = before === undefined ? days.to : days.from
  return day > today ? day : null
}

function endOfYear({ before, year }: Groups, { today }: Clock): IsoDate | null {
  const day = before === undefined ? `${year}-12-31` : `${year}-01-01`
  return day > today ? day : null
}

function holiday(monthAndDay: string): ByPhrase['read'] {
  return ({ year }, { today }) => {
    const day = `${year ?? today.slice(0, 4)}-${monthAndDay}`
    if (year !== undefined) return day > today ? day : null
    return day > today ? day : `${yearOfDay(today) + 1}-${monthAndDay}`
  }
}

const BEFORE = `(?:(?<before>before|antes d[eoa]|antes del)|${CONNECTOR}|in|em|en)`

/** Days ahead, from the most to the least telling. */
export const byPhrases: readonly ByPhrase[] = [
  {
    pattern: phrase(
      `${TO}(?:(?:um|un|one|dentro de um|dentro de un|daqui a um) )?(?:ano e meio|ano y medio|year and a half)`,
    ),
    read: (_, { today }) => addMonths(today, 18),
  },
  {
    pattern: phrase(
      `(?:(?:within|daqui (?:a|ha)|dentro de|de aqui a|en menos de|em menos de|in less than|in under|over the next|in the next|for the next|(?:n[oa]s |em |en )?(?:los |las |os |as )?proxim[oa]s) )(?:(?:the|los|os|about|uns|unos) )?(?<count>${COUNT})(?: proxim[oa]s)? (?<unit>${UNIT})|(?<count>${COUNT}) (?<unit>${UNIT}) from (?:now|today)`,
    ),
    read: within,
  },
  {
    pattern: phrase(
      `(?:in|em|en|for|por|durante|over|a)(?: about| uns| unos| another| mais| otros)? (?<count>${COUNT}) (?:more |mais |mas )?(?<unit>${UNIT})(?: time)?(?! (?:ago|atras|back))`,
    ),
    ambiguous: true,
    read: within,
  },
  {
    pattern: phrase(
      `${TO}(?:${ENDS} (?!de semana)(?:of|do|de|d[eo] el|del|d[ae] la) )(?:(?:the|this|o|el|la|este|esse|esta) )?(?:(?<unit>week|month|year|semana|mes|ano)(?! (?:passad|pasad|que|proxim))|(?<month>${clearMonths}|${shyMonths})${YEAR}|(?<year>20\\d{2}))|${TO}(?:month|year|week)[- ]end|${TO}(?:end month|eom|eoy|fin de ano|finde ano)`,
    ),
    read: (groups, clock) => {
      if (groups.month !== undefined) return endOfMonth(groups, clock)
      return groups.year === undefined ? endOf(0)(groups, clock) : endOfYear(groups, clock)
    },
  },
  {
    pattern: phrase(
      `${TO}(?:${ENDS} (?!de semana)(?:of|do|de|del|da) )?(?:next (?<unit>week|month|year)|(?<unit>semana|mes|ano) (?:que vem|que viene|q vem|que entra|seguinte|siguiente|proxim[oa])|proxim[oa] (?<unit>semana|mes|ano))`,
    ),
    read: endOf(1),
  },
  {
    pattern: phrase(
      `${TO}(?:(?:this|next|este|esse|neste|nesse|o proximo|el proximo) )?(?:weekend|fim de semana|fin de semana|final de semana)(?! (?:passad|pasad))`,
    ),
    ambiguous: true,
    read: endOfWeek,
  },
  {
    pattern: phrase(`${TO}(?:tomorrow|tmrw|tmr|amanha|manana)(?<!(?:la|esta|de|una) manana)`),
    read: (_, { today }) => addDays(today, 1),
  },
  {
    pattern: phrase(`${CONNECTOR} ${THE}(?:christmas|xmas|natal|navidad(?:es)?|nochebuena)(?: day)?${YEAR}`),
    read: holiday('12-25'),
  },
  {
    pattern: phrase(
      `${CONNECTOR} ${THE}(?:new years?(?:'?s)?(?: day| eve)?|ano novo|ano nuevo|reveillon|nochevieja)`,
    ),
    read: holiday('01-01'),
  },
  {
    pattern: phrase(`${TO}(?:christmas|xmas|natal|navidad(?:es)?|nochebuena)(?: day)?${YEAR}`),
    ambiguous: true,
    read: holiday('12-25'),
  },
  {
    pattern: phrase(
      `(?:(?<before>before|antes d[eoa]|antes del)|${CONNECTOR}) ${THE}(?:mes de )?(?<month>${clearMonths}|${shyMonths})(?![-/ ]\\d{1,2}(?:st|nd|rd|th|,|$| ))${YEAR}`,
    ),
    read: endOfMonth,
  },
  {
    pattern: phrase(
      `${BEFORE} ${THE}(?:ano de |year )?(?<year>20\\d{2})(?! ?(?:%|reais|pesos|euros|soles|dollars|dolares|quid|a month|por|per))`,
    ),
    read: endOfYear,
  },
  {
    pattern: phrase(
      `(?<!\\d(?:st|nd|rd|th|º)?(?: of| de| del)? )(?:(?:in|on|for|em|en|next|this|este|esse|proximo|no proximo|el proximo|en el proximo) )?(?<month>${clearMonths})(?![-/ ]\\d{1,2}(?:st|nd|rd|th|,|$| ))(?: que vem| que viene| next year)?${YEAR}|(?:in|em|en|next|for|de) (?<month>${shyMonths})(?! (?:\\d{1,2}(?!\\d)|i|you|we))${YEAR}`,
    ),
    ambiguous: true,
    read: endOfMonth,
  },
]
