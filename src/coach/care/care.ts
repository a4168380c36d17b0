import { isMeddling } from './meddling.ts'
import { isRegulated } from './regulated.ts'
import { isSelfHarm } from './self-harm.ts'

/** What a message needs before anything else it says: help, a refusal or a limit. */
export type Care = 'selfHarm' | 'meddling' | 'regulated'

/**
 * Reads what takes precedence over every other meaning of a message, in any of the three languages, or null.
 * Where two apply, help comes before a refusal, and a refusal before a limit.
 */
export function readCare(message: string): Care | null {
  if (isSelfHarm(message)) return 'selfHarm'
  if (isMeddling(message)) return 'meddling'
  return isRegulated(message) ? 'regulated' : null
}
