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
