import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/outbound/public-address.ts'
import { ipv4In, ipv6In, NOT_PUBLIC_IPV4, NOT_PUBLIC_IPV6 } from './ranges.ts'

describe('an address of the public internet is public', () => {
  test.each(['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0'])(
    '%s',
    isPublic,
  )
  test.each(['172.15.255.255', '172.32.0.0', '192.167.255.255', '223.255.255.255'])('%s', isPublic)
  test.each(['2606:4700:4700::1111', '2001:4860:4860::8888', '2a00:1450:4001::200e'])('%s', isPublic)
})

function isPublic(address: string): void {
  expect(isPublicAddress(address)).toBe(true)
}

describe('no address of a range that is not the public internet is public', () => {
  test.each(NOT_PUBLIC_IPV4)('%s', (range) => {
    fc.assert(fc.property(ipv4In(range), (address) => !isPublicAddress(address)))
  })

  test.each(NOT_PUBLIC_IPV6)('%s', (range) => {
    fc.assert(fc.property(ipv6In(range), (address) => !isPublicAddress(address)))
  })
})

test.each(['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '168.63.129.16'])(
  '%s, where a cloud tells its machines their secrets, is not public',
  (address) => {
    expect(isPublicAddress(address)).toBe(false)
  },
)

test('an IPv6 address that carries an IPv4 address is not public, even when that one is', () => {
  for (const address of ['::ffff:8.8.8.8', '::8.8.8.8', '2002:808:808::1', '64:ff9b::8.8.8.8']) {
    expect(isPublicAddress(address), address).toBe(false)
  }
})

test.each([
  '',
  'example.com',
  '8.8.8',
  '010.8.8.8',
  '0x8.8.8.8',
  '2606:4700::1111%eth0',
  '[2606:4700::1]',
  '8.8.8.8 ',
])('%j is no address that a connection could be made to, and not public', (text) => {
  expect(isPublicAddress(text)).toBe(false)
})
