import type { Category } from '../category.ts'
import { entriesOf, fold, wordsOf } from './fold.ts'
import { clothing } from './words/clothing.ts'
import { debt } from './words/debt.ts'
import { education } from './words/education.ts'
import { entertainment } from './words/entertainment.ts'
import { food } from './words/food.ts'
import { health } from './words/health.ts'
import { housing } from './words/housing.ts'
import { CITIES, LINKING, PREPOSITIONS, STATEMENT, UNCORRECTED } from './words/noise.ts'
import { other } from './words/other.ts'
import { savings } from './words/savings.ts'
import type { CategoryTerms } from './words/terms.ts'
import { transport } from './words/transport.ts'
import { utilities } from './words/utilities.ts'

export interface Term {
  /** Null for words that a match may use up without saying anything. */
  readonly category: Category | null
  readonly weight: number
  readonly broad: boolean
  /** One word left of several ("El Globo" without its article) is not the name any more. */
  readonly isName: boolean
  /** English puts the word that decides last ("school lunch"), Portuguese and Spanish first. */
  readonly headLast: boolean
}

/** Of two categories that claim the same term at the same strength, the earlier keeps it. */
const CLAIMS: readonly (readonly [Category, CategoryTerms])[] = [
  ['debt', debt],
  ['savings', savings],
  ['housing', housing],
  ['utilities', utilities],
  ['education', education],
  ['health', health],
  ['food', food],
  ['transport', transport],
  ['entertainment', entertainment],
  ['clothing', clothing],
  ['other', other],
]

interface Strength {
  readonly base: number
  readonly perFurtherWord: number
}

const DECISIVE: Strength = { base: 3.2, perFurtherWord: 0.4 }
const MERCHANT: Strength = { base: 3.1, perFurtherWord: 0.4 }
const WORD: Strength = { base: 2, perFurtherWord: 0.5 }
const BROAD: Strength = { base: 1, perFurtherWord: 0.15 }

/** Shorter words joined together would meet others by chance. */
const SHORTEST_JOINED = 6

export const linking: ReadonlySet<string> = new Set(LINKING.split(' '))
export const prepositions: ReadonlySet<string> = new Set(PREPOSITIONS.split(' '))

interface TermIndex {
  readonly terms: Map<string, Term>
  readonly beginnings: Set<string>
  readonly vocabulary: Set<string>
}

let built: TermIndex | undefined

/** Made when it is first asked for, since that takes longer than loading all else that reads descriptions. */
function index(): TermIndex {
  built ??= build()
  return built
}

/** Terms by their words. */
export const terms = (): ReadonlyMap<string, Term> => index().terms
/** Every beginning of a term, in words: matching stops where none goes on. */
export const beginnings = (): ReadonlySet<string> => index().beginnings
/** Every single word that occurs in a term, and those that are spelt right without being one. */
export const vocabulary = (): ReadonlySet<string> => index().vocabulary

const isContent = (word: string): boolean => !linking.has(word) && !prepositions.has(word)

function alternatives(entry: string): readonly string[] {
  return entry
    .split(' ')
    .map((part) => part.split('|'))
    .reduce<readonly string[]>(
      (phrases, options) => phrases.flatMap((phrase) => options.map((option) => `${phrase} ${option}`)),
      [''],
    )
}

function addKey({ terms, beginnings, vocabulary }: TermIndex, key: string, term: Term): void {
  const known = terms.get(key)
  if (known !== undefined && known.weight >= term.weight) return
  terms.set(key, term)
  const words = key.split(' ')
  for (let count = 1; count <= words.length; count++) beginnings.add(words.slice(0, count).join(' '))
  for (const word of words) vocabulary.add(word)
}

function addTerm(index: TermIndex, phrase: string, termOf: (words: number) => Term): void {
  const all = wordsOf(fold(phrase))
  const words = all.filter(isContent)
  const key = words.join(' ')
  const term = termOf(words.length)
  if (isTellingKey(key) && (!term.isName || words.length > 1 || all.length === 1)) addKey(index, key, term)
  const joined = all.join('')
  if (all.length > 1 && joined.length >= SHORTEST_JOINED && !index.terms.has(joined))
    addKey(index, joined, term)
}

const isTellingKey = (key: string): boolean =>
  /\p{Extended_Pictographic}|.{2}/u.test(key) && !/^\d+$/.test(key)

function addAll(index: TermIndex, block: string, termOf: (words: number) => Term): void {
  for (const entry of entriesOf(block)) {
    for (const phrase of alternatives(entry)) addTerm(index, phrase, termOf)
  }
}

function claim(category: Category, strength: Strength, headLast: boolean): (words: number) => Term {
  return (words) => ({
    category,
    weight: strength.base + strength.perFurtherWord * (words - 1),
    broad: strength === BROAD,
    isName: strength === MERCHANT || strength === BROAD,
    headLast,
  })
}

/** Strong enough to stand against the broad claims on the same words, not against the others. */
const SAYS_NOTHING = 1.7

const nothing = (): Term => ({
  category: null,
  weight: SAYS_NOTHING,
  broad: false,
  isName: true,
  headLast: false,
})

function build(): TermIndex {
  const index: TermIndex = {
    terms: new Map(),
    beginnings: new Set(),
    vocabulary: new Set(UNCORRECTED.split(' ')),
  }
  addAll(index, STATEMENT, nothing)
  addAll(
    index,
    entriesOf(CITIES)
      .filter((city) => city.includes(' '))
      .join('\n'),
    nothing,
  )
  for (const [category, list] of CLAIMS) {
    addAll(index, list.decisive, claim(category, DECISIVE, false))
    addAll(index, list.merchants, claim(category, MERCHANT, false))
    addAll(index, list.en, claim(category, WORD, true))
    addAll(index, list.pt, claim(category, WORD, false))
    addAll(index, list.es, claim(category, WORD, false))
    addAll(index, list.broad, claim(category, BROAD, false))
  }
  return index
}
