import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeToken, parseAuthorization, sameDigest } from '../../src/clients/credentials.ts'

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')

describe('an Authorization header', () => {
  test('says who calls, whatever id and secret are made of', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 1 })
    const clientId = secret.filter((id) => !/[:\p{Cc}]/u.test(id))
    fc.assert(
      fc.property(clientId, secret, (id, text) => {
        const credentials = { clientId: id, secret: text }
        expect(parseAuthorization(`Bearer ${encodeToken(credentials)}`)).toEqual(credentials)
        expect(parseAuthorization(`bearer  ozp_${encodeToken(credentials)} `)).toEqual(credentials)
      }),
    )
  })

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['a control character in the id', `Bearer ${base64('a\0b:secret')}`],
    ['a control character before the id', `Bearer ${base64('\nab:secret')}`],
    ['no colon', `Bearer ${base64('nocolon')}`],
    ['no id', `Bearer ${base64(':secret')}`],
    ['no secret', `Bearer ${base64('ab:')}`],
    ['an id that is not UTF-8', `Bearer ${base64(Uint8Array.of(0xff, 0x3a, 0x61))}`],
    ['a secret that is not UTF-8', `Bearer ${base64(Uint8Array.of(0x61, 0x3a, 0xff))}`],
  ])('is nobody’s with %s', (_, header) => {
    expect(parseAuthorization(header)).toBeUndefined()
  })
})

describe('two digests', () => {
  test.each([
    [[1, 2], [1, 2], true],
    [[1, 2], [1, 3], false],
    [[1, 2], [1, 2, 3], false],
    [[], [1], false],
  ])('%j and %j are the same: %s', (a, b, expected) => {
    expect(sameDigest(Uint8Array.from(a), Uint8Array.from(b))).toBe(expected)
  })
})
