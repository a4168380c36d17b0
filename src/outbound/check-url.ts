import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Names that lead to this machine or to its own network (RFC 6761, RFC 6762, and ICANN's `.internal`). */
const PRIVATE_ENDINGS = new Set(['localhost', 'local', 'internal'])

/**
 * Why no request may be sent to a URL, as the end of a sentence such as "must start with https://",
 * or null when nothing speaks against it.
 *
 * Addresses in the URL are judged in whatever way they are spelled. Where a name leads is not looked up.
 */
export function checkUrl(text: string, allowPrivate: boolean): string | null {
  const url = URL.parse(text)
  if (!url) return 'must be an absolute URL'
  const reason = checkScheme(text, allowPrivate)
  if (reason) return reason
  if (url.username || url.password) return 'must not hold a user name or a password'
  // An empty fragment shows in the address alone.
  if (url.href.includes('#')) return 'must not have a fragment'
  return allowPrivate || isPublicHost(url.hostname) ? null : 'must name a public host'
}

/** Of the text itself: the URL standard mends spaces before the scheme, and slashes that are missing or turned. */
function checkScheme(text: string, allowPrivate: boolean): string | null {
  const scheme = /^(https?):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme === 'https' || (allowPrivate && scheme === 'http')) return null
  return allowPrivate ? 'must start with http:// or https://' : 'must start with https://'
}

/** @param hostname as the URL standard writes it, where every spelling of an IPv4 address has become one */
function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return isPublicAddress(host)
  const labels = host.replace(/\.+$/, '').split('.')
  return labels.length > 1 && !PRIVATE_ENDINGS.has(labels.at(-1) ?? '')
}
