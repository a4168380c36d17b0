import { monthPattern } from '../../transactions/reading/text/calendar-words.ts'
import { monthIn, stretchOf } from './calendar.ts'
import type { MomentPhrase } from './moment.ts'
import {
  christmas,
  firstWeekOf,
  monthNamed,
  monthPast,
  rangeInMonth,
  rangeOfDays,
  startOf,
  yearAlone,
} from './month-days.ts'
import { clearMonths, LEAD, phrase, shyMonths } from './phrase.ts'

const YEAR =
  '(?:,? ?(?:of |de |del |do |/|-)?(?:(?<year>20\\d{2})|(?<lastYear>last year|(?:ano )(?:passado|pasado|anterior))|(?<thisYear>this year|este ano|esse ano))|/(?<short>\\d{2}))'
const THE = '(?:the |el |la |o |a |dia |os |los |dias |al |ao )*'
const TO =
  '(?: ?- ?| (?:to|and|until|till|through|thru|a|al|ao|ate|ate o|e|y|hasta)(?: the| el| o| dia| ao)* )'
const DAY_END = '(?:st|nd|rd|th|º)?'
const LEADS_TO_MONTH =
  '(?:in|on|of|for|since|during|from|than|vs|versus|to|and|em|en|de|del|do|desde|ate|hasta|para|por|que|contra|com|con|e|y|by|until|till|before|last|this|mes de)'

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
    read: (_, clock) => startOf({}, clock),
  },
  {
    pattern: phrase(
      '(?<=(?:since|desde) (?:the |o |a |el |la )?)(?:christmas|xmas|natal|navidad(?:es)?)(?: day)?',
    ),
    read: (_, { today }) => christmas(today),
  },
  {
    pattern: phrase("(?<=(?:since|desde) (?:the |o |el )?)(?:new year(?:s|'s)?(?: day)?|ano novo|ano nuevo)"),
    read: (_, { today }) => ({ name: 'thisYear', ...stretchOf('year', today) }),
  },
  {
    pattern: phrase(
      `${LEAD}(?:first week of|primeira semana de|primera semana de) (?<month>${clearMonths}|${shyMonths})`,
    ),
    read: firstWeekOf,
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
