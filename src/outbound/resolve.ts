import type { LookupAddress } from 'node:dns'
import { lookup, Resolver } from 'node:dns/promises'

/** All addresses of a name. Rejects when there are none. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

/** As this machine resolves names: from its hosts file too, and the names of a container network. */
export const resolveLocally: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * As the name servers answer, IPv4 first.
 *
 * Unlike the machine's own way this keeps no thread of the process's few waiting, so that names whose
 * servers never answer hold up nothing else.
 *
 * @param servers the name servers to ask, as `address:port`; by default the machine's
 */
export function createPublicResolve(servers?: string[]): Resolve {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  if (servers) resolver.setServers(servers)
  return async (hostname) => {
    const [ipv4, ipv6] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)])
    if (ipv4.status === 'rejected' && ipv6.status === 'rejected') throw ipv4.reason
    return [...found(ipv4, 4), ...found(ipv6, 6)]
  }
}

function found(answer: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] {
  return answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : []
}
