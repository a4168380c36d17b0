import fc from 'fast-check'
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import { expect, test } from 'vitest'
import { isPossiblePhone } from '../../src/lib/phone.ts'

const callingCodes = [...new Set(getCountries().map((country) => getCountryCallingCode(country)))]

test('every number is judged as libphonenumber judges it', () => {
  const numbers = fc
    .tuple(fc.constantFrom(...callingCodes), fc.stringMatching(/^\d{2,13}$/))
    .map(([code, rest]) => `+${code}${rest}`)
  fc.assert(
    fc.property(numbers, (number) => {
      const judged = number.length <= 16 && parsePhoneNumberFromString(number)?.isPossible() === true
      expect(isPossiblePhone(number)).toBe(judged)
    }),
    { numRuns: 2_000 },
  )
})

test.each(['+1555123', '15551234567', '+1 555 123 4567', '+0123456789', '+', '', '+1555123456789012'])(
  '%j is refused',
  (text) => {
    expect(isPossiblePhone(text)).toBe(false)
  },
)

test.each(['+15551234567', '+5511987654321', '+5215512345678', '+34612345678'])('%s', (text) => {
  expect(isPossiblePhone(text)).toBe(parsePhoneNumberFromString(text)?.isPossible())
})
