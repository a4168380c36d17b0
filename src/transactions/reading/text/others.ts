import { namePattern, peoplePattern } from './people.ts'
import { overlaps, type Span } from './spans.ts'
import type { Verb } from './verbs.ts'

const DETERMINER =
  'my|our|his|her|their|your|the|a|an|meus?|minhas?|noss[oa]s?|seus?|suas?|teu|tua|os?|as?|um|uma|mis?|nuestr[oa]s?|sus?|tus?|el|la|los|las|un|una'
const PRONOUNS = 'he|she|they|ele|ela|eles|elas|ella|ellas|ellos|someone|somebody|alguem|alguien'

/** "Dinner with my wife" and "me and my wife" are still about oneself. */
const NOT_SUBJECT = `(?:with|for|to|from|of|at|com|pra|pro|para|pelo|pela|de|da|do|del|con|por|al|en|em)(?: (?:${DETERMINER}))?|(?:i|me|eu|yo|mim) ?(?:and|e|y|with|com|con|&|\\+)(?: (?:${DETERMINER}))?`
const ADVERB =
  'just|already|also|only|then|really|has|have|had|ja|tambem|so|tinha|ya|tambien|solo|ha|han|habia|se|le|les'

const SPENDS_EN =
  "spent|spends|bought|buys|earned|earns|makes|won|saved|lost|blew|wasted|invested|sold|received|splurged|g[eo]ts? paid|(?:paid|pays)(?! (?:me|us|back)(?!\\p{L}))|(?:sent|gave|lent|transferred|venmo'?e?d|zelled)(?= .{1,40} to (?!me(?!\\p{L})|us(?!\\p{L})))"
const SPENDS_PT =
  'gastou|gastaram|gasta|gastam|comprou|compraram|pagou|pagaram|paga|pagam|recebeu|receberam|recebe|recebem|ganhou|ganharam|ganha|ganham|perdeu|perderam|economizou|guardou|juntou|poupou|investiu|vendeu|torrou|torraram|(?:mandou|enviou|transferiu|emprestou|deu)(?= .{1,40} (?:pra|pro|para|ao?)(?! mim)(?: \\p{L}+)+)'
const SPENDS_ES =
  'gasto|gastaron|gasta|gastan|compro|compraron|pago|pagaron|cobro|cobraron|cobra|cobran|recibio|recibieron|recibe|gano|ganaron|gana|ganan|perdio|perdieron|ahorro|ahorraron|guardo|junto|vendio|vendieron|invirtio|(?:mando|envio|transfirio|dio|presto|regalo)(?= .{1,40} a (?!mi(?! *\\p{L})))'

const SOMEBODY_ELSE = new RegExp(
  `(?<![\\p{L}\\d'])(?<!(?:^|[^\\p{L}])(?:${NOT_SUBJECT}) )(?:(?:(?:${DETERMINER}) )?(?:(?!(?:i|me|eu|yo|mim) )\\p{L}+ (?:and|e|y) (?:(?:${DETERMINER}) )?)?(?:${peoplePattern})(?: (?:${namePattern}))?|(?:[ao] )?(?:${namePattern})|${PRONOUNS}) +(?:(?:${ADVERB}) +)*(?<verb>${SPENDS_EN}|${SPENDS_PT}|${SPENDS_ES})(?![\\p{L}'-])`,
  'gu',
)

/**
 * Whether the money of a clause is somebody else's: "my mom spent 50", unless a verb of one's own stands nearer to
 * the amount.
 *
 * @param text the folded clause, which begins at `offset` of its message
 * @param raw the clause as it was written
 */
export function isSomebodyElses(
  { text, raw, offset }: { text: string; raw: string; offset: number },
  amount: Span,
  past: readonly Verb[],
): boolean {
  return [...withPronouns(text, raw).matchAll(SOMEBODY_ELSE)].some((match) => {
    const told = { start: offset + match.index, end: offset + match.index + match[0].length }
    const own = past.filter((verb) => !overlaps(verb, told) && verb.start < amount.start)
    return told.start < amount.start ? !own.some(({ start }) => start >= told.end) : own.length === 0
  })
}

/** Only its accent tells the Spanish "he" from "the": it is put in English, which is as long. */
function withPronouns(text: string, raw: string): string {
  return text.replace(/(?<!\p{L})el(?!\p{L})/gu, (word, at: number) =>
    raw.slice(at, at + word.length).toLowerCase() === 'él' ? 'he' : word,
  )
}
