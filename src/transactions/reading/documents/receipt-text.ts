import { addMonths, type IsoDate } from '../../../finance/dates.ts'
import type { Language } from '../../../language/format.ts'
import { fold } from '../../../lib/fold.ts'
import type { ReadingContext, TransactionDraft } from '../draft.ts'
import { decimalMark, findAmounts, hasDecimals } from './amounts.ts'
import { documentCurrency } from './currency.ts'
import { dateOrder, dayOf, findDates, lastDayUntil } from './dates.ts'
import type { OcrLine } from './ocr.ts'
import { pricedLine, repaired } from './receipt-amounts.ts'
import { type Candidate, surestTotal } from './receipt-total.ts'
import { canBeMerchant, kindOf } from './receipt-words.ts'

const FALLBACK: Record<Language, string> = { en: 'Receipt', pt: 'Recibo', es: 'Recibo' }
const TOP_LINES = 6
/** A receipt is kept for some years at most; an older date is a misreading. */
const MAX_AGE_MONTHS = 60

/** The one expense that the lines of a receipt tell of; null when they show no total. */
export function readReceipt(lines: readonly OcrLine[], context: ReadingContext): TransactionDraft | null {
  const texts = lines.map(({ text }) => repaired(text).text)
  const mark = decimalMark(texts, context)
  const hasCents = texts.some((text) => findAmounts(text).some(hasDecimals))
  const priced = lines.flatMap(({ text, confidence }, at) => {
    const price = pricedLine(text, mark, !hasCents)
    // The amount of a total can stand alone on the line below it.
    const above =
      price && fold(price.label).replace(/[^a-z]/g, '').length < 2 ? (lines[at - 1]?.text ?? '') : ''
    const label = above !== '' && !pricedLine(above, mark, !hasCents) ? above : (price?.label ?? '')
    return price ? [{ ...price, kind: kindOf(label), confidence }] : []
  })
  const total = surestTotal(priced)
  if (!total) return null
  const currency = documentCurrency(texts, context.currency)
  const date = dateOf(texts, context, currency)
  const merchant = merchantOf(lines)
  return {
    type: 'expense',
    amount: total.cents,
    currency,
    category: null,
    description: merchant ?? FALLBACK[context.language],
    date: date ?? context.today,
    externalId: null,
    confidence: confidenceOf(total, date !== null, merchant !== null),
  }
}

function confidenceOf(total: Candidate, hasDate: boolean, hasMerchant: boolean): number {
  let confidence = total.sureness
  if (!hasDate) confidence -= 0.1
  if (!hasMerchant) confidence -= 0.05
  return Math.round(Math.max(confidence, 0.1) * 100) / 100
}

/** The first line at the top that can be a name. */
function merchantOf(lines: readonly OcrLine[]): string | null {
  const names = lines
    .slice(0, TOP_LINES)
    .filter(({ confidence }) => confidence > 50)
    .map(({ text }) => text.replace(/\s+/g, ' ').replace(/^[^\p{L}\d]+|[^\p{L}\d).!]+$/gu, ''))
  return names.find(canBeMerchant)?.slice(0, 100) ?? null
}

/** The first date that can be the purchase's: not in the future, not of years ago, not an expiry. */
function dateOf(texts: readonly string[], context: ReadingContext, currency: string | null): IsoDate | null {
  const tokens = texts
    .filter((text) => !/\b(?:valid\w*|vence\w*|vto|exp\w*|venc)\b/.test(fold(text)))
    .flatMap(findDates)
  const oldest = addMonths(context.today, -MAX_AGE_MONTHS)
  const { order } = dateOrder(tokens, context, currency)
  const other = order === 'day-month' ? 'month-day' : 'day-month'
  const full = tokens.filter(({ year }) => year !== null)
  for (const token of [...full, ...tokens.filter(({ year }) => year === null)]) {
    for (const reading of [order, other] as const) {
      const day =
        token.year === null ? lastDayUntil(token, reading, context.today) : dayOf(token, reading, token.year)
      if (day !== null && day <= context.today && day >= oldest) return day
    }
  }
  return null
}
