import { type IsoDate, utcMidnight } from '../finance/dates.ts'
import { type Cents, divideCeil, majorFromCents } from '../finance/money.ts'

export const LANGUAGES = ['en', 'pt', 'es'] as const

export type Language = (typeof LANGUAGES)[number]

const LOCALES = { en: 'en-US', pt: 'pt-BR', es: 'es-419' } as const satisfies Record<Language, string>
const EURO_LOCALES = { en: 'en-US', pt: 'pt-PT', es: 'es-ES' } as const satisfies Record<Language, string>

/** The BCP 47 locale for numbers and dates: those who reckon in euros write them the European way. */
export function locale(language: Language, currency: string): string {
  return currency === 'EUR' ? EURO_LOCALES[language] : LOCALES[language]
}

const moneyFormat = memoised((tag, currency) => new Intl.NumberFormat(tag, { style: 'currency', currency }))
const currencyDecimals = memoised(
  (_, currency) => moneyFormat('en', currency).resolvedOptions().maximumFractionDigits ?? 2,
)
const currencySign = memoised((tag, currency) => {
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? currency
})
const percentFormat = memoised(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'percent', maximumFractionDigits: 20 }),
)
const countFormat = memoised((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }))
const dateFormat = memoised((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }))
const monthFormat = memoised(
  (tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
)

/**
 * An amount in cents as text, with the decimals that are customary for the currency.
 *
 * @throws RangeError when `currency` is not three letters.
 */
export function formatMoney(cents: Cents, currency: string, language: Language): string {
  return moneyFormat(language, currency).format(majorFromCents(cents))
}

/**
 * An amount in cents as text, rounded up to the decimals that are customary for the currency: for what must be
 * paid at least.
 *
 * @throws RangeError when `currency` is not three letters.
 */
export function formatMoneyUp(cents: Cents, currency: string, language: Language): string {
  const step = 10n ** BigInt(Math.max(0, 2 - decimalsOf(currency)))
  return moneyFormat(language, currency).format(majorFromCents(divideCeil(cents, step) * step))
}

/** How many decimals amounts in a currency are customarily written with. */
export function decimalsOf(currency: string): number {
  return currencyDecimals('en', currency)
}

/** The sign that a currency goes by where nobody thinks of another: `$` for pesos as for dollars. */
export function narrowSign(currency: string): string {
  return currencySign('en', currency)
}

/** A share given in hundredths of a percent as text: 1250 is `12.5%`. */
export function formatPercent(hundredths: number, currency: string, language: Language): string {
  return formatRate(hundredths / 100, currency, language)
}

/** A rate given in percent as text, with all the decimals it has. */
export function formatRate(percent: number, currency: string, language: Language): string {
  return percentFormat(language, currency).format(`${percent}`)
}

/** An integer as text. */
export function formatCount(count: number, currency: string, language: Language): string {
  return countFormat(language, currency).format(count)
}

/**
 * A day as text, in the language's long form.
 *
 * @throws RangeError when it is no calendar day.
 */
export function formatDate(date: IsoDate, currency: string, language: Language): string {
  return dateFormat(language, currency).format(utcMidnight(date))
}

/**
 * A month with its year as text.
 *
 * @param month `YYYY-MM`
 * @throws RangeError when it is no calendar month.
 */
export function formatMonth(month: string, currency: string, language: Language): string {
  return monthFormat(language, currency).format(utcMidnight(`${month}-01`))
}

/** Making an Intl object, or asking what it does, costs far more than using it; there are few languages and currencies. */
function memoised<Format>(make: (tag: string, currency: string) => Format) {
  const made = new Map<string, Format>()
  return (language: Language, currency: string): Format => {
    const key = `${language} ${currency}`
    const known = made.get(key)
    if (known !== undefined) return known
    const format = make(locale(language, currency), currency)
    made.set(key, format)
    return format
  }
}
