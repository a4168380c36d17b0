import { normalise } from '../normalise.ts'
import { decode } from './decode.ts'
import { phrasesOf } from './phrases.ts'
import { mendGrave, uncensor } from './spelling.ts'
import * as en from './words/self-harm-en.ts'
import * as es from './words/self-harm-es.ts'
import * as pt from './words/self-harm-pt.ts'

const words = phrasesOf([en, pt, es].flatMap(({ selfHarm }) => selfHarm))
const figures = phrasesOf([en, pt, es].flatMap(({ figures }) => figures))

/** The whole, and each sentence alone: what follows must not change how one that has ended is taken. */
function partsOf(message: string): string[] {
  const sentences = message.split(/[.!?;\n]+/)
  return sentences.length > 1 ? [message, ...sentences] : [message]
}

function speaksOfSelfHarm(message: string): boolean {
  return partsOf(message).some((part) => words.occurIn(figures.takenOutOf(mendGrave(normalise(part)))))
}

/**
 * Whether a message speaks of ending or hurting oneself, or of another person who might, in any of the three
 * languages. Disguised spellings count; figures of speech and stress about money alone do not.
 */
export function isSelfHarm(message: string): boolean {
  const plain = decode(uncensor(message))
  return speaksOfSelfHarm(message) || (plain !== message && speaksOfSelfHarm(plain))
}
