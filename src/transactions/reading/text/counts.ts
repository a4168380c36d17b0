import type { AmountMention } from './amounts.ts'
import type { Line } from './line.ts'

const PRICE_AHEAD =
  /(?:^| )(?:por|for|at|a|em|en|@|costing|custando|cada)(?: (?:uns|unos|like|about|como|solo|so|apenas|just|only))? *$/u
const TOLD_AHEAD =
  /(?:^|[ ,])(?:=|total|deu|foi|fue|was|ficou|quedo en)(?: (?:uns|unos|like|about|como))? *$/u
const BUYING_AHEAD = /(?:bought|got|ordered|comprei|pedi|compre|pegue|peguei)(?: (?:eu|yo|just))? *$/u
const COUNTING_AHEAD =
  /(?:^| )(?:on|for|em|en|de|por|of|in|with|com|con|bought|got|comprei|compre|tomei|comi|pedi)(?: (?:the|my|os|as|los|las))? *$/u
const SPENT_AHEAD = /(?:spent|paid|gastei|paguei|gaste|pague)(?: like| uns| unos| como| tipo)? *$/u
/** "Vendi 3 bolos e ganhei 150". */
const SOLD_AHEAD = /(?:sold|made|baked|vendi|fiz|hice)(?: (?:eu|yo|like|uns|unos))? *$/u
const GAINED =
  /(?:^| )(?:e|y|and) (?:made|got|earned|ganhei|recebi|tirei|fiz|gane|recibi|saque|hice|cobre)(?: (?:about|like|uns|unos|como))? *$/u
const PLURAL = /^ \p{L}{2,}s(?!\p{L})/u
const EACH =
  /^ *(?:cada(?: (?:um|uma|uno|una))?|each|apiece|a piece|c\/u|cu|a unidade|la unidad|\/ ?(?:each|un))(?![\p{L}\d])/u
const SEPARATOR = /[,+&/|]|(?:^| )(?:e|y|and|mais|mas|plus|n|depois|then|despues|luego)(?: |$)/u
/** "2 contas: luz 90 e net 110". */
const COUNTED_LIST = /^ \p{L}{2,}s ?:/u
const ALIKE = /^ \p{L}+(?:,| e| y| and) $/u
const TIMES = /^ ?x ?$/
const FEW = 1_200n
const VERY_FEW = 400n

/** "2 pizzas por 60": a small bare number that counts things yields to the price beside it. */
export function withoutCounts(line: Line, all: readonly AmountMention[]): AmountMention[] {
  const kept: AmountMention[] = []
  const last = all.at(-1)
  if (last !== undefined && isCountedList(line, all, last)) return [last]
  for (const [index, one] of all.entries()) {
    const next = all[index + 1]
    const before = next !== undefined && last !== undefined && countsBefore(line, one, next, last)
    const counts =
      isSmallCount(one) &&
      (before || countsAfter(line, kept.at(-1), one) || countsAlike(line, all[index - 1], one, kept))
    if (!counts) kept.push(timesCount(line, one, all[index - 1]))
  }
  return kept
}

/** "2 cafés y 3 tostadas 9,60": counts of things alone, and one price at the end for all of them. */
function isCountedList(line: Line, all: readonly AmountMention[], last: AmountMention): boolean {
  const [first, ...others] = all.slice(0, -1)
  if (first === undefined || others.length === 0 || line.text.includes(':')) return false
  const most = last.bare ? VERY_FEW : FEW
  const counts = (one: AmountMention) => one.bare && one.cents <= most && PLURAL.test(line.after(one))
  const closes = !line.hasContentBefore(first) && !line.hasContentAfter(last)
  return closes && [first, ...others].every(counts) && line.hasContentBetween(others.at(-1) ?? first, last)
}

function countsBefore(line: Line, one: AmountMention, next: AmountMention, last: AmountMention): boolean {
  if (COUNTED_LIST.test(line.after(one)) && one.cents <= VERY_FEW) return true
  if (
    SOLD_AHEAD.test(line.before(one)) &&
    PLURAL.test(line.after(one)) &&
    GAINED.test(line.between(one, next))
  ) {
    return true
  }
  if (SPENT_AHEAD.test(line.before(one)) || line.hasVerbBetween(one, next)) return false
  const joined = !SEPARATOR.test(line.between(one, next))
  return (
    (joined && countsForNext(line, one, next)) ||
    opensList(line, one, last, { single: joined && last === next, adjacent: last === next })
  )
}

/** "3 tacos at 4 each", "2 x 15", "3 cervejas por 36", "bought 2 shirts 40". */
function countsForNext(line: Line, one: AmountMention, next: AmountMention): boolean {
  const between = line.between(one, next)
  if (TIMES.test(between) || EACH.test(line.after(next))) return true
  const few = one.cents <= FEW
  if (PRICE_AHEAD.test(between)) return few || !line.hasContentBefore(one)
  if (!few || !PLURAL.test(line.after(one))) return false
  const things = one.cents <= VERY_FEW && !line.hasContentAfter(next)
  return things || BUYING_AHEAD.test(line.before(one))
}

/** "3 cervezas 160", "2 coffees and a muffin for 12": a sentence that begins with a count and ends with the price. */
function opensList(
  line: Line,
  one: AmountMention,
  last: AmountMention,
  { single, adjacent }: { single: boolean; adjacent: boolean },
): boolean {
  const opens = one.cents <= FEW && !line.hasContentBefore(one)
  if (!opens || line.text.includes(':') || line.hasContentAfter(last)) return false
  const plural = PLURAL.test(line.after(one))
  const toLast = line.before(last)
  const priced = PRICE_AHEAD.test(toLast) || TOLD_AHEAD.test(toLast)
  const counted = plural || one.cents <= VERY_FEW || BUYING_AHEAD.test(line.before(one))
  const between = line.hasContentBetween(one, last)
  const joint = adjacent && plural && one.cents <= VERY_FEW && !last.bare
  return (priced && counted) || ((single || joint) && between)
}

/** "20 on 2 coffees", "R$ 60 2 pizzas". */
function countsAfter(line: Line, before: AmountMention | undefined, one: AmountMention): boolean {
  if (before === undefined || one.cents > FEW) return false
  const between = line.between(before, one)
  if (SEPARATOR.test(between) || !/^ \p{L}{2,}/u.test(line.after(one))) return false
  return COUNTING_AHEAD.test(between) || (before.currency !== null && between.trim() === '')
}

/** The "3 tostadas" of "9,60 por 2 cafés y 3 tostadas". */
function countsAlike(
  line: Line,
  before: AmountMention | undefined,
  one: AmountMention,
  kept: readonly AmountMention[],
): boolean {
  const price = kept.at(-1)
  if (price === undefined || before === undefined || before === price || one.cents > VERY_FEW) return false
  const counted = countsAfter(line, price, before) && PLURAL.test(line.after(before))
  return counted && PLURAL.test(line.after(one)) && ALIKE.test(line.between(before, one))
}

function timesCount(line: Line, one: AmountMention, before: AmountMention | undefined): AmountMention {
  if (before === undefined || !isSmallCount(before)) return one
  const between = line.between(before, one)
  const times = EACH.test(line.after(one)) || TIMES.test(between)
  return times && !SEPARATOR.test(between) ? { ...one, cents: (one.cents * before.cents) / 100n } : one
}

function isSmallCount(one: AmountMention): boolean {
  return one.bare && one.cents <= 10_000n
}
