import { normalise } from '../normalise.ts'
import { decode } from './decode.ts'
import { phrasesOf } from './phrases.ts'
import * as en from './words/meddling-en.ts'
import * as es from './words/meddling-es.ts'
import * as pt from './words/meddling-pt.ts'

const words = [en, pt, es]
const attempts = phrasesOf(words.flatMap(({ rules, others }) => [...rules, ...others]))
const ordinary = phrasesOf(words.flatMap(({ everyday }) => everyday))

/** Marks of prompts and programs, which no one writes to a money coach. */
const MARKS: readonly RegExp[] = [
  /<\|/,
  /\[\/?(?:inst|sys|system)\]/i,
  /<\/?(?:system|assistant|script|instructions?|prompt)\b/i,
  /^\s*#*\s*(?:system|assistant|developer)\s*:/im,
  /#{2,}\s*(?:system|new instructions?|instructions?|override)/i,
  /\bor\s+'?1'?\s*=\s*'?1/i,
  /\bselect\s+[\w*,\s]{1,60}\s+from\s+\w/i,
  /;\s*--/,
  /\{\{[^}]*\}\}/,
  // How partners and the API name users: nobody needs it to speak of themselves.
  /(?<![\p{L}\d])(?:external:\S|ozz_[a-z]+_)/iu,
]

const ENCODED = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,}={0,2}/g

/** Whether a run of letters and figures is text in disguise, which a link or a key is not. */
function hidesText(message: string): boolean {
  return (message.match(ENCODED) ?? []).some((run) => {
    const text = Buffer.from(run, 'base64').toString('latin1')
    return / /.test(text) && /^[\x20-\x7e]+$/.test(text)
  })
}

function meddles(message: string): boolean {
  return attempts.occurIn(ordinary.takenOutOf(normalise(message)))
}

/** Whether a message is after the coach's instructions, its rules, or data that are not the user's own. */
export function isMeddling(message: string): boolean {
  if (MARKS.some((mark) => mark.test(message)) || hidesText(message)) return true
  const plain = decode(message)
  return meddles(message) || (plain !== message && meddles(plain))
}
