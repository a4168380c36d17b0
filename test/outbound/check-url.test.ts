import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkUrl } from '../../src/outbound/check-url.ts'
import { ipv4NumbersIn, ipv6In, NOT_PUBLIC_IPV4, NOT_PUBLIC_IPV6, octets } from './ranges.ts'

const NOT_PUBLIC = 'must name a public host'

test.each([
  'https://hooks.partner.example/ozzie?tenant=1',
  'https://hooks.partner.example:8443',
  'https://1.1.1.1/hook',
  'https://[2606:4700:4700::1111]/hook',
  'https://localhost.partner.example/',
  'https://bücher.example/',
])('%s is accepted', (url) => {
  expect(checkUrl(url, false)).toBeNull()
  expect(checkUrl(url, true)).toBeNull()
})

test('where private networks are allowed, so are their addresses and unencrypted requests', () => {
  for (const url of [
    'http://localhost:3000/hook',
    'http://127.0.0.1/',
    'https://[::1]/',
    'http://evolution:8080',
  ])
    expect(checkUrl(url, true), url).toBeNull()
})

test('only encrypted requests go to the public internet', () => {
  expect(checkUrl('http://hooks.partner.example/', false)).toBe('must start with https://')
})

test.each([
  'ftp://partner.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'gopher://partner.example/',
  'data:,x',
])('%s is refused, whatever is allowed', (url) => {
  expect(checkUrl(url, false)).toBe('must start with https://')
  expect(checkUrl(url, true)).toBe('must start with http:// or https://')
})

test.each([
  ' https://partner.example/',
  'https:partner.example',
  'https:/partner.example/',
  'https:\\\\partner.example\\hook',
])('%j is refused, though the URL standard would mend it', (url) => {
  expect(checkUrl(url, false)).toBe('must start with https://')
  expect(checkUrl(url, true)).toBe('must start with http:// or https://')
})

test.each([
  '',
  'partner.example',
  '/hook',
  '//partner.example/hook',
  'https://',
  'https://[::1',
  'https://a b/',
])('%j is no absolute URL', (url) => {
  expect(checkUrl(url, false)).toBe('must be an absolute URL')
  expect(checkUrl(url, true)).toBe('must be an absolute URL')
})

test.each([
  'https://user:secret@partner.example/',
  'https://user@partner.example/',
  'https://:secret@partner.example/',
])('credentials are refused, as in %s', (url) => {
  expect(checkUrl(url, false)).toBe('must not hold a user name or a password')
  expect(checkUrl(url, true)).toBe('must not hold a user name or a password')
})

test.each(['https://partner.example/#part', 'https://partner.example/#'])(
  'a fragment is refused, as in %s',
  (url) => {
    expect(checkUrl(url, false)).toBe('must not have a fragment')
    expect(checkUrl(url, true)).toBe('must not have a fragment')
  },
)

describe('a host that is not public is refused', () => {
  test.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'api.localhost',
    'printer.local',
    'db.internal',
    'db.internal.',
  ])('by the name %s', isRefused)
  test.each(['metadata.google.internal', 'postgres', 'postgres.', 'ⓛocalhost', '%6cocalhost'])(
    'by the name %s',
    isRefused,
  )
  test.each(['2130706433', '0x7f000001', '017700000001', '127.1', '0177.0.0.1', '0x7f.1', '127.0.0.1.', '0'])(
    'by the number %s',
    isRefused,
  )
  test.each(['１２７.0.0.1', '127。0。0。1', '%31%32%37.0.0.1', '127.0.0.1%2e'])(
    'by the disguise %s',
    isRefused,
  )
  test.each(['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[0:0:0:0:0:0:0:1]'])(
    'by the address %s',
    isRefused,
  )
  test.each([
    '[2002:7f00::]',
    '[64:ff9b::7f00:1]',
    '[2001:0:7f00:1::]',
    '[fe80::1]',
    '[fec0::1]',
    '[fd00::1]',
  ])('by the address %s', isRefused)
})

function isRefused(host: string): void {
  expect(checkUrl(`https://${host}/hook`, false)).toBe(NOT_PUBLIC)
  expect(checkUrl(`https://${host}:8443`, false)).toBe(NOT_PUBLIC)
}

test('an address with a zone is refused', () => {
  expect(checkUrl('https://[fe80::1%25eth0]/', true)).toBe('must be an absolute URL')
  expect(checkUrl('https://[fe80::1%eth0]/', false)).toBe('must be an absolute URL')
})

/** One part of an IPv4 address as some program might write it. */
function written(number: number): fc.Arbitrary<string> {
  return fc.constantFrom(
    `${number}`,
    `0x${number.toString(16)}`,
    `0X${number.toString(16)}`,
    `0${number.toString(8)}`,
  )
}

/** The ways to write an address in one to four parts, of which the last takes the rest. */
function spellings(address: number): fc.Arbitrary<string> {
  const all = octets(address)
  return fc.integer({ min: 1, max: 4 }).chain((count) => {
    const rest = all.slice(count - 1).reduce((number, octet) => number * 256 + octet, 0)
    const parts = [...all.slice(0, count - 1), rest].map(written)
    return fc.tuple(fc.tuple(...parts), fc.constantFrom('', '.')).map(([texts, end]) => texts.join('.') + end)
  })
}

test('no spelling of an IPv4 address that is not public is accepted', () => {
  const addresses = fc.constantFrom(...NOT_PUBLIC_IPV4).chain(ipv4NumbersIn)
  fc.assert(
    fc.property(addresses.chain(spellings), (host) => checkUrl(`https://${host}/`, false) === NOT_PUBLIC),
    { numRuns: 2_000 },
  )
})

test('no IPv4 address that is not public is accepted inside an IPv6 address', () => {
  const addresses = fc.constantFrom(...NOT_PUBLIC_IPV4).chain(ipv4NumbersIn)
  const insides = addresses.chain((address) => {
    const dotted = octets(address).join('.')
    const groups = `${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}`
    return fc.constantFrom(
      ...['::ffff:', '::', '::ffff:0:', '64:ff9b::'].flatMap((prefix) => [prefix + dotted, prefix + groups]),
      `2002:${groups}::1`,
      `2001:0:${groups}::1`,
    )
  })
  fc.assert(
    fc.property(insides, (host) => checkUrl(`https://[${host}]/`, false) === NOT_PUBLIC),
    {
      numRuns: 1_000,
    },
  )
})

test('no IPv6 address that is not public is accepted', () => {
  const addresses = fc.constantFrom(...NOT_PUBLIC_IPV6).chain(ipv6In)
  fc.assert(
    fc.property(addresses, (host) => checkUrl(`https://[${host}]/`, false) === NOT_PUBLIC),
    {
      numRuns: 1_000,
    },
  )
})

test('any text at all is judged without an exception, and what is accepted is an https URL', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `https://${text}`),
      ),
      (text) => {
        if (checkUrl(text, false) === null) expect(new URL(text).protocol).toBe('https:')
      },
    ),
    { numRuns: 2_000 },
  )
})
