import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { buildConnector, errors } from 'undici'
import { failedAs, OutboundFailed, OutboundRefused } from './failures.ts'
import type { Resolve } from './resolve.ts'

const CONNECT_TIMEOUT_MS = 10_000

/** Whether an address may be connected to. */
export type Judge = (address: string) => boolean

/**
 * Makes the connections of requests: a name is resolved once, and the very addresses that were judged are
 * the ones connected to. Addresses given as such are not looked up, and are judged with the URL.
 */
export function guardedConnector(isAllowed: Judge, resolve: Resolve): buildConnector.connector {
  const connect = buildConnector({
    lookup: guardedLookup(isAllowed, resolve),
    // Asks for all addresses at once, so that there is one form of answer.
    autoSelectFamily: true,
    timeout: CONNECT_TIMEOUT_MS,
    allowH2: false,
    // Certificates are verified even where NODE_TLS_REJECT_UNAUTHORIZED says otherwise.
    rejectUnauthorized: true,
  })
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (socket) return callback(null, socket)
      const isOfTls = options.protocol === 'https:' && !isOfTcp(error)
      callback(failedAs(isOfTls ? 'tls' : 'connect', error), null)
    })
}

function guardedLookup(isAllowed: Judge, resolve: Resolve): LookupFunction {
  return (hostname, _options, callback) => {
    resolve(hostname)
      .then((addresses) => judge(addresses, isAllowed))
      .then(
        (addresses) => callback(null, addresses),
        (error: unknown) => callback(failedAs('dns', error), []),
      )
  }
}

/** One address that is not public condemns them all: which would be connected to is up to chance. */
function judge(addresses: LookupAddress[], isAllowed: Judge): LookupAddress[] {
  if (addresses.length === 0) throw new OutboundFailed('dns')
  if (addresses.every(({ address }) => isAllowed(address))) return addresses
  throw new OutboundRefused('must name a public host')
}

/** Whether an error is of the TCP connection; several addresses that all failed are one `AggregateError`. */
function isOfTcp(error: Error): boolean {
  if (error instanceof AggregateError || error instanceof errors.ConnectTimeoutError) return true
  return 'syscall' in error && error.syscall === 'connect'
}
