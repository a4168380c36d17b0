import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Credentials {
  clientId: string
  secret: string
}

/** A new client secret with 256 bits of randomness. */
export function generateSecret(): string {
  return `sk_live_${randomBytes(32).toString('base64url')}`
}

/** The bearer token of a client: what partners put behind `Authorization: Bearer`. */
export function encodeToken({ clientId, secret }: Credentials): string {
  return Buffer.from(`${clientId}:${secret}`).toString('base64')
}

/** Marks a token as Ozzie's, for secret scanners; optional. */
const TOKEN_PREFIX = 'ozp_'
const BEARER = /^Bearer +(?<token>[A-Za-z0-9+/_-]+={0,2}) *$/i

/** Reads an `Authorization` header; undefined when it is not a well-formed bearer token. */
export function parseAuthorization(header: string | undefined): Credentials | undefined {
  const token = header && BEARER.exec(header)?.groups?.token
  if (!token) return undefined
  const encoded = token.startsWith(TOKEN_PREFIX) ? token.slice(TOKEN_PREFIX.length) : token
  const text = decodeUtf8(Buffer.from(encoded, 'base64'))
  const { clientId, secret } = /^(?<clientId>[^:\p{Cc}]+):(?<secret>.+)$/su.exec(text ?? '')?.groups ?? {}
  return clientId && secret ? { clientId, secret } : undefined
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * What is stored of a secret: an HMAC-SHA256 of client id and secret. A fast digest is enough, since
 * a secret of 256 random bits cannot be guessed.
 *
 * @param pepper the key, from the environment
 */
export function digestSecret({ clientId, secret }: Credentials, pepper: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHmac('sha256', pepper).update(`${clientId}:${secret}`).digest())
}

/** Compares digests in constant time. */
export function sameDigest(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}
