import { getCountries, getCountryCallingCode, Metadata, parsePhoneNumberFromString } from 'libphonenumber-js'

const E164 = /^\+[1-9]\d{1,14}$/

/**
 * Whether a text is a number in E.164 form that is possible in its country, though perhaps not assigned.
 *
 * Most numbers are settled by their length alone, at a hundredth of the cost of finding out their country;
 * whatever is not goes through libphonenumber.
 */
export function isPossiblePhone(text: string): boolean {
  if (!E164.test(text)) return false
  return hasUnquestionedLength(text.slice(1)) || parsePhoneNumberFromString(text)?.isPossible() === true
}

function hasUnquestionedLength(digits: string): boolean {
  for (const length of [1, 2, 3]) {
    const lengths = UNQUESTIONED_LENGTHS.get(digits.slice(0, length))
    // A national prefix has no place in E.164, and what remains without it decides.
    if (lengths) return digits[length] !== '0' && lengths.has(digits.length - length)
  }
  return false
}

/** By calling code, the lengths that are possible in every country that shares it. */
const UNQUESTIONED_LENGTHS = unquestionedLengths()

function unquestionedLengths(): Map<string, ReadonlySet<number>> {
  const byCode = new Map<string, Set<number>>()
  const metadata = new Metadata()
  for (const country of getCountries()) {
    metadata.selectNumberingPlan(country)
    const lengths = new Set(metadata.numberingPlan?.possibleLengths() ?? [])
    const code = getCountryCallingCode(country)
    byCode.set(code, byCode.get(code)?.intersection(lengths) ?? lengths)
  }
  return byCode
}

/** Another way to write a number of a country, where there is one. */
type Rewrite = (digits: string) => string | undefined

/**
 * How numbers of a country are also written. Brazilian mobile numbers got a ninth digit, a 9 in front; what begins with
 * 2 to 5 without it is a landline. Mexican ones lost a 1 after the country, Argentine ones have a 9 there only when
 * called from abroad.
 */
const REWRITES: readonly Rewrite[] = [
  (digits) => rewritten(digits, /^(55\d{2})9([16-9]\d{7})$/, '$1$2'),
  (digits) => rewritten(digits, /^(55\d{2})([16-9]\d{7})$/, '$19$2'),
  (digits) => rewritten(digits, /^521(\d{10})$/, '52$1'),
  (digits) => rewritten(digits, /^52(\d{10})$/, '521$1'),
  (digits) => rewritten(digits, /^549(\d{10})$/, '54$1'),
  (digits) => rewritten(digits, /^54(\d{10})$/, '549$1'),
]

function rewritten(digits: string, pattern: RegExp, replacement: string): string | undefined {
  return pattern.test(digits) ? digits.replace(pattern, replacement) : undefined
}

/** A number in E.164 form, and the forms in which the same line may be on record. */
export function phoneVariants(phone: string): string[] {
  const digits = phone.slice(1)
  const others = REWRITES.flatMap((rewrite) => rewrite(digits) ?? []).map((other) => `+${other}`)
  return [phone, ...others]
}

/** The ISO 3166 code of the country that a number in E.164 form belongs to; undefined for none. */
export function countryOfPhone(phone: string): string | undefined {
  return parsePhoneNumberFromString(phone)?.country
}
