/** The request was not sent, since the address is not one that requests may go to. */
export class OutboundRefused extends Error {
  override name = 'OutboundRefused'
  readonly reason: string

  /** @param reason the end of a sentence, as `checkUrl` gives it */
  constructor(reason: string) {
    super(`The address ${reason}.`)
    this.reason = reason
  }
}

const MESSAGES = {
  timeout: 'The server did not answer in time.',
  aborted: 'The request was given up by its sender.',
  closed: 'The process is closing.',
  dns: "The host's name could not be resolved.",
  connect: 'The server could not be reached.',
  tls: 'No trusted TLS connection could be made.',
  reset: 'The connection ended before the answer was complete.',
  protocol: 'The answer is not valid HTTP.',
  too_long: 'The answer is too long.',
  unsendable: 'The request holds what HTTP cannot carry.',
} as const

export type OutboundFailureKind = keyof typeof MESSAGES

/**
 * There is no answer. After `dns`, `connect`, `tls` and `unsendable` nothing of the request was sent.
 *
 * The error holds no more than the kind and a code of the system: addresses, bodies and headers can be secret.
 */
export class OutboundFailed extends Error {
  override name = 'OutboundFailed'
  readonly kind: OutboundFailureKind
  /** Of the error underneath, such as `ECONNREFUSED`. */
  readonly code: string | undefined

  constructor(kind: OutboundFailureKind, code?: string) {
    super(code === undefined ? MESSAGES[kind] : `${MESSAGES[kind]} (${code})`)
    this.kind = kind
    this.code = code
  }
}

/** What an error means once there is a connection, by its code. */
const KINDS: Readonly<Record<string, OutboundFailureKind>> = {
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_DESTROYED: 'closed',
  UND_ERR_CLOSED: 'closed',
  UND_ERR_INVALID_ARG: 'unsendable',
}

/** The failure that an error of a request means. */
export function toFailure(error: unknown): OutboundRefused | OutboundFailed {
  return failedAs(KINDS[codeOf(error) ?? ''] ?? 'protocol', error)
}

/** A failure of this kind, unless the error is one already. */
export function failedAs(kind: OutboundFailureKind, error: unknown): OutboundRefused | OutboundFailed {
  if (error instanceof OutboundRefused || error instanceof OutboundFailed) return error
  return new OutboundFailed(kind, codeOf(error))
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
