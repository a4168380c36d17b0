import { clueOf } from '../words/clues.ts'
import { gistOf } from '../words/gist.ts'
import { pairsOf, wordGrams } from './grams.ts'

/** How far apart two meanings may stand to be read together. */
const REACH = 4
/** Longer messages say no more: the bound keeps the pairs few. */
const MOST_MEANINGS = 40

/** What a word stands for in any of the languages. */
function meaningOf(word: string): string | undefined {
  if (word === '#' || word === '?') return word
  return clueOf.get(word) ?? gistOf.get(word)
}

/** The words with those that have a meaning replaced by it, as grams that hold at least one. */
function shapeOf(words: readonly string[], meanings: readonly (string | undefined)[]): string[] {
  const shape = words.map((word, index) => meanings[index]?.toUpperCase() ?? word)
  return wordGrams(shape).filter((gram) => /[A-Z]/.test(gram))
}

/**
 * The message by what its words stand for, beside the words themselves: what is bought or owed matters less
 * than that it is, and what one language teaches is of use in the others.
 */
export function meaningFeatures(words: readonly string[]): string[] {
  const clues = words.map((word) => clueOf.get(word))
  const meanings = words.map(meaningOf)
  const present = meanings.filter((meaning) => meaning !== undefined).slice(0, MOST_MEANINGS)
  return [
    ...clues.filter((clue) => clue !== undefined).map((clue) => `k${clue}`),
    ...shapeOf(words, clues),
    ...present.map((meaning) => `g${meaning}`),
    ...shapeOf(words, meanings).map((gram) => `h${gram}`),
    ...wordGrams(present).map((gram) => `d${gram}`),
    ...pairsOf(present, REACH).map((pair) => `p${pair}`),
  ]
}
