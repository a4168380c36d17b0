import { addDays, addMonths } from '../../finance/dates.ts'
import { type Stretch, stretchFrom, stretchOf, weekdayOf } from './calendar.ts'
import type { Clock, MomentPhrase, NamedDays } from './moment.ts'
import { COUNT, countOf, LEAD, lengthOf, phrase, UNIT } from './phrase.ts'
import type { PeriodName } from './question.ts'

const THIS = '(?:est[ae]|ess[ae]|nest[ae]|ness[ae]|dest[ae]|dess[ae])'
const NOT_ANOTHER =
  '(?! (?:passad[ao]|pasad[ao]|anterior|retrasad[ao]|antepasad[ao]|que|q|seguinte|siguiente|prox|before|after|prior|santa))'
const IN_COURSE = 'so far|to date|ate agora|ate aqui|hasta ahora|hasta hoy|hasta el momento|ate hoje'
const GONE_IN = 'en lo que va de(?:l| la)?|en lo que llevamos de(?:l| la)?|no que vai d[oa]'

interface Names {
  stretch: Stretch
  /** English, and Portuguese or Spanish with their articles. */
  en: string
  other: string
  present: PeriodName
  past: PeriodName
}

const STRETCHES: readonly Names[] = [
  { stretch: 'week', en: 'week', other: 'semana', present: 'thisWeek', past: 'lastWeek' },
  { stretch: 'month', en: 'month', other: 'mes', present: 'thisMonth', past: 'lastMonth' },
  { stretch: 'year', en: 'year', other: 'ano', present: 'thisYear', past: 'lastYear' },
]

function named(name: PeriodName, stretch: Stretch, count: number): MomentPhrase['read'] {
  return (_, { today }) => ({ name, ...stretchFrom(stretch, today, count) })
}

function stretchPhrases({ stretch, en, other, present, past }: Names): MomentPhrase[] {
  const initial = en[0]
  return [
    {
      pattern: phrase(
        `${LEAD}(?:${en} before last|${other} (?:retrasad[ao]|antepasad[ao])|${other} antes d[oa] (?:passad[ao]|pasad[ao])|antepasad[ao] ${other})`,
      ),
      read: (_, { today }) => ({ name: nameOf(stretch), ...stretchFrom(stretch, today, -2) }),
    },
    {
      pattern: phrase(
        `${LEAD}(?:(?:previous|prior|preceding) ${en}|${en} (?:before(?: that| then)?|prior)|${other} de antes|${other} anterior)`,
      ),
      read: (_, { today }) => ({ name: past, ...stretchFrom(stretch, today, -1), before: stretch }),
    },
    {
      pattern: phrase(
        `${LEAD}(?:last (?:calendar )?${en}(?:'?s)?|the other ${en}|(?:outr[oa]|otr[oa]) ${other}|${other} (?:passad[ao]|pasad[ao])|(?:passad[ao]|pasad[ao]) ${other}|${other} que (?:passou|paso)|${other} (?:ultim[ao]))`,
      ),
      read: named(past, stretch, -1),
    },
    {
      pattern: phrase(`${LEAD}(?:past ${en}|last full ${en}|ultim[ao] ${other})`),
      read: (_, { today }) => lastDays(stretch === 'year' ? 365 : stretch === 'month' ? 30 : 7, today),
    },
    {
      pattern: phrase(
        `(?:so far )?${LEAD}(?:this (?:current )?(?:whole )?${en}(?:'?s)?|current ${en}|${en} (?:so far|to date)|${initial}td|(?:${GONE_IN}) (?:${THIS} )?${other}|(?:toda |todo )?${THIS} (?:mesm[ao] |mism[ao] )?${other}${NOT_ANOTHER}|${other} (?:atual|actual|corrente|corriente|en curso|em curso))(?:,? (?:${IN_COURSE}))?`,
      ),
      read: named(present, stretch, 0),
    },
    {
      pattern: phrase(
        `(?:(?:on|of|for|during|no|na|do|da|del|en el|en la|de la|todo el|todo o|toda a|toda la|durante o|durante el) ${other}|(?:during|of|for) the ${en})${NOT_ANOTHER}(?:,? (?:${IN_COURSE}))?`,
      ),
      read: named(present, stretch, 0),
    },
  ]
}

function nameOf(stretch: Stretch): PeriodName {
  return stretch === 'week' ? 'between' : stretch
}

function lastDays(days: number, today: string): NamedDays {
  return { name: 'lastDays', from: addDays(today, 1 - days), to: today }
}

function lastOnes({ count, unit }: Partial<Record<string, string>>, { today }: Clock): NamedDays | null {
  const number = countOf(count)
  if (number === null) return null
  const length = lengthOf(unit, number)
  if ('days' in length) return lastDays(length.days, today)
  return { name: 'since', from: addDays(addMonths(today, -length.months), 1), to: today }
}

/** "3 weeks ago" is a week, "two months ago" a month. */
function ago({ count, unit }: Partial<Record<string, string>>, { today }: Clock): NamedDays | null {
  const number = countOf(count)
  if (number === null) return null
  const stretch = /^(?:w|s)/.test(unit ?? '') ? 'week' : /^m/.test(unit ?? '') ? 'month' : 'year'
  return { name: nameOf(stretch), ...stretchFrom(stretch, today, -number) }
}

/** Saturday and Sunday; on one of them the present weekend is meant, else the one before. */
function weekend({ last, gone }: Partial<Record<string, string>>, { today }: Clock): NamedDays {
  const isOn = weekdayOf(today) >= 5
  const { from } = stretchFrom('week', today, isOn && last === undefined && gone === undefined ? 0 : -1)
  return { name: 'between', from: addDays(from, 5), to: addDays(from, 6) }
}

/** Half months, as wages are paid by in Latin America: to the 15th, and from the 16th. */
function halfMonth({ last, gone }: Partial<Record<string, string>>, { today }: Clock): NamedDays {
  const month = stretchOf('month', today)
  const middle = addDays(month.from, 14)
  const second = { from: addDays(middle, 1), to: month.to }
  const first = { from: month.from, to: middle }
  const isPresent = last === undefined && gone === undefined
  if (isPresent) return { name: 'between', ...(today > middle ? second : first) }
  if (today > middle) return { name: 'between', ...first }
  const before = stretchFrom('month', today, -1)
  return { name: 'between', from: addDays(before.from, 15), to: before.to }
}

const LAST_ONES = '(?:last|past|previous|trailing|ultim[oa]s|passad[oa]s|pasad[oa]s)'

/** Weeks, months and years told from today, from the most to the least telling. */
export const stretches: readonly MomentPhrase[] = [
  {
    pattern: phrase(`${LEAD}${LAST_ONES} (?<count>${COUNT})(?: of)? (?<unit>${UNIT})`),
    read: lastOnes,
  },
  {
    pattern: phrase(`${LEAD}(?<count>${COUNT}) (?:${LAST_ONES} )(?<unit>${UNIT})`),
    read: lastOnes,
  },
  {
    pattern: phrase(
      `${LEAD}(?<count>${COUNT}) (?<unit>weeks?|months?|years?) (?:ago|back|earlier)|(?:ha|faz|tem|hace) (?<count>${COUNT}) (?<unit>semanas?|mes|meses|anos?)(?: atras)?|(?<count>${COUNT}) (?<unit>semanas?|mes|meses|anos?) atras`,
    ),
    read: ago,
  },
  {
    pattern: phrase(`(?:in|over|em|en|durante) (?:the )?(?<count>${COUNT}) (?<unit>${UNIT})`),
    read: lastOnes,
  },
  {
    pattern: phrase(
      `${LEAD}(?:(?:this|(?<last>last|past|previous)|${THIS}|ultim[oa]) )?(?:past )?(?:weekend|fim de semana|fin de semana|final de semana)(?: (?<gone>passado|pasado|anterior))?`,
    ),
    read: weekend,
  },
  {
    pattern: phrase(
      `${LEAD}(?:(?:${THIS}|la|(?<last>ultima|pasada)) )(?:quincena|quinzena)(?: (?<gone>passada|pasada|anterior))?`,
    ),
    read: halfMonth,
  },
  ...STRETCHES.flatMap(stretchPhrases),
  {
    pattern: phrase(
      '(?:the )?(?:one before(?: that)?|previous one|last one)|(?:o|a|no|na|el|la|en el|en la|al|ao) anterior|(?<!en )(?:o|a|el|la|al|ao) (?:passad[oa]|pasad[oa])(?= ?(?:,|$))',
    ),
    read: (_, { today }) => ({ name: 'lastMonth', ...stretchFrom('month', today, -1), before: 'same' }),
  },
]
