import { phrasePattern } from './notation.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { pt } from './words/pt.ts'
import { type Signal, signalNames, type Vocabulary } from './words/vocabulary.ts'

/** The phrases of a signal that begin with one word, compiled when the word is first met. */
export interface Entry {
  signal: Signal
  /** Whether one of the phrases stands in the text at the index, where a word begins. */
  matches(text: string, index: number): boolean
}

function entryOf(signal: Signal, sources: readonly string[]): Entry {
  let pattern: RegExp | undefined
  return {
    signal,
    matches(text, index) {
      pattern ??= new RegExp(sources.join('|'), 'uy')
      pattern.lastIndex = index
      return pattern.test(text)
    },
  }
}

/** The patterns of a phrase by the word that each begins with; none where any word may begin it. */
function* patternsOf(phrase: string): Generator<{ first: string | null; source: string }> {
  const words = phrase.split(' ')
  const opening = words[0] === '^' ? ['^'] : []
  const [head = '', ...rest] = words.slice(opening.length)
  for (const alternative of head.split('|')) {
    const [first = ''] = alternative.split('_')
    const source = phrasePattern([...opening, alternative, ...rest].join(' '))
    yield { first: /[*!.$]/.test(first) ? null : first, source }
  }
}

type Sources = Map<string | null, Map<Signal, string[]>>

function add(sources: Sources, signal: Signal, phrase: string): void {
  for (const { first, source } of patternsOf(phrase)) {
    const ofWord = sources.get(first) ?? new Map<Signal, string[]>()
    const ofSignal = ofWord.get(signal) ?? []
    ofSignal.push(source)
    ofWord.set(signal, ofSignal)
    sources.set(first, ofWord)
  }
}

function build(): Map<string | null, Entry[]> {
  const sources: Sources = new Map()
  for (const signal of signalNames) {
    const phrases = [en, pt, es].flatMap((vocabulary: Vocabulary) => vocabulary[signal])
    for (const phrase of phrases) add(sources, signal, phrase)
  }
  return new Map(
    [...sources].map(([first, ofWord]) => [
      first,
      [...ofWord].map(([signal, patterns]) => entryOf(signal, patterns)),
    ]),
  )
}

const index = build()
const beginningAnyhow = index.get(null) ?? []

/** All phrases that may begin with the word: a message compiles only those that its own words open. */
export function entriesOf(word: string): readonly Entry[] {
  return [...(index.get(word) ?? []), ...beginningAnyhow]
}
