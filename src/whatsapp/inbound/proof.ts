import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a webhook brings to show that it is from the instance that it names. */
export interface Proofs {
  /** The secret itself, wherever it was sent. */
  secrets: readonly string[]
  /** A JSON Web Token that is signed with it. */
  token: string | undefined
}

/** Stands in for the secret of an instance that there is not, so that looking for one costs the same. */
const DECOY = randomBytes(32).toString('base64')

/** Secrets are compared by a digest under a key of this process, so that time tells nothing of them. */
const DIGEST_KEY = randomBytes(32)

/**
 * Whether one of the proofs holds. All are checked, and of an unknown instance as of any other.
 *
 * @param secret undefined for an unknown instance, whose proofs never hold
 */
export async function isProven(secret: string | undefined, proofs: Proofs, now: Date): Promise<boolean> {
  const expected = secret ?? DECOY
  const matches = proofs.secrets.map((sent) => timingSafeEqual(digest(sent), digest(expected)))
  const isSigned = proofs.token !== undefined && (await isSignedWith(expected, proofs.token, now))
  return secret !== undefined && (isSigned || matches.includes(true))
}

function digest(text: string): Buffer {
  return createHmac('sha256', DIGEST_KEY).update(text).digest()
}

async function isSignedWith(secret: string, token: string, now: Date): Promise<boolean> {
  const { jwtVerify } = await import('jose')
  return jwtVerify(token, new TextEncoder().encode(secret), { algorithms: ['HS256'], currentDate: now }).then(
    () => true,
    () => false,
  )
}
