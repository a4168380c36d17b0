import type { AmountMention } from './amounts.ts'
import { withoutCounts } from './counts.ts'
import { totalPattern } from './fillers.ts'
import { Line } from './line.ts'
import type { Verb } from './verbs.ts'

/** An amount that stands for a transaction of its own. */
export interface Candidate extends AmountMention {
  /** Other numbers were set aside in its favour. */
  chosen: boolean
}

const NOT_SPENT_BEFORE =
  /(?<!\p{L})(?:desconto|descuento|discount|troco|vuelto|(?:cambio|change)(?= (?:de|of) (?:r?\$ ?)?$)|saldo|balance|sobrou|sobraram|sobro|sobraron|quedan|quedaron|restam|resta|left with|instead of|em vez de|ao inves de|en vez de|en lugar de|nota|billete|cedula|limite|limit|budget|out of|ahorrandome|tip included|cupom|cupon|coupon|valia|originally|normally|antes|era) (?:de |of |a |was )?(?:r?\$ ?)?$/u
const NOT_SPENT_AFTER =
  /^ (?:de |of )?(?:desconto|descuento|off(?! (?:my|the|of|our))|discount|troco|vuelto|cambio|change|left|remaining|sobrando|restantes?|bill|points|pontos|puntos|estrellas|stars|mph|steps|passos|pasos|followers)(?![\p{L}\d])/u
/** What a person says between a slip and the right number. */
export const CORRECTION =
  /^[ ,.-]*(?:(?:no|nao|oops|ops|perdon|sorry|desculpa),? ?)?(?:no wait|wait|i mean|actually|quer dizer|quero dizer|digo|na verdade|ou melhor|minto|alias|mejor dicho|perdon|en realidad|corrijo|errei|oops|nao pera|pera|no espera|espera)[ ,.-]*(?:foi |foram |fue |fueron |it was |was |r?\$)?$/u
/** What a person says between a sum and the part of it that is one's own: "dinner 90, my share was 45". */
export const SHARE =
  /[ ,;.(-](?:(?:so|then|entao|entonces|asi que|just) (?:just )?(?:put|log|count|call it|make it|bota|coloca|poe|anota|conta|pon|apunta)|(?:my|mine|minha|meu|mi) ?(?:own )?(?:share|half|part|portion|cut|parte|metade|mitad)?,? ?(?:was|is|came to|were|only|foi|deu|ficou(?: em)?|fue|son|es)|i (?:only |just )?(?:paid|owed|put in|chipped in)|(?:so |solo )?(?:paguei|pague) (?:so |solo )?(?:a |mi )?(?:minha )?(?:parte|metade|mitad),?|(?:my|minha|meu|mi) (?:own )?(?:share|half|part|portion|cut|parte|metade|mitad)|a mi me toc(?:o|aron)|me toc(?:o|aron|ou)|me coube) (?:only |so |solo |about )?(?:[a-z]{0,3}[$€£] ?)?$/u
const TOTAL_MARK = /^ *(?:[a-z ]{0,24})?[:=(]/

/** The amounts of one sentence that are transactions: no counts, discounts, totals, corrections or repeats. */
export function chooseAmounts(
  sentence: string,
  offset: number,
  amounts: readonly AmountMention[],
  verbs: readonly Verb[],
): Candidate[] {
  const line = new Line(sentence, offset, verbs)
  const choice = new Choice(line)
  let kept = amounts.filter((one) => !choice.isNotSpent(one))
  kept = choice.withoutPromotions(choice.withoutRanges(choice.withoutCorrections(kept)))
  kept = [...choice.withoutShared(kept)]
  kept = choice.withoutRepeats(withoutCounts(line, kept))
  const withoutTotal = choice.withoutTotal(kept)
  const chosen = kept.length !== amounts.length
  return withoutTotal.map((one) => ({ ...one, chosen }))
}

class Choice {
  readonly #line: Line

  constructor(line: Line) {
    this.#line = line
  }

  isNotSpent(one: AmountMention): boolean {
    return (
      NOT_SPENT_BEFORE.test(this.#line.before(one).slice(-40)) || NOT_SPENT_AFTER.test(this.#line.after(one))
    )
  }

  /** Of "30-40" the larger counts, and of "500 de 1000" the part. */
  withoutRanges(all: readonly AmountMention[]): AmountMention[] {
    const larger = all.filter((one, index) => {
      const next = all[index + 1]
      return (
        next === undefined ||
        one.cents >= next.cents ||
        !/^ ?(?:-|to|ou|or|o) ?$/.test(this.#line.between(one, next))
      )
    })
    return larger.filter((one, index) => {
      const before = larger[index - 1]
      return (
        before === undefined ||
        before.cents >= one.cents ||
        !/^ (?:de|of|out of) $/.test(this.#line.between(before, one))
      )
    })
  }

  withoutCorrections(all: readonly AmountMention[]): AmountMention[] {
    return all.filter((one, index) => {
      const next = all[index + 1]
      return next === undefined || !CORRECTION.test(this.#line.between(one, next))
    })
  }

  /** Of a sum that is shared, one's own part. */
  withoutShared(all: readonly AmountMention[]): readonly AmountMention[] {
    const [own, before] = [all.at(-1), all.at(-2)]
    if (own === undefined || before === undefined || !SHARE.test(this.#line.between(before, own))) return all
    const isPart = all.slice(0, -1).some(({ cents }) => cents > own.cents)
    return isPart ? [own] : all
  }

  /** "De 200 por 80". */
  withoutPromotions(all: readonly AmountMention[]): AmountMention[] {
    return all.filter((one, index) => {
      const next = all[index + 1]
      if (
        next === undefined ||
        !/^ *(?:por|to|down to|now|a|agora)(?: so| apenas| solo| only)? *$/u.test(
          this.#line.between(one, next),
        )
      )
        return true
      return !/(?:^| )(?:de|from|was|before)(?: r?\$)? *$/u.test(this.#line.before(one))
    })
  }

  withoutRepeats(all: readonly AmountMention[]): AmountMention[] {
    return all.filter((one, index) => {
      const before = all[index - 1]
      return (
        before === undefined ||
        before.cents !== one.cents ||
        !/^ ?(?:[(=,-]|\.{2,3}) ?$/u.test(this.#line.between(before, one))
      )
    })
  }

  withoutTotal(all: readonly AmountMention[]): AmountMention[] {
    const [first, last] = [all[0], all.at(-1)]
    if (first === undefined || last === undefined || all.length < 2) return [...all]
    const sum = all.reduce((total, { cents }) => total + cents, 0n)
    const opening = this.#line.between(first, all[1] ?? last)
    const named = totalWord(this.#line.before(first)) || totalWord(this.#line.after(first).slice(0, 12))
    if (all.length > 2 && sum === first.cents * 2n && (named || TOTAL_MARK.test(opening))) return all.slice(1)
    const closing = this.#line.between(all.at(-2) ?? first, last)
    const closes = totalWord(closing) || totalWord(this.#line.after(last).slice(0, 14)) || /[=]/.test(closing)
    const fits = sum === last.cents * 2n || all.length > 2
    return closes && fits ? all.slice(0, -1) : [...all]
  }
}

function totalWord(text: string): boolean {
  totalPattern.lastIndex = 0
  return totalPattern.test(text)
}
