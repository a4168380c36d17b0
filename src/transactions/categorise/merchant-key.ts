import { entriesOf, fold, wordsOf } from './fold.ts'
import { linking, terms } from './term-index.ts'
import { CITIES, CURRENCY_WORDS, MONTHS, PROCESSORS, REGIONS, STATEMENT } from './words/noise.ts'

/** Characters. */
const LONGEST_KEY = 100

const SENT = 'enviado enviada recibido recibida recebido recebida transf transferencia trf pix'

type Phrase = readonly string[]

const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/[\s,]+/))

const processors = wordSet(PROCESSORS)
const months = wordSet(MONTHS)
const currencies = wordSet(CURRENCY_WORDS)
const regions = wordSet(REGIONS)
const cities: ReadonlySet<string> = new Set(entriesOf(CITIES))
/** Part of a name at its start ("Loja do Zé"), the bank's addition at its end ("WALGREENS STORE 7741"). */
const shops = wordSet('store stores shop loja lojas tienda local supercenter')
const statement: ReadonlySet<string> = new Set(
  entriesOf(STATEMENT)
    .flatMap((phrase) => phrase.split(' '))
    .concat(SENT.split(' '))
    .filter((word) => !linking.has(word) && !shops.has(word)),
)

const PROCESSOR = /^\s*([a-z]+) ?\*\s*/
const HELP_PAGE = /\b(?:help|pay|support)\.\S+/gi
const NUMBERED_PATH = /\/\S*\d\S*/g
const AMOUNT = /(?:r|us|mx|s|c|a)?[$€£]\s*\d[\d.,]*|\b\d+[.,]\d{2}\b|\d[\d.,]*\s*[€£$%]/g
const DATE = /\b\d{1,4}([/.-])\d{1,2}(?:\1\d{1,4})?\b/g
const TIME = /\b\d{1,2}:\d{2}(?::\d{2})?\b/g

function withoutProcessor(folded: string): string {
  const found = PROCESSOR.exec(folded)
  const rest = folded.slice(found?.[0].length ?? 0)
  return processors.has(found?.[1] ?? '') && rest.trim().length > 0 ? rest : folded
}

/** References mix letters with several digits; `o2` and `c6` are names. */
function isReference(word: string): boolean {
  if (terms().has(word)) return false
  return /^\d+$/.test(word) || (/\d.*\d/.test(word) && /\p{L}/u.test(word)) || /^x{2,}\d*$/.test(word)
}

function isKnownName(words: Phrase): boolean {
  const term = terms().get(words.join(' '))
  return term?.isName === true && term.category !== null
}

/** Narrower: "Pix enviado" is a known name, not a merchant's. */
const isMerchant = (words: Phrase): boolean =>
  isKnownName(words) && terms().get(words.join(' '))?.broad === false

/** Words that belong to a known name of several, as in "7 Eleven" or "Pague Menos". */
function isInName(words: Phrase, index: number, isName: (words: Phrase) => boolean): boolean {
  for (const start of [index - 2, index - 1, index]) {
    for (const length of [2, 3]) {
      const covers = start >= 0 && start <= index && start + length > index && start + length <= words.length
      if (covers && isName(words.slice(start, start + length))) return true
    }
  }
  return false
}

function isBesideNumber(words: Phrase, index: number): boolean {
  return /^\d+$/.test(words[index - 1] ?? '') || /^\d+$/.test(words[index + 1] ?? '')
}

/** "Walmart T7": a short code that closes a known name tells one branch or purchase from the next. */
function isBranch(words: Phrase, index: number): boolean {
  const word = words[index] ?? ''
  if (index !== words.length - 1 || !/^(?:\p{L}\d|\d\p{L})$/u.test(word) || terms().has(word)) return false
  return [1, 2, 3].some((length) => length <= index && isKnownName(words.slice(index - length, index)))
}

function isVariable(words: Phrase, index: number): boolean {
  const word = words[index] ?? ''
  if (/^\d{1,2}[a-z]{3}$/.test(word) && months.has(word.slice(-3))) return true
  if (isReference(word)) return !isInName(words, index, isKnownName)
  if (isBranch(words, index)) return true
  return (months.has(word) || currencies.has(word)) && isBesideNumber(words, index)
}

/** How many words at the end name a city; cutting it must leave a name or two words. */
function cityLength(words: Phrase): number {
  for (const length of [4, 3, 2, 1]) {
    const rest = words.length - length
    if (rest < 1 || !cities.has(words.slice(rest).join(' '))) continue
    return rest >= 2 || isKnownName(words.slice(0, rest)) ? length : 0
  }
  return 0
}

function withoutPlace(words: Phrase): Phrase {
  let kept = words
  for (let round = 0; round < 2 && kept.length > 1; round++) {
    if (regions.has(kept.at(-1) ?? '')) kept = kept.slice(0, -1)
    kept = kept.slice(0, kept.length - cityLength(kept))
  }
  return kept
}

function withoutStatementWords(words: Phrase): Phrase {
  const said = (word: string, index: number): boolean =>
    statement.has(word) && !isInName(words, index, isMerchant)
  const start = words.findIndex((word, index) => !said(word, index) && !linking.has(word))
  if (start < 0) return []
  const article = start > 0 && words.slice(0, start).every((word) => linking.has(word)) ? 0 : start
  const end = words.findLastIndex(
    (word, index) => !said(word, index) && !shops.has(word) && !linking.has(word),
  )
  return words.slice(article, end + 1)
}

function withoutLooseEnd(words: Phrase): Phrase {
  return words.slice(0, words.findLastIndex((word) => !linking.has(word)) + 1)
}

function cut(text: string): string {
  return text.slice(0, LONGEST_KEY).toWellFormed().trim()
}

/**
 * What a user's correction of a category is remembered under: the description folded, without what changes
 * from one purchase at a merchant to the next (amounts, dates, numbers, the bank's own words, the city).
 * At most 100 characters; empty only for a description of nothing but spaces.
 */
export function merchantKey(description: string): string {
  const folded = withoutProcessor(fold(description.replace(HELP_PAGE, ' ').replace(NUMBERED_PATH, ' ')))
  const plain = folded.replace(AMOUNT, ' ').replace(DATE, ' ').replace(TIME, ' ')
  const words = wordsOf(plain)
  const stable = words.filter((_, index) => !isVariable(words, index))
  const candidates = [
    withoutLooseEnd(withoutPlace(withoutStatementWords(stable))),
    stable,
    wordsOf(fold(description)),
  ]
  const best = candidates.find((candidate) => candidate.some((word) => !linking.has(word)))
  return cut(best?.join(' ') ?? '') || cut(folded.trim()) || cut(description.trim())
}
