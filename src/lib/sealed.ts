import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps secrets that have to be read again, unreadable to whoever has the database alone. */
export interface Seal {
  seal(secret: string): Uint8Array<ArrayBuffer>
  /** @throws Error when it was sealed under another key, or changed since */
  unseal(sealed: Uint8Array): string
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM under a key of its own, derived from the pepper with HKDF-SHA256 (RFC 5869).
 *
 * @param purpose what the secrets are for: those of one purpose cannot pass for those of another
 */
export function createSeal(pepper: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', pepper, '', `ozzie:${purpose}`, 32))
  return {
    seal(secret) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, nonce)
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed)
      const body = NONCE_BYTES + TAG_BYTES
      const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, body))
      return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]).toString('utf8')
    },
  }
}
