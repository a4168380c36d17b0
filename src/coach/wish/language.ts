import type { Language } from '../../language/format.ts'
import { readMessage } from '../../transactions/reading/text/message.ts'
import type { Subject } from '../subject.ts'
import { words } from './words.ts'

const NAMES: readonly (readonly [Language, RegExp])[] = [
  ['en', words('english|ingles|inglesa|inglish|englis|en[- ]?(?:us|gb|uk)')],
  ['pt', words('portuguese|portugues|portuguesa|portugese|brazilian|brasileiro|pt(?:[- ]?(?:br|pt))?')],
  ['es', words('spanish|espanol|espanhol|espanola|castellano|castelhano|spanisch|es[- ](?:mx|ar|es|419)')],
]

const OTHERS = words(
  'french|frances|francais|german|alemao|aleman|deutsch|italian|italiano|dutch|holandes|chinese|chines|chino|mandarin|' +
    'mandarim|japanese|japones|korean|coreano|russian|russo|ruso|arabic|arabe|hindi|polish|polones|polaco|turkish|' +
    'turco|ukrainian|ucraniano|catalan|catala|galego|gallego|basco|vasco|euskera|quechua|guarani|romanian|romeno|' +
    'rumano|swedish|sueco|norwegian|noruegues|danish|greek|grego|griego|hebrew|hebraico|hebreo|tagalog|vietnamese|latin|latim',
)

const SHORT_NAMES: ReadonlyMap<string, Language> = new Map([
  ['en', 'en'],
  ['es', 'es'],
  ['pt', 'pt'],
])

/**
 * The language that a message asks for: the last one it names, as in "not in English, in Spanish"; `other` for
 * one that there are no texts in, null when it names none.
 */
export function readLanguageWish(message: string): Language | 'other' | null {
  const { folded } = readMessage(message)
  const found = [
    ...NAMES.map(([language, pattern]) => ({ language, at: lastMatch(folded, pattern) })),
    { language: 'other' as const, at: lastMatch(folded, OTHERS) },
  ].filter(({ at }) => at >= 0)
  const last = found.sort((a, b) => b.at - a.at)[0]
  if (last) return last.language
  const code = /(?<![\p{L}])(?:to|para|pra|a|in|em|en) (?<code>en|es|pt)[\s.!]*$/u.exec(folded)?.groups?.code
  return SHORT_NAMES.get(code ?? folded.trim()) ?? null
}

function lastMatch(folded: string, pattern: RegExp): number {
  return [...folded.matchAll(new RegExp(pattern, 'gu'))].at(-1)?.index ?? -1
}

const SPEAK = words(
  '(?:speak|talk|reply|answer|respond|write|chat|switch|fale|falar?|fala comigo|conversa(?:r)?|respond[ae](?:r)?|escrev[ae](?:r)?|muda(?:r)? (?:para|pra|pro)|hablame|habla(?:r)?|hable|contesta(?:r|me)?|respondeme|escribe(?:me)?|cambia(?:r)? a|pasa(?:te)? a)(?: (?!class|curso|aula|clase)\\p{L}+){0,4}',
)

/** A language is learnt, or something is to be put into it. */
const OTHERWISE = words(
  'learn(?:ing)?|study(?:ing)?|translat(?:e|ing|ion)|aprend(?:o|er|endo|iendo|i)|estud(?:o|ar|ando|io|iar|iando)|tradu(?:z|zir|za|zca|ce|cir|cao|ccion)',
)

/** Whether a message, taken for a wish for a language or not, asks in so many words to be spoken to in one. */
export function asksForLanguage(message: string, subject: Subject): boolean {
  if (subject === 'transaction' || subject === 'goalUpdate') return false
  const { folded } = readMessage(message)
  if (OTHERWISE.test(folded)) return false
  if (subject === 'language') return true
  const verb = SPEAK.exec(folded)
  const wished = verb && readLanguageWish(folded.slice(verb.index, verb.index + verb[0].length))
  return wished !== null
}
