import type { Message } from '../../transactions/reading/text/message.ts'
import { UNIT } from '../question/phrase.ts'
import { HOLIDAY, isBehind, isNameless, isTellingVerb, REMARK } from './goal-words.ts'
import { capitalised, type Phrase, partOf, phraseOf } from './phrase.ts'

/** The longest name, in characters. */
const LONGEST_NAME = 100
/** More words than this tell a story. */
const MOST_WORDS = 7
/** More words than this may be two clauses. */
const MOST_WORDS_OF_ONE_CLAUSE = 4

const QUOTED = /["“«](?<name>[^"”»]{1,200})["”»]/u
/** "12 months" is no name. */
const SPAN = new RegExp(`^\\S+ (?:${UNIT})$`, 'u')
const PURPOSE = /(?<=^| )(?:for|towards?|para|pra|pro|pa|buy|comprar|pay off|quitar) /gu

/** What a goal is for, in the user's words; null when nothing but talk of goals and debts is left. */
export function readGoalName(rest: Message): string | null {
  const quoted = QUOTED.exec(rest.raw)?.groups?.name?.trim()
  if (quoted) return tidyName(quoted)
  const phrases = clausesOf(rest, /[!.;?\n]+(?=\s|$)/gu).flatMap((clause) => readClause(clause) ?? [])
  const name = phrases.at(-1)
  return name === undefined || wordCount(name) > MOST_WORDS || SPAN.test(name.folded)
    ? null
    : tidyName(name.raw)
}

/** "For Christmas" says both what for and by when. */
export function holidayIn({ folded }: Message): string | null {
  const name = HOLIDAY.exec(folded)?.groups?.name
  return name === undefined ? null : tidyName(name)
}

function clausesOf(message: Message, ends: RegExp): Message[] {
  const cuts = [...message.folded.matchAll(ends)].map(({ index, 0: end }) => ({
    index,
    after: index + end.length,
  }))
  const starts = [0, ...cuts.map(({ after }) => after)]
  return starts.map((start, position) => partOf(message, start, cuts[position]?.index))
}

function readClause(clause: Message): Phrase | null {
  const remark = REMARK.exec(clause.folded)
  const phrase = trimmed(remark ? partOf(clause, 0, remark.index) : clause)
  if (phrase === null) return null
  if (wordCount(phrase) > MOST_WORDS_OF_ONE_CLAUSE && phrase.folded.includes(',')) {
    return (
      clausesOf(phrase, /,/g)
        .flatMap((part) => trimmed(part) ?? [])
        .map(purposeIn)
        .at(-1) ?? null
    )
  }
  return purposeIn(phrase)
}

function trimmed(message: Message): Phrase | null {
  return phraseOf(message, isNameless, (word) => isNameless(word) || isBehind(word))
}

/** "Rather save for a motorbike" is for a motorbike; "a trip for two" stays as it is. */
function purposeIn(phrase: Phrase): Phrase {
  for (const { index, 0: words } of phrase.folded.matchAll(PURPOSE)) {
    const before = phrase.folded.slice(0, index)
    const after = before.split(' ').some(isTellingVerb) ? trimmed(partOf(phrase, index + words.length)) : null
    if (after !== null) return purposeIn(after)
  }
  return phrase
}

function wordCount({ folded }: Phrase): number {
  return folded.split(' ').length
}

function tidyName(text: string): string {
  const characters = [...capitalised(text.replace(/\s+/g, ' '))]
  return characters.slice(0, LONGEST_NAME).join('').trim()
}
