import { normalise } from '../normalise.ts'
import { readSignals } from '../signals.ts'
import { phrasesOf } from './phrases.ts'
import * as en from './words/setback-en.ts'
import * as es from './words/setback-es.ts'
import * as pt from './words/setback-pt.ts'

/** What has befallen the one who writes, where money is the lesser part of it. */
export type Setback = 'loss' | 'violence'

const words = [en, pt, es]
const losses = phrasesOf(words.flatMap((language) => language.losses))
const violence = phrasesOf(words.flatMap((language) => language.violence))

/**
 * Reads news of a heavy blow, such as a lost job, a death or violence at home, in any of the three languages.
 *
 * @returns null where there is none, or where the message asks something or tells of an amount
 */
export function readSetback(message: string): Setback | null {
  const text = normalise(message)
  if (violence.occurIn(text)) return 'violence'
  const { has, questionMark } = readSignals(text)
  if (questionMark || has('should') || text.includes('#')) return null
  return losses.occurIn(text) ? 'loss' : null
}
