import type { Candidate } from './candidates.ts'
import type { Span } from './spans.ts'
import type { Verb } from './verbs.ts'

/** A part of a sentence that tells of one amount. */
export interface Item extends Span {
  amount: Candidate
}

const SEPARATOR =
  /[,+&|]|(?<=\s)[/-](?=\s)|(?<=[\s\d])\/(?=\s?\p{L})|(?<=^|\s)(?:e tambem|y tambien|and also|e depois|y luego|y despues|and then|e mais|e|y|and|mais|mas|plus|n|depois|then|despues|luego|tambem|tambien|also)(?=\s|$)/gu
const BEFORE_VERB =
  /(?:[,+&]|(?<=^|\s)(?:e|y|and|then|but|mas|pero|i|eu|yo|we|ainda|also|tambem|tambien|depois|luego|despues|me|le)|\s)+$/u

/**
 * Cuts a sentence between its amounts. `content` is the sentence with verbs, dates and amounts blank: where the
 * words stand tells whether the amount comes before or after what it was for.
 */
export function cutItems(
  span: Span,
  content: string,
  folded: string,
  amounts: readonly Candidate[],
  verbs: readonly Verb[],
): Item[] {
  const items: Item[] = []
  let start = span.start
  for (const [index, amount] of amounts.entries()) {
    const next = amounts[index + 1]
    const labelFirst = hasWords(content.slice(start - span.start, amount.start - span.start))
    const end = next === undefined ? span.end : cutBetween(folded, amount, next, verbs, labelFirst)
    items.push({ start, end, amount })
    start = end
  }
  return items
}

function cutBetween(
  folded: string,
  amount: Candidate,
  next: Candidate,
  verbs: readonly Verb[],
  labelFirst: boolean,
): number {
  const verb = verbs.find(({ start, past }) => past && start >= amount.end && start < next.start)
  if (verb !== undefined) {
    const lead = BEFORE_VERB.exec(folded.slice(amount.end, verb.start))
    const trailing =
      hasWords(folded.slice(amount.end, verb.start)) || !/\p{L}/u.test(folded.slice(verb.end, next.start))
    if (trailing || !labelFirst) return amount.end + (lead?.index ?? verb.start - amount.end)
  }
  const between = folded.slice(amount.end, next.start)
  const separators = [...between.matchAll(SEPARATOR)].map(({ index }) => amount.end + index)
  const chosen = labelFirst ? separators[0] : separators.at(-1)
  if (chosen !== undefined) return chosen
  return labelFirst ? amount.end : next.start
}

/** Whether there is anything but small words. */
export function hasWords(text: string): boolean {
  const bare = text.replace(
    /(?<!\p{L})(?:i|eu|yo|we|me|le|a|o|e|y|and|no|na|em|en|de|on|the|for|por|just|like|about|around|tipo|ai|uns|unos|como|so|ja|ya|also|then|um|un|total|oi|hey|hi|hola|ola|pra|para|hoje|q|que)(?!\p{L})/gu,
    ' ',
  )
  return /\p{L}|\p{Extended_Pictographic}/u.test(bare)
}
