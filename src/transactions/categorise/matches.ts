import type { Category } from '../category.ts'
import { fold, wordsOf } from './fold.ts'
import { withoutTown } from './place.ts'
import { corrected, plainForms } from './spelling.ts'
import { beginnings, linking, prepositions, type Term, terms, vocabulary } from './term-index.ts'

export interface Match {
  readonly category: Category
  readonly weight: number
  readonly broad: boolean
  readonly misspelt: boolean
}

interface Word {
  readonly text: string
  readonly misspelt: boolean
  readonly afterPreposition: boolean
}

interface Found {
  readonly term: Term
  readonly length: number
}

const MISSPELT = 0.7
const AFTER_PREPOSITION = 0.6
/** Settles which of two equal claims is the head of the phrase; too small to settle anything else. */
const HEAD_STEP = 0.01

/** Words that mean something else without their accent. */
const ACCENTED: ReadonlyMap<string, string> = new Map([
  ['gás', 'botijao'],
  ['té', 'chocolate'],
  ['uñas', 'manicure'],
])
const ACCENTED_WORD = /(?<!\p{L})(?:gás|té|uñas)(?!\p{L})/gu

function readAccents(description: string): string {
  return description
    .normalize('NFC')
    .toLowerCase()
    .replace(ACCENTED_WORD, (word) => ACCENTED.get(word) ?? word)
}

function known(word: string): { text: string; misspelt: boolean } {
  if (vocabulary().has(word)) return { text: word, misspelt: false }
  const plain = plainForms(word).find((form) => vocabulary().has(form))
  if (plain !== undefined) return { text: plain, misspelt: false }
  const near = corrected(word)
  return near === undefined ? { text: word, misspelt: false } : { text: near, misspelt: true }
}

function contentWords(description: string): readonly Word[] {
  const words: Word[] = []
  let afterPreposition = false
  for (const token of withoutTown(wordsOf(fold(readAccents(description))))) {
    if (linking.has(token)) continue
    if (prepositions.has(token)) {
      afterPreposition = true
      continue
    }
    words.push({ ...known(token), afterPreposition })
    afterPreposition = false
  }
  return words
}

function singleTerm(word: string): Term | undefined {
  const exact = terms().get(word)
  if (exact !== undefined) return exact
  const plain = plainForms(word).find((form) => terms().has(form))
  return plain === undefined ? undefined : terms().get(plain)
}

/** The longest term that starts at a word, also when two words are written as one in the lists. */
function longestAt(words: readonly Word[], start: number): Found | undefined {
  const first = words[start]?.text ?? ''
  const single = singleTerm(first)
  let found: Found | undefined = single === undefined ? undefined : { term: single, length: 1 }
  const second = words[start + 1]?.text
  const joined = second === undefined ? undefined : terms().get(first + second)
  if (joined !== undefined) found = { term: joined, length: 2 }
  let key = first
  for (let next = start + 1; next < words.length && beginnings().has(key); next++) {
    key += ` ${words[next]?.text ?? ''}`
    const term = terms().get(key)
    if (term !== undefined) found = { term, length: next - start + 1 }
  }
  return found
}

function weightOf(term: Term, start: number, used: readonly Word[], isFirst: boolean): number {
  const misspelt = used.some((word) => word.misspelt) ? MISSPELT : 1
  const context = used[0]?.afterPreposition === true && !isFirst ? AFTER_PREPOSITION : 1
  const head = Math.min(start, 20) * HEAD_STEP
  return term.weight * misspelt * context + (term.headLast ? head : -head)
}

/** What a description says, each word used once, by the longest term that it is part of. */
export function matchesIn(description: string): readonly Match[] {
  const words = contentWords(description)
  const matches: Match[] = []
  for (let start = 0; start < words.length; ) {
    const found = longestAt(words, start)
    if (found === undefined) {
      start++
      continue
    }
    const { term, length } = found
    const used = words.slice(start, start + length)
    if (term.category !== null) {
      matches.push({
        category: term.category,
        weight: weightOf(term, start, used, matches.length === 0),
        broad: term.broad,
        misspelt: used.some((word) => word.misspelt),
      })
    }
    start += length
  }
  return matches
}
