import fc from 'fast-check'

/** What IANA has set apart from the public IPv4 internet. */
export const NOT_PUBLIC_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '255.255.255.255/32',
]

/** What IANA has set apart from the public IPv6 internet, or leads to whatever IPv4 address is inside. */
export const NOT_PUBLIC_IPV6 = [
  '::/128',
  '::1/128',
  '::/96',
  '::ffff:0:0/96',
  '::ffff:0:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:2::/48',
  '2001:10::/28',
  '2001:20::/28',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '4000::/3',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

/** The address as a number; groups left out with `::` are zero. */
function ipv6Number(text: string): bigint {
  const [head = '', tail = ''] = text.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const missing = 8 - groups(head).length - groups(tail).length
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)]
  return all.reduce((number, group) => number * 0x1_0000n + BigInt(`0x${group}`), 0n)
}

function ipv4Number(text: string): bigint {
  return text.split('.').reduce((number, octet) => number * 256n + BigInt(octet), 0n)
}

/** Numbers of a range, its ends among them often. */
function numbersIn(start: bigint, freeBits: bigint): fc.Arbitrary<bigint> {
  return fc.bigInt({ min: start, max: start + (1n << freeBits) - 1n })
}

/** Addresses of a range as 32-bit numbers. */
export function ipv4NumbersIn(range: string): fc.Arbitrary<number> {
  const [start = '', bits = ''] = range.split('/')
  return numbersIn(ipv4Number(start), 32n - BigInt(bits)).map(Number)
}

export function ipv4In(range: string): fc.Arbitrary<string> {
  return ipv4NumbersIn(range).map((number) => octets(number).join('.'))
}

export function octets(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff)
}

/** Addresses of a range, with all their groups and no zeros in front. */
export function ipv6In(range: string): fc.Arbitrary<string> {
  const [start = '', bits = ''] = range.split('/')
  return numbersIn(ipv6Number(start), 128n - BigInt(bits)).map((number) => {
    const digits = number.toString(16).padStart(32, '0').match(/.{4}/g) ?? []
    return digits.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
  })
}
