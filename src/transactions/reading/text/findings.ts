import type { ReadingContext } from '../draft.ts'
import type { AmountMention } from './amounts.ts'
import type { Aside } from './asides.ts'
import type { DateMention } from './dates.ts'
import type { Message } from './message.ts'
import { blank, type Span, within } from './spans.ts'
import type { Verb } from './verbs.ts'

/** Everything that was found in a message. */
export interface Findings {
  message: Message
  context: ReadingContext
  dates: readonly DateMention[]
  amounts: readonly AmountMention[]
  asides: readonly Aside[]
  verbs: readonly Verb[]
}

export function inside<S extends Span>(all: readonly S[], outer: Span): S[] {
  return all.filter((span) => within(span, outer))
}

/** The folded words of a part, blank where the spans inside it are. */
export function foldedWithout({ folded }: Message, outer: Span, spans: readonly Span[]): string {
  const here = inside(spans, outer).map(({ start, end }) => ({
    start: start - outer.start,
    end: end - outer.start,
  }))
  return blank(folded.slice(outer.start, outer.end), here)
}
