import type { Message } from '../../transactions/reading/text/message.ts'
import { blank, type Span } from '../../transactions/reading/text/spans.ts'

/** A few words of a message, as they were written and folded. */
export interface Phrase {
  raw: string
  folded: string
}

/** The message with blanks where the spans are; all indices stay. */
export function without(message: Message, spans: readonly Span[]): Message {
  return { raw: blank(message.raw, spans), folded: blank(message.folded, spans) }
}

/** The part of a message between two indices. */
export function partOf({ raw, folded }: Message, start: number, end?: number): Message {
  return { raw: raw.slice(start, end), folded: folded.slice(start, end) }
}

/** What is left of a text once idle words and marks are taken off both of its ends; null when nothing is. */
export function phraseOf(
  message: Message,
  isIdleAtStart: (word: string) => boolean,
  isIdleAtEnd = isIdleAtStart,
): Phrase | null {
  const words = [...message.folded.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*(?<![.,-])/gu)]
  const first = words.findIndex(([word]) => !isIdleAtStart(word))
  const last = words.findLastIndex(([word]) => !isIdleAtEnd(word))
  const [from, to] = [words[first], words[last]]
  if (from === undefined || to === undefined || last < first) return null
  const tidy = (text: string) =>
    text
      .slice(from.index, to.index + to[0].length)
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;:!])/g, '')
  return { raw: tidy(message.raw), folded: tidy(message.folded) }
}

/** With a capital letter in front. */
export function capitalised(text: string): string {
  const [head = '', ...rest] = [...text]
  return [head.toLocaleUpperCase(), ...rest].join('')
}
