import { phrasePattern } from '../notation.ts'

/** Phrases, ready to be looked for in normalised texts. */
export interface Phrases {
  occurIn(text: string): boolean
  /** The text with every occurrence replaced by a word that is part of no phrase. */
  takenOutOf(text: string): string
}

const OPTIONAL = /[^|?]\?$/

/** The words that may stand for one word of a phrase; an empty one stands for none. */
function variantsOf(word: string): string[] {
  if (OPTIONAL.test(word)) return ['', word.slice(0, -1)]
  const alternatives = word.split('|')
  if (alternatives.length === 1 || !alternatives.includes('$')) return [word]
  return ['$', alternatives.filter((alternative) => alternative !== '$').join('|')]
}

function spelledOut(phrase: string): string[] {
  return phrase
    .split(' ')
    .map(variantsOf)
    .reduce((starts, variants) => starts.flatMap((start) => variants.map((word) => `${start} ${word}`)), [''])
    .map((variant) => variant.trim().replace(/ +/g, ' '))
}

/**
 * Phrases in the notation of the vocabulary, in which here a word that ends in `?` may be missing, and `$` may
 * be one of several alternatives.
 */
export function phrasesOf(phrases: readonly string[]): Phrases {
  const source = `(?<= )(?:${phrases.flatMap(spelledOut).map(phrasePattern).join('|')})`
  let one: RegExp | undefined
  let all: RegExp | undefined
  return {
    occurIn(text) {
      one ??= new RegExp(source, 'u')
      return one.test(text)
    },
    takenOutOf(text) {
      all ??= new RegExp(source, 'gu')
      return text.replace(all, '§ ')
    },
  }
}
