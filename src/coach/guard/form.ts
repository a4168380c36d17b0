import { fold } from '../../lib/fold.ts'

/** The longest reply, in characters. */
export const LONGEST_REPLY = 1200

const MARKUP: readonly RegExp[] = [
  /^ *\|.*\|/m,
  /\|.*\|.*\|/,
  /\[[^\]]*\]\([^)]*\)/,
  /https?:|www\.|\b[\w-]+\.(?:com|net|org|io|gov|app)\b/i,
  /[\w.+-]+@[\w-]+\.\w/,
  /```|~~~/,
  /^ {0,3}#{1,6} /m,
  /^ *(?:[-*•]|\d+[.)]) /m,
  /<\/?[a-z!][^>]*>/i,
  /[{}]/,
]

/** Whether a text holds tables, links, lists, code or other markup, which apps would show as they are. */
export function hasMarkup(text: string): boolean {
  return MARKUP.some((pattern) => pattern.test(text))
}

const LEAK = new RegExp(
  [
    '<\\|',
    '\\[/?inst\\]',
    '\\b(?:system|developer) (?:prompt|message|instructions?)',
    '\\b(?:my|these|the) (?:instructions|guidelines|rules) (?:are|say|tell|state)',
    '\\bas an ai\\b|\\blanguage model\\b|\\bopenai\\b|\\bchatgpt\\b|\\bgpt-?\\d',
    '\\b(?:prompt|mensagem|instrucoes) d[eo] sistema\\b|\\bminhas instrucoes\\b|\\bmodelo de linguagem\\b',
    '\\b(?:prompt|mensaje|instrucciones) del? sistema\\b|\\bmis instrucciones\\b|\\bmodelo de lenguaje\\b',
    '\\b(?:my|the|meu|o|mi|el|this) prompt\\b|\\bjail ?br\\w+|\\b(?:developer|debug|admin|god|dan) mode\\b',
    '\\bmodo (?:desenvolvedor|desarrollador|admin\\w*|debug|dan|dios|deus)\\b',
    '\\b(?:i am|im|eu sou|soy) dan\\b|\\bapi[ _-]?keys?\\b|\\bpasswords?\\b|\\bsenhas?\\b|\\bcontrasenas?\\b',
    '\\b(?:without|no|have no|sem|sin) (?:any )?(?:restrictions|restricoes|restricciones|guardrails)\\b',
    '\\bi (?:was|am|have been) (?:told|instructed|programmed|prompted|configured) (?:to|not)\\b',
    '\\b(?:fui|sou|estou) (?:instruid|programad|configurad)[oa]\\b|\\b(?:me|fui) (?:mandaram|ordenaram) ',
    '\\b(?:fui|estoy|he sido) (?:instruid|programad|configurad)[oa]\\b|\\bme (?:ordenaron|indicaron|programaron) ',
    '\\b(?:other|another|all|every) (?:users?|customers?|clients?)\\b|\\buser (?:id )?#?\\d',
    '\\b(?:outr[oa]s?|tod[oa]s [oa]s) (?:usuari|utilizador|cliente)\\w*|\\b(?:usuario|utilizador) #?\\d',
    '\\b(?:otr[oa]s?|tod[oa]s l[oa]s|demas) (?:usuari|cliente)\\w*',
  ].join('|'),
)

/** Words in a row that a reply may share with the instructions by chance. */
const LONGEST_ECHO = 7

/** Whether a text speaks of the instructions behind it or of other users, or repeats a piece of the instructions. */
export function leaks(text: string, instructions = ''): boolean {
  if (LEAK.test(fold(text))) return true
  const secret = ` ${wordsOf(instructions).join(' ')} `
  const words = wordsOf(text)
  return words.some((_, at) => {
    const run = words.slice(at, at + LONGEST_ECHO + 1)
    return run.length > LONGEST_ECHO && secret.includes(` ${run.join(' ')} `)
  })
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
