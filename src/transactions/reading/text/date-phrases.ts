import {
  countPattern,
  monthPattern,
  plainMonthPattern,
  shortWeekdayPattern,
  weekdayPattern,
} from './calendar-words.ts'

type Kind =
  | { kind: 'days'; days: number }
  | { kind: 'months'; months: number }
  | { kind: 'weekday'; extraDays?: number }
  | { kind: 'ago' | 'weekday-last-week' | 'day-of-month' | 'month-day' | 'iso' | 'numeric' }

export type DatePhrase = Kind & { pattern: RegExp; guessed?: boolean }

const DAYTIME =
  '(?: (?:(?:a|de|da|na|pela|por la|en la|de la|a la|at|in the) )?(?:noite|tarde|manha|noche|manana|mediodia|night|morning|afternoon|evening|madrugada|cedo))?'
const FEIRA = '(?:[- ]?feira)?'
const YEAR = '(?:(?:,? | de | del |/|-)(?<year>20\\d{2}))?'
const ON = '(?:(?:on|on the|em|no|na|en|el|del|de|do|no dia|em o|el dia|del dia|do dia|dia|since|from) )?'
const ORDINAL_NOUN =
  '(?! (?:parcela|prestacao|via|mao|vez|dose|rodada|temporada|edicao|aula|feira livre|guerra|opcao))'

function phrase(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu')
}

/** From the most to the least telling: an earlier phrase wins over a later one at the same place. */
export const datePhrases: readonly DatePhrase[] = [
  {
    kind: 'iso',
    pattern: phrase(`${ON}(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})`),
  },
  {
    kind: 'numeric',
    pattern: phrase(`${ON}(?<first>\\d{1,2})([/.-])(?<second>\\d{1,2})\\2(?<year>20\\d{2}|\\d{2})`),
  },
  {
    kind: 'numeric',
    pattern: phrase(
      `(?<!(?:parcela|prestacao|cuota|pago|installment|payment|mensalidade) )(?<!\\d/)${ON}(?<first>\\d{1,2})/(?<second>\\d{1,2})(?![/\\d]|[.,]\\d)(?! ?(?:kg|kilo|quilo|litro|lb|pound|pizza|doz|cup|hora|hour))`,
    ),
  },
  {
    kind: 'month-day',
    pattern: phrase(
      `${ON}(?<day>\\d{1,2})(?:st|nd|rd|th|º|o)?(?: of | de | del |/|-)(?<month>${monthPattern})${YEAR}`,
    ),
  },
  {
    kind: 'month-day',
    pattern: phrase(
      `${ON}(?<month>${monthPattern})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)(?:,? (?<year>20\\d{2}))?`,
    ),
  },
  {
    kind: 'month-day',
    pattern: phrase(
      `${ON}(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.? (?<day>\\d{1,2})(?![.,]\\d)(?:,? (?<year>20\\d{2}))?`,
    ),
  },
  {
    kind: 'month-day',
    pattern: phrase(`${ON}(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${plainMonthPattern}|march|may)${YEAR}`),
  },
  {
    kind: 'days',
    days: 2,
    pattern: phrase(
      `(?:the )?day before yesterday|(?:no dia de )?ante(?:s de )?[- ]?ontem${DAYTIME}|ante-?ayer${DAYTIME}|antier${DAYTIME}|antes de ayer${DAYTIME}|anteanoche|antes de anoche|antenoche`,
    ),
  },
  { kind: 'days', days: 3, pattern: phrase('trasanteontem|trasanteayer|tras antier|trasantier') },
  {
    kind: 'ago',
    pattern: phrase(
      `(?:like |about |around )?(?:a )?(?<count>${countPattern}) (?<unit>days?|nights?|weeks?|wks?|months?|years?|hours?|hrs?|minutes?|mins?) (?:ago|back)`,
    ),
  },
  {
    kind: 'ago',
    pattern: phrase(
      `(?:ha|faz|tem|hace|fa) (?:(?:uns|umas|unos|unas|como|cerca de|mais ou menos|ya|ja|un) )?(?<count>${countPattern}) (?<unit>dias?|noites?|noches?|semanas?|mes|meses|anos?|horas?|minutos?|min)(?: atras)?`,
    ),
  },
  {
    kind: 'ago',
    pattern: phrase(
      `(?:(?:uns|umas|unos|unas) )?(?<count>${countPattern}) (?<unit>dias?|noites?|noches?|semanas?|mes|meses|anos?|horas?|minutos?|min) atras`,
    ),
  },
  {
    kind: 'days',
    days: 0,
    pattern: phrase(
      '(?:ha|agora ha|faz|hace) (?:um |un )?(?:pouco|pouquinho|rato|ratito|poco|instantes|momento)',
    ),
  },
  {
    kind: 'days',
    days: 3,
    guessed: true,
    pattern: phrase(
      '(?:um )?dias atras|the other day|(?:no |o )?outro dia|(?:el )?otro dia|a few days back|recently',
    ),
  },
  {
    kind: 'weekday-last-week',
    pattern: phrase(`${ON}(?:last week(?:'?s)? (?:on )?(?<weekday>${weekdayPattern}))`),
  },
  {
    kind: 'weekday-last-week',
    pattern: phrase(
      `${ON}(?<weekday>${weekdayPattern})${FEIRA}(?:,? (?:of )?last week|,? da semana passada|,? de la semana pasada)`,
    ),
  },
  {
    kind: 'weekday',
    extraDays: 7,
    pattern: phrase(
      `${ON}(?<weekday>${weekdayPattern})${FEIRA} (?:retrasada|retrasado|antepasado|before last)${DAYTIME}`,
    ),
  },
  {
    kind: 'weekday',
    pattern: phrase(
      `(?:(?:this|last|past|on|this past|nesta|nessa|neste|nesse|esta|este|essa|ultima|na ultima|no ultimo|el ultimo|na passada|no passado|el pasado) )(?<weekday>${weekdayPattern}|${shortWeekdayPattern})${FEIRA}${ORDINAL_NOUN}(?: passad[ao]| pasado)?${DAYTIME}`,
    ),
  },
  {
    kind: 'weekday',
    pattern: phrase(
      `(?<!(?<!\\p{L})(?:santo|black|good|next|proxima|proximo|ruby|do|minha|a) )(?:(?:na|no|el|del|de|da|do|desde el) )?(?<weekday>${weekdayPattern})${FEIRA}${ORDINAL_NOUN}(?: passad[ao]| pasado)?${DAYTIME}(?! (?:que vem|que viene|proximo))`,
    ),
  },
  {
    kind: 'days',
    days: 14,
    guessed: true,
    pattern: phrase('(?:na |a )?semana retrasada|(?:la )?semana antepasada|(?:the )?week before last'),
  },
  {
    kind: 'days',
    days: 7,
    guessed: true,
    pattern: phrase(
      '(?:(?:na|a|da|la|de la|this|en la) )?(?:semana passada|semana pasada|ultima semana|passada semana)|(?:in the )?(?:last|past) (?:week|wk)',
    ),
  },
  {
    kind: 'months',
    months: 2,
    guessed: true,
    pattern: phrase('(?:no |o )?mes retrasado|(?:el )?mes antepasado|(?:the )?month before last'),
  },
  {
    kind: 'months',
    months: 1,
    guessed: true,
    pattern: phrase(
      "(?:(?:no|o|el|en el) )?(?<!(?:do|del|de) )(?:mes passado|mes pasado|ultimo mes)|(?<!of )last month(?!'?s)",
    ),
  },
  {
    kind: 'months',
    months: 12,
    guessed: true,
    pattern: phrase(
      "(?:(?:no|o|el|en el) )?(?<!(?:do|del|de) )(?:ano passado|ano pasado)|(?<!of )last year(?!'?s)",
    ),
  },
  {
    kind: 'weekday',
    guessed: true,
    pattern: phrase(
      `(?:(?:on|over|during|no|neste|nesse|este|el|en el|last|this|the|this past) ){0,2}(?<weekend>weekend|fim de semana|fds|fin de semana|finde)(?: passado| pasado)?`,
    ),
  },
  {
    kind: 'days',
    days: 1,
    pattern: phrase(
      `(?:de |do |del |on )?(?:yesterday|yday|ystrday|yesterdy|yest)(?:'?s)?${DAYTIME}|(?:de |do )?(?:ontem|onti)${DAYTIME}|(?:de |del )?(?:ayer|aier)${DAYTIME}|anoche|last night(?:'?s)?|(?:na )?noite passada|(?:la )?noche pasada`,
    ),
  },
  {
    kind: 'days',
    days: 0,
    pattern: phrase(
      `(?:de |do |del )?(?:today(?:'?s)?|hoje|hj|hoy)(?: (?:dia|mismo|mesmo))?${DAYTIME}(?: mismo| mesmo| cedo| temprano)?|tonight|this (?:morning|afternoon|evening)|(?:esta|essa|nesta) (?:manana|manha|tarde|noche|noite)|just now|right now|agora(?: mesmo| pouco)?|ahorita(?: mismo)?|ahora(?: mismo)?`,
    ),
  },
  {
    kind: 'days',
    days: 0,
    guessed: true,
    pattern: phrase(
      '(?:nesta |nessa |essa )semana|esta semana|this week|(?:este|esse|neste|nesse) mes|this month',
    ),
  },
  { kind: 'day-of-month', pattern: phrase('(?:(?:no|em|do|el|del|on) )?dia (?<day>\\d{1,2})(?![.,/]\\d)') },
  {
    kind: 'day-of-month',
    pattern: phrase(
      '(?:on |from )?(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)(?! (?:street|st|ave|avenue|floor|grade|birthday|anniversary))',
    ),
  },
  {
    kind: 'day-of-month',
    pattern: phrase('el (?<day>[12]?\\d|3[01])(?=$| *[,.;:\\n]| (?:pague|gaste|compre|me|en|por|de este))'),
  },
]

/** Days that have not come yet; looked for where no day above was found. */
export const futurePhrase = phrase(
  "tomorrow(?:'?s)?|tmrw|tmr|2morrow|amanha|pasado manana|(?<!(?:la|esta|una|de|media) )manana|next (?:week|month|year|time|\\p{L}+day)|(?:la |el |na |no )?(?:semana|mes|ano|\\p{L}+-?feira|segunda|terca|quarta|quinta|sexta|sabado|domingo|lunes|martes|miercoles|jueves|viernes) que (?:vem|viene)|(?:na |no |la |el )?proxim[ao] (?:semana|mes|ano|\\p{L}+)|depois de amanha|en el futuro|later today|mais tarde|mas tarde|(?:a|al) fin(?:al|es)? de mes|(?:no |ao )?fi(?:m|nal) do mes|(?:at )?(?:the )?end of (?:the )?month",
)
