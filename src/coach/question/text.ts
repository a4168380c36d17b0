import { distance } from 'fastest-levenshtein'
import { monthPattern } from '../../transactions/reading/text/calendar-words.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import { shorthand } from '../words/shorthand.ts'

/** Spellings of days and of what is asked, besides those of every message. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...spelled('month', 'mnth mth moth mont monht motnh'),
  ...spelled('months', 'mnths mths mos'),
  ...spelled('week', 'wk wek weke weel'),
  ...spelled('weeks', 'wks'),
  ...spelled('year', 'yr yaer'),
  ...spelled('years', 'yrs'),
  ...spelled('last', 'lst lats'),
  ...spelled('this', 'thsi tihs ths'),
  ...spelled('past', 'pst'),
  ...spelled('yesterday', 'yday ystrday yest yst ystd'),
  ...spelled('today', '2day tday'),
  ...spelled('since', 'sinse sence snce'),
  ...spelled('ultimos', 'ult ults'),
  ...spelled('semana', 'smna smana'),
  ...spelled('passado', 'pasdo psd passad'),
  ...spelled('desde', 'dsd dsde desd'),
  ...spelled('mes', 'mez'),
  ...spelled('hoy', 'oy'),
  ...spelled('ontem', 'onte onti'),
  ...spelled('ayer', 'aller aier'),
  ...spelled('fim de semana', 'fds findi'),
  ...spelled('fin de semana', 'finde'),
  ...spelled('weekend', 'wkend wknd weeknd'),
])

/** Words of days that are long enough to be told with one letter wrong. */
const KEYS: readonly string[] = `
  january february august september october november december monday tuesday wednesday thursday friday
  saturday sunday yesterday weekend janeiro fevereiro setembro outubro novembro dezembro sabado domingo ontem
  enero febrero septiembre setiembre octubre noviembre diciembre martes miercoles viernes semana semanas
  passado passada pasado pasada ultimos ultimas ultimo ultima anterior previous primeiro primero christmas
  navidad months semestre trimestre quincena`
  .trim()
  .split(/\s+/)
/** Words within one letter of those that mean something else. */
const NO_MISTAKES: ReadonlySet<string> = new Set(
  `semanal mouths pesado pesada pasada passeio casado parado posada pousada primera primeira primeros primeiros
  interior marte marts ultima conte monte sundae monthly month passagem pasaje pasajes passados pasados passadas
  pasadas mondays sundays fridays domingos sabados sabana`.split(/\s+/),
)
const SHORTEST_MENDED = 5

function spelled(word: string, spellings: string): [string, string][] {
  return spellings.split(' ').map((spelling) => [spelling, word])
}

function mend(word: string): string {
  const known = SPELLINGS.get(word) ?? shorthand.get(word)
  if (known !== undefined) return known
  if (word.length < SHORTEST_MENDED || KEYS.includes(word) || NO_MISTAKES.has(word)) return word
  return KEYS.find((key) => isMistyped(word, key)) ?? word
}

function isMistyped(word: string, key: string): boolean {
  return word[0] === key[0] && Math.abs(word.length - key.length) <= 1 && distance(word, key) === 1
}

const FIRST_OF = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:the )?first|primeiro|primero|1 ?(?:ro|ero|er|º|o))(?= (?:of |de |do |del )(?:${monthPattern}|(?:the |este )?(?:month|mes|ano|year))(?!\\p{L}))`,
  'gu',
)

/** "An additional hundred" is one of them. */
const ONE_LEFT_OUT =
  /(?<=(?:additional|extra|another|further) )(?=(?:hundred|thousand|grand|million)(?!\p{L}))/gu
/** "R500", where the sign would be taken for a part of a name. */
const RAND = /(?<![\p{L}\d])r(?=\d{2})/gu
/** Digits in a box are drawings. */
const KEYCAP = /[\d#*]\ufe0f?\u20e3/g

/**
 * A message as its phrases are looked for: small letters without accents, chat spellings and mistyped words of
 * days mended, marks of question and exclamation as commas.
 */
export function readable(message: string): string {
  const { folded } = readMessage(message.replace(KEYCAP, ' '))
  const plain = folded
    .replace(/[?!¿¡\n]+/g, ' , ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/(?<![\p{L}\d])\p{L}[\p{L}\d]*(?![\p{L}\d$])/gu, mend)
    .replace(/(?<![\p{L}\d])c\/(?! ?u(?!\p{L})) ?/gu, 'com ')
    .replace(/(?<![\p{L}\d])p\/ ?/gu, 'para ')
    .replace(FIRST_OF, '1')
    .replace(ONE_LEFT_OUT, 'a ')
    .replace(RAND, '')
    .replace(/(?<=(?:dia|el) )(?:primeiro|primero)/g, '1')
  return plain.replace(/ {2,}/g, ' ').trim()
}
