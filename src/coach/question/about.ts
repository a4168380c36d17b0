import { suggestCategory } from '../../transactions/categorise/suggest-category.ts'
import type { Category } from '../../transactions/category.ts'
import type { Span } from '../../transactions/reading/text/spans.ts'
import { asksWhatCameIn, isOnWhatCameIn } from '../plain-subject.ts'
import type { Subject } from '../subject.ts'
import { categoryNamed, MOST_NAME_WORDS } from './category-words.ts'
import { articles, functionWords, links, spentOn } from './function-words.ts'
import type { Clock } from './moment.ts'
import type { About } from './question.ts'
import { withoutWhole } from './share.ts'

const SPENDING: ReadonlySet<Subject> = new Set([
  'purchases',
  'largest',
  'comparison',
  'cutBack',
  'spendingLimit',
])
/** Subjects that a category narrows down, though they name no thing. */
const BUDGETED: ReadonlySet<Subject> = new Set(['left', 'overview', 'pace'])
/** Subjects that a question about spending is at times taken for. */
const PERHAPS_SPENDING: ReadonlySet<Subject> = new Set(['other', 'overview', 'transaction', 'left', 'rate'])
const TELLS_OF_SPENDING =
  /(?<!\p{L})(?:spen[dt]|spending|bought|paid|gastei|gasto|gastos|paguei|comprei|gaste|gastado|pague|compre|went to|went on|se fue en)(?!\p{L})/u
type Writing = Pick<Clock, 'language' | 'currency'>

const TOKEN = /[\p{L}\d]+(?:['&.+-][\p{L}\d]+)*|[,;:.|&]/gu
const MOST_WORDS = 4
const MOST_BARE_WORDS = 3
/** From here on a thing's category is hardly ever another. */
const SURE = 0.93

/** A thing by its place among the tokens. */
interface Run {
  words: readonly string[]
  /** Whether a word such as "on" leads to it. */
  led: boolean
}

/** The words of a readable text, with a comma where a span was. */
export function tokensOf(text: string, taken: readonly Span[]): string[] {
  let rest = text
  for (const { start, end } of taken) {
    rest = `${rest.slice(0, start)}|${'|'.repeat(Math.max(end - start - 1, 0))}${rest.slice(end)}`
  }
  return (rest.replace(/\|+/g, ' | ').match(TOKEN) ?? []).map((token) =>
    /^[^\p{L}\d]/u.test(token) ? ',' : token,
  )
}

/** What a readable text asks about; `taken` are its days, amounts and the like. */
export function readAbout(
  text: string,
  taken: readonly Span[],
  subject: Subject,
  writing: Writing,
): About | null {
  const isSpending = SPENDING.has(subject) || (PERHAPS_SPENDING.has(subject) && TELLS_OF_SPENDING.test(text))
  if (!isSpending && !BUDGETED.has(subject)) return null
  const tokens = tokensOf(withoutWhole(text), taken)
  const category = categoryAmong(tokens, writing)
  if (category !== null) return { kind: 'category', category }
  const isOnIncome = subject === 'comparison' ? isOnWhatCameIn(text) : asksWhatCameIn(text)
  if (isSpending && isOnIncome) return { kind: 'category', category: 'income' }
  const runs = isSpending ? runsOf(tokens) : []
  const run = runs.find(({ led }) => led) ?? bareThing(runs, subject)
  return run === undefined ? null : aboutOf(run.words, writing)
}

/** The category that words name, else the words themselves. */
export function aboutOf(words: readonly string[], writing: Writing): About {
  const phrase = words.join(' ')
  const category = categoryNamed(phrase, writing)
  if (category !== null) return { kind: 'category', category }
  const { category: suggested, confidence } = suggestCategory(phrase, 'expense')
  return { kind: 'words', words: phrase, category: confidence >= SURE ? suggested : null }
}

function categoryAmong(tokens: readonly string[], writing: Writing): Category | null {
  for (let start = 0; start < tokens.length; start += 1) {
    for (let length = MOST_NAME_WORDS; length > 0; length -= 1) {
      const category = categoryAt(tokens, start, length, writing)
      if (category !== null) return category
    }
  }
  return null
}

/** Nothing else may be part of the name: "food truck" is not food. */
function categoryAt(
  tokens: readonly string[],
  start: number,
  length: number,
  writing: Writing,
): Category | null {
  const words = tokens.slice(start, start + length)
  if (words.length < length || words.includes(',')) return null
  if (!isEdge(tokens[start - 1]) || !isEnd(tokens, start + length)) return null
  if (length === 1 && functionWords.has(words[0] ?? '')) return null
  return categoryNamed(words.join(' '), writing)
}

function isEdge(token: string | undefined): boolean {
  return (
    token === undefined ||
    token === ',' ||
    spentOn.has(token) ||
    articles.has(token) ||
    functionWords.has(token)
  )
}

function isEnd(tokens: readonly string[], at: number): boolean {
  const next = tokens[at]
  if (next !== undefined && links.has(next) && next !== 'de') return isEdge(tokens[at + 1])
  return isEdge(next)
}

function isThing(token: string | undefined): boolean {
  if (token === undefined || token === ',') return false
  return (
    !spentOn.has(token) && !articles.has(token) && !functionWords.has(token) && /\p{L}|\d{2}/u.test(token)
  )
}

/** The things a text names, each as many words as belong together. */
export function runsOf(tokens: readonly string[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isThing(tokens[at])) continue
    const end = endOfThing(tokens, at)
    runs.push({ words: tokens.slice(at, Math.min(end, at + MOST_WORDS)), led: isLed(tokens, at) })
    at = end
  }
  return runs
}

function endOfThing(tokens: readonly string[], start: number): number {
  let end = start + 1
  for (;;) {
    if (isThing(tokens[end])) end += 1
    else if (links.has(tokens[end] ?? '') && isThing(tokens[end + 1])) end += 2
    else return end
  }
}

function isLed(tokens: readonly string[], start: number): boolean {
  let before = start - 1
  while (articles.has(tokens[before] ?? '') && !spentOn.has(tokens[before] ?? '')) before -= 1
  return spentOn.has(tokens[before] ?? '')
}

/** "Petrol since Monday?": the one thing that a short question names. */
function bareThing(runs: readonly Run[], subject: Subject): Run | undefined {
  const [only, other] = runs
  const fits = only !== undefined && other === undefined && only.words.length <= MOST_BARE_WORDS
  return fits && subject === 'purchases' ? only : undefined
}
