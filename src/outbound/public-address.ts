import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** All that is assigned to hosts of the public internet, in IPv6 (RFC 4291; IANA assigns nothing outside it). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Public by its number, but answered by the host of every virtual machine in Azure, as 169.254.169.254 is. */
const AZURE_HOST = '168.63.129.16'

/**
 * Whether an address is one of the public internet: unicast, global, and reserved for nothing.
 *
 * IPv6 addresses that carry an IPv4 address (mapped, 6to4, Teredo, NAT64 and the like) are not, whichever
 * they carry: where they lead is decided by a gateway. What is no address at all is not public either.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%') || address === AZURE_HOST) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6)
}
