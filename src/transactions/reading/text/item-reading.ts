import type { TransactionDraft } from '../draft.ts'
import { CORRECTION, SHARE } from './candidates.ts'
import { confidenceOf } from './confidence.ts'
import type { DateMention } from './dates.ts'
import { describe, describeUse, namelessDescription } from './description.ts'
import { commandPattern } from './fillers.ts'
import { type Findings, foldedWithout, inside } from './findings.ts'
import { hasWords, type Item } from './items.ts'
import { governingVerb, type Kind, kindOf } from './kind.ts'
import { type Refusal, refusalOf } from './refusals.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './spans.ts'
import type { Verb } from './verbs.ts'

/** What an item takes over from those before it. */
export interface Carried {
  /** Said of all lines that follow: "yesterday: …". */
  heading: DateMention | null
  date: DateMention | null
  verb: Verb | null
  /** Why those before it were refused: it may go on with them. */
  refused: Refusal | null
  /** Why the first of all was refused. */
  reason: Refusal | null
}

export interface Reading {
  draft: TransactionDraft
  /** Nothing tells what it was for. */
  nameless: boolean
}

interface Place {
  item: Item
  day: DateMention | null
  sentence: Sentence
  /** The sentence has other items. */
  several: boolean
}

/** The transaction of one item, null when it tells of none; what later items may take over is left in `carried`. */
export function readItem(findings: Findings, place: Place, carried: Carried): Reading | null {
  const { message, context } = findings
  const { item, day } = place
  const verbs = inside(findings.verbs, item)
  const own = governingVerb(verbs, item.amount)
  carried.refused = refusalIn(findings, place, verbs) ?? (own?.past === true ? null : carried.refused)
  carried.reason ??= carried.refused
  if (carried.refused !== null) return null
  const taken = own === undefined ? takenOver(carried.verb, item, findings) : undefined
  if (own?.past) carried.verb = own
  const told = kindOf(message.folded.slice(item.start, item.end), own ?? taken, context.currency)
  const described = describeItem(findings, item, verbs)
  const exchanged = described === null && isForeignMoneyBought(findings, item, own)
  const kind: Kind = exchanged ? { ...told, category: 'savings' } : told
  const nameless = described === null && kind.category === null
  const draft: TransactionDraft = {
    type: kind.type,
    amount: item.amount.cents,
    currency: item.amount.currency,
    category: kind.category,
    description: described ?? namelessDescription(kind, context.language),
    date: day?.date ?? context.today,
    externalId: null,
    confidence: confidenceOf({
      doubtfulAmount: item.amount.doubtful,
      chosenAmount: item.amount.chosen,
      bareAmount: item.amount.bare,
      date: day?.guessed ?? false,
      type: kind.guessed && taken === undefined,
      carriedVerb: taken !== undefined,
      nameless: nameless && own === undefined,
      several: place.several,
    }),
  }
  return { draft, nameless }
}

/** "Compré 100 dólares": money of another currency, bought and kept. */
function isForeignMoneyBought({ message, context }: Findings, item: Item, verb: Verb | undefined): boolean {
  const { currency } = item.amount
  const isBought = verb !== undefined && /^(?:compr|bought)/.test(message.folded.slice(verb.start, verb.end))
  return isBought && currency !== null && currency !== context.currency
}

function refusalIn(
  { message, dates, context }: Findings,
  { item, sentence }: Place,
  verbs: readonly Verb[],
): Refusal | null {
  const whole = message.folded.slice(sentence.start, sentence.end)
  return refusalOf({
    text: foldedWithout(message, item, dates),
    raw: message.raw.slice(item.start, item.end),
    span: item,
    amount: item.amount,
    verbs,
    sentence: whole,
    commanded: whole.search(commandPattern) >= 0,
    language: context.language,
  })
}

/** Income does not carry over to a thing that was bought: only to another sum from somebody. */
function takenOver(verb: Verb | null, item: Item, { message }: Findings): Verb | undefined {
  if (verb === null) return undefined
  if (verb.kind !== 'income') return verb
  const after = message.folded.slice(item.amount.end, item.end)
  const more = /^ *(?:d[aeo]s?|from|del?|de la|por|for|pelo|pela|in|em|en)(?!\p{L})/u.test(after)
  const words = message.folded.slice(item.start, item.end).replace(/\p{Extended_Pictographic}/gu, ' ')
  return more || !hasWords(words) ? verb : undefined
}

function describeItem(findings: Findings, item: Item, verbs: readonly Verb[]): string | null {
  const used = verbs.find(({ using }) => using)
  const rest = omitted(findings, item)
  return used === undefined
    ? describe(findings.message, item, rest)
    : describeUse(findings.message, item, rest, used)
}

function omitted(findings: Findings, item: Item): Span[] {
  const idle = findings.asides.filter(({ keep }) => !keep)
  const told = findings.verbs.filter(({ telling, using }) => !telling && !using)
  const others = uncounted(findings, item)
  return [
    item.amount,
    ...[findings.dates, idle, told, others].flatMap((spans: readonly Span[]) => inside(spans, item)),
  ]
}

/** Numbers that neither are the amount nor count things: totals and slips, with the words that take them back. */
function uncounted({ message, amounts }: Findings, item: Item): Span[] {
  return inside(amounts, item).flatMap(({ start, end }) => {
    const between = end < item.amount.start ? message.folded.slice(end, item.amount.start) : ''
    if (CORRECTION.test(between) || SHARE.test(between)) return [{ start, end: item.amount.start }]
    const counts = /^ ?\p{L}{2,}/u.test(message.folded.slice(end, end + 4))
    return counts ? [] : [{ start, end }]
  })
}
