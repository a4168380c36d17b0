import { normalise } from '../normalise.ts'
import { readSignals } from '../signals.ts'
import { phrasesOf } from './phrases.ts'
import * as en from './words/regulated-en.ts'
import * as es from './words/regulated-es.ts'
import * as pt from './words/regulated-pt.ts'

const words = [en, pt, es]
const matters = phrasesOf(words.flatMap((language) => language.matters))
const growth = phrasesOf(words.flatMap((language) => language.growth))
const everyday = phrasesOf(words.flatMap((language) => language.everyday))
const ownRecords = phrasesOf(words.flatMap((language) => language.ownRecords))
const wishes = phrasesOf(words.flatMap((language) => language.wishes))

/** Whether a text tells of money that moved, or asks to have it put down. */
function tellsOfMoney(text: string): boolean {
  const { has, questionMark } = readSignals(text)
  if (questionMark || has('should')) return false
  return has('undo') || has('logRequest') || ((has('moneyOut') || has('moneyIn')) && !has('notMoved'))
}

/** `401(k)`, whose figure is none. */
const PENSION_PLAN = /\b(?:401|403|457) ?\(?[kb]\)?(?![a-z])/gi

/** Papers of the Brazilian exchange, whose figure is none either: `petr4`. */
const PAPER = /(?<![\p{L}\d])(?!(?:iphone|redmi)\d)[a-z]{4}(?:[3-6]|11)(?![\p{L}\d])/giu

const CHOICE = / (?:best|better|good|top|safe|safer|worth|melhor|melhores|bom|boa|mejor|mejores|bueno|buena) /

/** What a word means may be told, as long as nobody asks what to do. */
function isDefinition(text: string): boolean {
  const { has } = readSignals(text)
  return has('definition') && !has('own') && !has('should') && !CHOICE.test(text)
}

function asks(text: string): boolean {
  const { has } = readSignals(text)
  return has('ask') || has('should') || has('advice') || has('help') || wishes.occurIn(text)
}

/**
 * Whether a message asks for advice on investments, taxes or law. Money put down under these names, questions
 * about what was spent on them, and saving for them are not that.
 */
export function isRegulated(message: string): boolean {
  const text = everyday.takenOutOf(
    normalise(message.replace(PENSION_PLAN, 'pension plan').replace(PAPER, 'ticker')),
  )
  if (isDefinition(text) || ownRecords.occurIn(text) || tellsOfMoney(text)) return false
  return growth.occurIn(text) || (matters.occurIn(text) && asks(text))
}
